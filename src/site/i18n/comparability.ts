import { RULES, type RuleId } from '../../compare/rules.ts';
import type { Presence } from '../../compare/types.ts';
import { type Entry, type Labels, labelOf } from './dictionary.ts';
import type { Lang } from './routes.ts';
import { listed } from './text.ts';

/** Rules bring their own words, so that a new one cannot lack them. */
const BY_ID = new Map<RuleId, { reason: Entry<string>; names?: Readonly<Record<string, Entry<string>>> }>(
  RULES.map((rule) => [rule.id, rule]),
);

/** Reason of a rule of comparability in a few words. */
export const ruleName = (code: RuleId, lang: Lang): string => BY_ID.get(code)?.reason[lang] ?? code;

/** What a value is under a rule, in words; parts joined with `+` are listed. Words of the report itself are left as they are. */
export function dimensionName(rule: RuleId, dimension: string, lang: Lang): string {
  const names = BY_ID.get(rule)?.names ?? {};
  return listed(
    dimension.split('+').map((part) => names[part]?.[lang] ?? part),
    lang,
  );
}

const PRESENCES: Labels<Presence> = {
  value: { zh: '写了数字', en: 'with a number' },
  said: { zh: '提及无数字', en: 'mentioned without a number' },
  absent: { zh: '未提及', en: 'not mentioned' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
};
export const presenceName = (code: Presence, lang: Lang) => labelOf(PRESENCES, code, lang);
