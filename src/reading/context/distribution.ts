import type { Scope } from '../../model/index.ts';
import { firstFrom } from '../../text/bisect.ts';
import { matchesOf } from '../../text/matches.ts';
import { bracketAt } from '../../text/segments.ts';
import { periodWords } from '../../words/period-words.ts';
import { scopeWord } from '../../words/scope-words.ts';
import { stageWords } from '../../words/stage-words.ts';
import type { Findings, Found } from '../quantities/find.ts';
import type { Reading } from './reading.ts';

/** What the head of one value of a 分别 list says about it. */
export type Share = {
  /** Index of the mention that the value goes with: 小学13256元、初中18432元，分别增长5.1%和3.9%. */
  with?: number;
  stage?: Reading<string | null>;
  period?: Reading<string | null>;
  scope?: Reading<Scope>;
};

const RESPECTIVELY = /分别|依次/g;
/** What stands between the values of a list. */
const BETWEEN_VALUES = /^[^0-9,，。;；]{0,6}[、,，和与及][^0-9,，。;；]{0,4}$/;
const MOST_HEADS = 8;

type Head = { text: string; start: number };

/** Positions of the values that follow a 分别: consecutive mentions of one unit, two to eight. */
function valuesAfter({ found, folded, segments }: Findings, at: number): number[] {
  const first = firstFrom(found, at, ({ start }) => start);
  const statement = segments.statement(at);
  if (first === found.length || (found[first] as Found).start > statement.end) return [];
  const values = [first];
  for (let i = first + 1; i < found.length && values.length < MOST_HEADS; i++) {
    const previous = found[i - 1] as Found;
    const next = found[i] as Found;
    if (next.unit !== previous.unit || next.start > statement.end || bracketAt(segments, next.start)) break;
    if (!BETWEEN_VALUES.test(folded.slice(previous.end, next.start))) break;
    values.push(i);
  }
  return values;
}

/** The list of as many values that ends right before the clause of a 分别 without heads; empty where there is none. */
function valuesBefore({ found, folded, segments }: Findings, first: number, count: number): number[] {
  const last = found[first - 1];
  const from = first - count;
  if (!last || from < 0 || last.start < segments.statement((found[first] as Found).start).start) return [];
  const indices = Array.from({ length: count }, (_, i) => from + i);
  const oneList = indices.slice(1).every((index) => {
    const [previous, next] = [found[index - 1] as Found, found[index] as Found];
    return next.unit === previous.unit && /^[、,，和][^0-9,，。;；]{0,16}$/.test(folded.slice(previous.end, next.start));
  });
  return oneList ? indices : [];
}

/** What stands after the last comma or colon: the first head of a list begins there. */
function lastClause({ text, start }: Head): Head {
  const cut = Math.max(...[...',，:：;；'].map((mark) => text.lastIndexOf(mark))) + 1;
  return { text: text.slice(cut), start: start + cut };
}

/** The last `count` members of the list of heads before a 分别; empty where the text has not as many. */
function headsBefore(text: string, start: number, count: number): Head[] {
  for (const separator of [/[、]/g, /[、和与及]|以及/g, /[、和与及,，]|以及/g]) {
    const heads: Head[] = [];
    let from = 0;
    for (const match of matchesOf(separator, text)) {
      heads.push({ text: text.slice(from, match.index), start: start + from });
      from = match.index + match[0].length;
    }
    heads.push({ text: text.slice(from), start: start + from });
    const filled = heads.filter((head) => head.text.trim() !== '').slice(-count);
    if (filled.length === count) return filled.map((head, i) => (i === 0 ? lastClause(head) : head));
  }
  return [];
}

/** Years of a closed period told before, if it has exactly as many years as there are values: …，人均分别为…. */
function yearsCarried(period: Reading<string | null> | null | undefined, count: number): Reading<string | null>[] {
  const told = /^(\d{4})([/-])(\d{4})$/.exec(period?.value ?? '');
  if (!period || !told) return [];
  const [first, last, school] = [Number(told[1]), Number(told[3]), told[2] === '-'];
  if (last - first + (school ? 0 : 1) !== count) return [];
  const year = (from: number) => (school ? `${from}-${from + 1}` : String(from));
  return Array.from({ length: count }, (_, i) => ({ ...period, value: year(first + i), from: 'list' }));
}

