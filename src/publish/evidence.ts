import type { Mention, ReportRecord, ReviewStatus } from '../model/index.ts';

/** Fields of a figure that a reader is told of, in this order. */
const EVIDENT = ['stage', 'period', 'status', 'scope', 'place', 'direction', 'unit'] as const;
export type EvidentField = (typeof EVIDENT)[number];

/**
 * How one field of a figure was read: its code (null where the text tells none), the words it rests on and how near they stand, and the rule; the
 * last three are null where it is what goes without saying.
 */
export type FieldEvidence = [field: EvidentField, code: string | null, words: string | null, from: string | null, rule: string | null];

/** How a figure was read: rules that found its indicators, and its fields. */
type FigureEvidence = {
  rules: readonly string[];
  fields: readonly FieldEvidence[];
  /** What people made of it; absent where nobody looked. */
  review?: ReviewStatus | undefined;
};

/** How the figures of a report were read, by mention. */
export type Evidence = Readonly<Record<string, FigureEvidence>>;

/** Longest words that are given whole. */
const LONGEST = 40;

function fieldsOf(text: string, mention: Mention): FieldEvidence[] {
  return EVIDENT.flatMap((field): FieldEvidence[] => {
    const code = mention[field] ?? null;
    const basis = mention.basis?.[field];
    if (!basis) return code === null || field === 'unit' ? [] : [[field, code, null, null, null]];
    const words = text.slice(basis.start, basis.end);
    const told = words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
    return [[field, code, told || null, basis.from, basis.rule ?? null]];
  });
}

/** How the figures of one report were read, for the card of a figure. */
export function evidenceOf({ text, mentions, observations }: ReportRecord): Evidence {
  const found = Map.groupBy(observations, ({ mention }) => mention);
  return Object.fromEntries(
    mentions.map((mention) => [
      mention.id,
      {
        rules: (found.get(mention.id) ?? []).map(({ rule }) => rule),
        fields: fieldsOf(text, mention),
        ...(mention.review && { review: mention.review }),
      },
    ]),
  );
}
