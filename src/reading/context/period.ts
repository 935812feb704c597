import { firstFrom } from '../../text/bisect.ts';
import { bracketAt } from '../../text/segments.ts';
import { type PeriodWord, periodWords } from '../../words/period-words.ts';
import type { Findings, Found } from '../quantities/find.ts';
import { AFTER_NUMBER, isBase, leadsToSecond } from './pairs.ts';
import type { Reading } from './reading.ts';

/** Period of a mention; the value null means that the words speak of a time without telling it (近年来). */
export type PeriodReading = Reading<string | null>;

/** The text with everything inside 《》 blanked out: years of plans and documents are no times of values. */
function withoutTitles(text: string): string {
  return text.replace(/《[^《》\n]{0,120}》/g, (title) => ' '.repeat(title.length));
}

/** A time that ends after the report's year belongs to its own sentence only; a school year is of the year it begins in. */
function isFuture({ period }: PeriodWord, reportYear: number | null): boolean {
  return reportYear !== null && Number(/\d{4}(?=\/?$|-)/.exec(period ?? '')?.[0] ?? 0) > reportYear;
}

/** A year in brackets right after the number: 12所（2023年）. */
function inBrackets(words: PeriodWord[], folded: string, mention: Found): PeriodWord | null {
  const word = words[firstFrom(words, mention.end, ({ start }) => start)];
  if (!word || word.start > mention.end + 3) return null;
  return /^ ?\($/.test(folded.slice(mention.end, word.start)) && folded[word.end] === ')' ? word : null;
}

/** Whether a time stands right before the earlier number of a pair, and so is that number's alone: 由2021年的86家压减至12家. */
function belongsToBase(word: PeriodWord, { folded, segments, found }: Findings, mention: Found): boolean {
  const base = found[firstFrom(found, word.end, ({ start }) => start)];
  if (!base || base === mention || base.start > word.end + 3) return false;
  const inside = bracketAt(segments, mention.start);
  if (inside && inside.start <= base.end + 2) return false;
  return leadsToSecond(folded.slice(base.end, base.end + AFTER_NUMBER));
}

/** Whether the year of a comparison stands before the very value compared with: 比2022年的4.86亿元增加. */
function isOfBase(word: PeriodWord, { folded }: Findings, mention: Found): boolean {
  return (
    mention.start - word.end <= 14 &&
    isBase(folded.slice(Math.max(0, word.start - 4), mention.start), folded.slice(mention.end, mention.end + AFTER_NUMBER))
  );
}

/** What happened once to a school or person: its year holds for its own clause only (始建于1956年, 1985年出生). */
const ONCE = /始建|创建于|创办|建校|建园|成立于|出生|生于/;
/** A visit or inspection, whose time holds for its own sentence only. */
const VISIT = /视察|莅临|来[^,，。;；]{0,6}(?:考察|调研|参观)/;

/** Whether a time is that of an event, which says nothing about a number further on. */
function isOfEvent(word: PeriodWord, { folded, segments }: Findings, mention: Found): boolean {
  const clause = segments.clause(word.start);
  const words = folded.slice(clause.start, clause.end);
  if (ONCE.test(words)) return mention.start > clause.end;
  const { end } = segments.sentence(word.start);
  return mention.start > end && VISIT.test(folded.slice(clause.start, Math.min(end, word.end + 40)));
}

/** Whether 目前 speaks of the time told before it: the report's own year, or a time of the same sentence. */
function isNow(earlier: PeriodWord, word: PeriodWord, { segments }: Findings, reportYear: number | null): boolean {
  if (earlier.comparison || !/^\d{4}(?:-\d{4})?$/.test(earlier.period ?? '')) return false;
  if (reportYear !== null) return Number(earlier.period?.slice(-4)) === reportYear;
  return earlier.start >= segments.sentence(word.start).start;
}

/** Times looked past to find the one a number belongs to. */
const LOOKED_PAST = 8;

/** The last time told before a number that can be its own. */
function lastBefore(words: PeriodWord[], findings: Findings, mention: Found, reportYear: number | null): PeriodWord | null {
  const from = firstFrom(words, mention.start + 1, ({ end }) => end) - 1;
  for (let i = from; i >= Math.max(0, from - LOOKED_PAST); i--) {
    const word = words[i] as PeriodWord;
    if (word.comparison ? !isOfBase(word, findings, mention) : belongsToBase(word, findings, mention)) continue;
    if (isOfEvent(word, findings, mention)) continue;
    const earlier = words[i - 1];
    if (word.now && earlier && isNow(earlier, word, findings, reportYear)) return earlier;
    return word;
  }
  return null;
}

/** The period of every mention of a passage, in order; null where the passage does not tell. */
export function periodsOf(findings: Findings, reportYear: number | null): (PeriodReading | null)[] {
  const { folded, segments, found } = findings;
  const words = periodWords(withoutTitles(folded), reportYear);
  return found.map((mention) => {
    const after = inBrackets(words, folded, mention);
    if (after) return { value: after.period, from: 'clause', start: after.start, end: after.end };
    const before = lastBefore(words, findings, mention, reportYear);
    if (!before) return null;
    const clause = segments.clause(mention.start);
    const sentence = segments.sentence(mention.start);
    const from = before.start >= clause.start ? 'clause' : before.start >= sentence.start ? 'sentence' : 'passage';
    if (from === 'passage' && isFuture(before, reportYear)) return null;
    return { value: before.period, from, start: before.start, end: before.end };
  });
}

/** The time that a heading tells for what stands under it (2022年工作情况); null where it tells none, or several. */
export function headingPeriod(title: string, reportYear: number | null): string | null {
  const told = periodWords(withoutTitles(title), reportYear).filter(({ period, comparison }) => period !== null && !comparison);
  return told.length === 1 ? (told[0] as PeriodWord).period : null;
}
