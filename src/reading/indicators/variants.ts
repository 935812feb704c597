import { SEVERAL, type Span, type Variant } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import type { Match } from './match.ts';
import type { Cotext } from './types.ts';

/** Where a number stands; `aligned` where its cue is one of several heads before a list of numbers. */
type VariantPlace = { surroundings: Cotext; aligned: boolean };

/** A variant whose words can be looked for. */
type SoughtVariant = { id: string; axis: string; words: RegExp };
/** Where the words of a variant stand in a stretch of text. */
type FoundVariant = Span & { id: string; axis: string };

/** The variant of a number is looked for so many characters before its cue (省级骨干教师). */
const BEFORE_CUE = 8;

/** The variants of an indicator, ready to be looked for. */
export type Variants = {
  sought: readonly SoughtVariant[];
  /** Ids of each axis. */
  axes: ReadonlyMap<string, ReadonlySet<string>>;
};

/** Compile the variants of an indicator. */
export function compileVariants(variants: readonly Variant[]): Variants {
  const sought = variants.flatMap(({ id, axis = '', words }) => (words === undefined ? [] : [{ id, axis, words: new RegExp(words, 'g') }]));
  const byAxis = Map.groupBy(variants, ({ axis = '' }) => axis);
  return { sought, axes: new Map([...byAxis].map(([axis, members]) => [axis, new Set(members.map(({ id }) => id))])) };
}

/** All words of variants in some text, those inside longer ones left out (兼职 in 专兼职). */
function foundIn(text: string, sought: readonly SoughtVariant[]): FoundVariant[] {
  const all = sought.flatMap(({ id, axis, words }) =>
    matchesOf(words, text).map(({ index, 0: match }): FoundVariant => ({ id, axis, start: index, end: index + match.length })),
  );
  const covers = (a: FoundVariant, b: FoundVariant) =>
    a !== b && a.axis === b.axis && a.start < b.end && b.start < a.end && a.end - a.start > b.end - b.start;
  return all.filter((one) => !all.some((other) => covers(other, one)));
}

/**
 * What some words tell: one id for each axis that they speak of, joined by a full stop. Null where they tell nothing.
 *
 * @param fallback id that holds for its axis where the words say nothing of it
 */
function variantIn(text: string, { sought, axes }: Variants, fallback: string | null): string | null {
  const byAxis = Map.groupBy(foundIn(text, sought), ({ axis }) => axis);
  const ids = [...axes].flatMap(([axis, members]) => {
    const told = new Set(byAxis.get(axis)?.map(({ id }) => id));
    const [id] = told;
    if (id !== undefined) return [told.size > 1 ? SEVERAL : id];
    return fallback !== null && members.has(fallback) ? [fallback] : [];
  });
  return ids.length > 0 ? ids.join('.') : null;
}

/** What a number counts, right after it. */
const NOUN = /^(?!其中)[^\s、，,。；;：:（）()和与及其]{2,}/u;
const LONGEST_NOUN = 6;

/** The number's own words with its cue: from the number before it, or from shortly before the cue; past the number only what stands there. */
function ownWords(text: string, cue: Span | null, s: Cotext): string {
  const before = text.slice(s.before.start, s.before.end);
  const head = s.heads.map(({ start, end }) => text.slice(start, end)).join('\n');
  if (!cue) return `${head} ${before} ${NOUN.exec(text.slice(s.at.end, s.at.end + LONGEST_NOUN))?.[0] ?? ''}`;
  if (cue.start >= s.at.end) return text.slice(s.at.end, cue.end);
  const from = Math.min(s.before.start, Math.max(s.sentence.start, cue.start - BEFORE_CUE));
  return `${head} ${cue.start < s.before.start ? text.slice(from, cue.end) : ''} ${before}`;
}

/** The head of a list that holds the cue: heads before it are other numbers'. */
function headWords(text: string, cue: Span): string {
  return text.slice(Math.max(0, cue.start - BEFORE_CUE), cue.end).replace(/^.*[、和及与,，](?=.{2})/s, '');
}

/**
 * The variant of a number: what its words tell, for other axes what its rule does; null where neither tells anything.
 *
 * @param match the claim; its cue is null for a number that goes on from another
 */
export function variantOf(text: string, { rule, cue }: Match, variants: Variants, { surroundings, aligned }: VariantPlace): string | null {
  const words = aligned && cue ? headWords(text, cue) : ownWords(text, cue, surroundings);
  return variantIn(words, variants, rule.variant);
}