/** Years of a range that has exactly as many years as there are values: 2020—2022年分别投入…. */
function yearsOf(text: string, start: number, count: number, reportYear: number | null): Reading<string | null>[] {
  const range = periodWords(text, reportYear).find((word) => /^\d{4}[/]\d{4}$/.test(word.period ?? ''));
  if (!range?.period) return [];
  const [first, last] = range.period.split('/').map(Number) as [number, number];
  if (last - first + 1 !== count) return [];
  return Array.from({ length: count }, (_, i) => ({
    value: String(first + i),
    from: 'list',
    start: start + range.start,
    end: start + range.end,
  }));
}

function stageOf(head: Head): Reading<string | null> | null {
  const last = stageWords(head.text)
    .filter((word) => word.stage !== null)
    .at(-1);
  return last ? { value: last.stage, from: 'list', start: head.start + last.start, end: head.start + last.end } : null;
}

function periodOf(head: Head, reportYear: number | null): Reading<string | null> | null {
  const bare = /^ ?((?:19|20)\d\d) ?$/.exec(head.text);
  if (bare) return { value: bare[1] as string, from: 'list', start: head.start, end: head.start + head.text.length };
  const word = periodWords(head.text, reportYear).find((candidate) => candidate.period !== null && !candidate.comparison);
  return word ? { value: word.period, from: 'list', start: head.start + word.start, end: head.start + word.end } : null;
}

function scopeOf(head: Head): Reading<Scope> | null {
  const word = scopeWord(head.text);
  return word ? { value: word.scope, from: 'list', start: head.start + word.start, end: head.start + word.end } : null;
}

/** All readings, if every head has one; a list is aligned as a whole or not at all. */
function complete<T>(readings: (T | null)[]): T[] | null {
  return readings.every((reading) => reading !== null) ? (readings as T[]) : null;
}

/**
 * What 分别 lists (小学、初中分别为650元、850元) say about each of their values: the head in the same place of the list of heads gives stage,
 * year or scope. A second 分别 of the sentence without heads takes those of the first; a closed period that was told before (2020—2022年) and
 * has as many years as the list has values gives a year to each. By index of the mention.
 *
 * @param told the period of each mention as its words tell it
 */
export function distribution(
  findings: Findings,
  reportYear: number | null,
  told: readonly (Reading<string | null> | null)[],
): Map<number, Share> {
  const shares = new Map<number, Share>();
  let earlier: { sentence: number; shares: Share[] } = { sentence: -1, shares: [] };
  for (const match of matchesOf(RESPECTIVELY, findings.folded)) {
    const values = valuesAfter(findings, match.index);
    if (values.length < 2) continue;
    const sentence = findings.segments.sentence(match.index);
    const last = findings.found[(values[0] as number) - 1];
    const start = Math.max(sentence.start, last && last.end <= match.index ? last.end : 0, match.index - 160);
    const text = findings.folded.slice(start, match.index);
    const heads = headsBefore(text, start, values.length);
    const stages = complete(heads.map(stageOf));
    const scopes = complete(heads.map(scopeOf));
    const years = complete(heads.map((head) => periodOf(head, reportYear)));
    const ranged = years && years.length > 0 ? years : yearsOf(text, start, values.length, reportYear);
    const periods = ranged.length > 0 || stages?.length || scopes?.length ? ranged : yearsCarried(told[values[0] as number], values.length);
    const own = values.map((_, i): Share => {
      const share: Share = {};
      if (stages?.[i]) share.stage = stages[i];
      if (periods[i]) share.period = periods[i];
      if (scopes?.[i]) share.scope = scopes[i];
      return share;
    });
    const headless = own.every((share) => Object.keys(share).length === 0);
    const parallel = headless ? valuesBefore(findings, values[0] as number, values.length) : [];
    for (const [i, index] of parallel.entries()) (own[i] as Share).with = index;
    const again = headless && parallel.length === 0 && earlier.sentence === sentence.start && earlier.shares.length === own.length;
    const aligned = again ? earlier.shares : own;
    for (const [i, index] of values.entries()) shares.set(index, aligned[i] as Share);
    earlier = { sentence: sentence.start, shares: aligned };
  }
  return shares;
}
