import { CLAIM_KINDS, type ClaimKind } from '../../compare/claims.ts';
import type { LearntGroup } from '../../compare/learnt.ts';
import type { Edition } from '../../compare/payload.ts';
import { ruleName } from '../i18n/comparability.ts';
import type { Lang } from '../i18n/routes.ts';
import { compareWords } from './words.ts';

/** Name of a kind of claims. */
export function claimName(kind: ClaimKind, lang: Lang): string {
  return compareWords(lang)[kind];
}

/** The kind of claims that an id names; undefined for ids of indicators and themes. */
export function claimKind(id: string): ClaimKind | undefined {
  return CLAIM_KINDS.find((kind) => kind === id);
}

/** Why the indicators of a group may, or may not, stand side by side. */
export function learntReason({ reason }: LearntGroup, lang: Lang): string {
  const w = compareWords(lang);
  if (reason === 'comparable') return w.learntComparable;
  return reason === 'one' ? w.learntOne : ruleName(reason, lang);
}

/** Which state of the data a view was made from, in words. */
export function editionWords({ version, data, districts, reports }: Edition, lang: Lang): string {
  return compareWords(lang).edition(`${version}-${data}`, districts, reports);
}
