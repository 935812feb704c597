import type { Findings, Found } from '../find.ts';
import { leadsToSecond } from './pairs.ts';
import { type PeriodWord, periodWords } from './period-words.ts';
import type { Reading } from './reading.ts';

/** Period of a mention; the value null means that the words speak of a time without telling it (近年来). */
export type PeriodReading = Reading<string | null>;

/** The text with everything inside 《》 blanked out: years of plans and documents are no times of values. */
function withoutTitles(text: string): string {
  return text.replace(/《[^《》\n]{0,120}》/g, (title) => ' '.repeat(title.length));
}

/** A time that ends after the report's year belongs to its own sentence only. */
function isFuture({ period }: PeriodWord, reportYear: number | null): boolean {
  return reportYear !== null && Number(/\d{4}(?=\/?$)/.exec(period ?? '')?.[0] ?? 0) > reportYear;
}

/** A year in brackets right after the number: 12所（2023年）. */
function inBrackets(words: PeriodWord[], folded: string, mention: Found): PeriodWord | null {
  const word = words.find((candidate) => candidate.start >= mention.end);
  if (!word || word.start > mention.end + 3) return null;
  return /^ ?\($/.test(folded.slice(mention.end, word.start)) && folded[word.end] === ')' ? word : null;
}

/** The period of every mention of a passage, in order; null where the passage does not tell. */
export function periodsOf({ folded, segments, found }: Findings, reportYear: number | null): (PeriodReading | null)[] {
  const words = periodWords(withoutTitles(folded), reportYear);
  const bases = found.filter((mention) => leadsToSecond(folded.slice(mention.end, mention.end + 24)));
  const attached = (word: PeriodWord, mention: Found) =>
    bases.some((base) => base !== mention && base.start >= word.end && base.start <= word.end + 3);
  return found.map((mention) => {
    const after = inBrackets(words, folded, mention);
    if (after) return { value: after.period, from: 'clause', start: after.start, end: after.end };
    const before = words.filter((word) => word.end <= mention.start && !word.comparison && !attached(word, mention)).at(-1);
    if (!before) return null;
    const clause = segments.clause(mention.start);
    const sentence = segments.sentence(mention.start);
    const from = before.start >= clause.start ? 'clause' : before.start >= sentence.start ? 'sentence' : 'passage';
    if (from === 'passage' && isFuture(before, reportYear)) return null;
    return { value: before.period, from, start: before.start, end: before.end };
  });
}
