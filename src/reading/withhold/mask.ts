import { type Masked, type MaskingRule, type Span, WITHHELD_SIGNS } from '../../model/index.ts';

/** Stretches of a text that rules mask, in order; where two overlap, the one that begins first. */
export function maskedSpans(text: string, rules: readonly MaskingRule[]): Masked[] {
  const found = rules.flatMap((rule) => spansOf(text, rule)).sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: Masked[] = [];
  for (const span of found) if (span.start >= (spans.at(-1)?.end ?? 0)) spans.push(span);
  return spans;
}

function spansOf(text: string, { id, pattern, keep: [first, last] }: MaskingRule): Masked[] {
  return [...text.matchAll(new RegExp(pattern, 'dgu'))].flatMap(({ indices }) => {
    const [from, to] = indices?.groups?.['masked'] ?? [0, 0];
    const span = { rule: id, start: from + first, end: to - last };
    return span.end > span.start ? [span] : [];
  });
}

/** A text with a sign for every character of some stretches but white space: what stands around them stays in its place. */
export function withSigns(text: string, spans: readonly Span[], sign: string): string {
  let [words, at] = ['', 0];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    words += text.slice(at, Math.max(at, start)) + text.slice(Math.max(at, start), Math.max(at, end)).replace(/\S/g, sign);
    at = Math.max(at, end);
  }
  return words + text.slice(at);
}

/** A text as it is shown where rules mask parts of it. */
export function masked(text: string, rules: readonly MaskingRule[]): string {
  return withSigns(text, maskedSpans(text, rules), WITHHELD_SIGNS.masked);
}
