import type { BasisOf } from '../../../model/index.ts';
import type { Findings, Found } from '../find.ts';
import { type PeriodWord, periodWords } from './period-words.ts';

/** A period and the words that gave it, in offsets of the passage text. */
export type PeriodReading = { period: string | null; from: BasisOf['from']; start: number; end: number };

/** The text with everything inside 《》 blanked out: years of plans and documents are no times of values. */
function withoutTitles(text: string): string {
  return text.replace(/《[^》\n]{0,120}》/g, (title) => ' '.repeat(title.length));
}

/** 2022 alone or 2020/ for a year that lies before a value by more than its clause: does a plan for a future year reach the next sentence? No. */
function isFuture(word: PeriodWord, reportYear: number | null): boolean {
  return word.period !== null && reportYear !== null && Number(word.period.slice(0, 4)) > reportYear;
}

/** A year in brackets or after the number, inside its own clause: 12所(2023年). */
function wordAfter(words: PeriodWord[], folded: string, mention: Found, limit: number): PeriodWord | null {
  const word = words.find((candidate) => candidate.start >= mention.end);
  if (!word || word.comparison || word.start > limit) return null;
  return /^ ?[(（] ?$/.test(folded.slice(mention.end, word.start)) && /^ ?[)）]/.test(folded.slice(word.end, word.end + 2)) ? word : null;
}

/** The period of every mention of a passage, in order; null where the passage does not tell. */
export function periodsOf({ folded, segments, found }: Findings, reportYear: number | null): (PeriodReading | null)[] {
  const words = periodWords(withoutTitles(folded), reportYear);
  return found.map((mention) => {
    const clause = segments.clause(mention.start);
    const sentence = segments.sentence(mention.start);
    const after = wordAfter(words, folded, mention, mention.end + 2);
    if (after) return { period: after.period, from: 'clause', start: after.start, end: after.end };
    const before = words.filter((word) => word.end <= mention.start && !word.comparison).at(-1);
    if (!before) return null;
    const from = before.start >= clause.start ? 'clause' : before.start >= sentence.start ? 'sentence' : 'passage';
    if (from === 'passage' && isFuture(before, reportYear)) return null;
    return { period: before.period, from, start: before.start, end: before.end };
  });
}
