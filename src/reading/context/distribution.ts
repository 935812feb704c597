import type { Scope } from '../../model/index.ts';
import { firstFrom } from '../../text/bisect.ts';
import { matchesOf } from '../../text/matches.ts';
import { type Base, periodWords } from '../../words/period-words.ts';
import { scopeWord } from '../../words/scope-words.ts';
import { stageWords } from '../../words/stage-words.ts';
import type { Cursor, Stretch } from './cursor.ts';
import { timeOf } from './period/words.ts';
import { placeAt } from './place/names.ts';
import { type Told, told } from './rule.ts';

/** What the head of one value of a 分别 list says about it. */
export type Share = {
  /** The mention that the value goes with: 小学13256元、初中18432元，分别增长5.1%和3.9%. */
  with?: Cursor;
  stage?: Told<string | null>;
  period?: Told<string | null>;
  scope?: Told<Scope>;
  place?: Told<string | null>;
};

const RESPECTIVELY = /分别|依次/g;
/** What stands between the values of a list. */
const BETWEEN_VALUES = /^[^0-9,，。;；]{0,6}[、,，和与及][^0-9,，。;；]{0,4}$/;
const MOST_HEADS = 8;

type Head = { text: string; start: number };

/** The values that follow a 分别: consecutive mentions of one unit, two to eight. */
function valuesAfter({ cursors, folded, segments }: Stretch, at: number): Cursor[] {
  const first = cursors[firstFrom(cursors, at, ({ start }) => start)];
  const { end } = segments.statement(at);
  if (!first || first.start > end) return [];
  const values = [first];
  let previous = first;
  for (const next of first.ahead()) {
    if (values.length === MOST_HEADS || next.unit !== previous.unit || next.start > end || next.bracket) break;
    if (!BETWEEN_VALUES.test(folded.slice(previous.end, next.start))) break;
    values.push(next);
    previous = next;
  }
  return values;
}

/** The list of as many values that ends right before the clause of a 分别 without heads; empty where there is none. */
function valuesBefore({ folded }: Stretch, first: Cursor, count: number): Cursor[] {
  const values = [...first.back()].slice(0, count).reverse();
  const last = values.at(-1);
  if (!last || values.length < count || last.start < first.statement.start) return [];
  const oneList = values.slice(1).every((next) => {
    const previous = next.previous as Cursor;
    return next.unit === previous.unit && /^[、,，和][^0-9,，。;；]{0,16}$/.test(folded.slice(previous.end, next.start));
  });
  return oneList ? values : [];
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
function yearsCarried(period: Told<string | null> | null, count: number): Told<string | null>[] {
  const closed = /^(\d{4})([/-])(\d{4})$/.exec(period?.value ?? '');
  if (!period || !closed) return [];
  const [first, last, school] = [Number(closed[1]), Number(closed[3]), closed[2] === '-'];
  if (last - first + (school ? 0 : 1) !== count) return [];
  const year = (from: number) => (school ? `${from}-${from + 1}` : String(from));
  return Array.from({ length: count }, (_, i) => ({ ...period, value: year(first + i) }));
}

/** Years of a range that has exactly as many years as there are values: 2020—2022年分别投入…. */
function yearsOf(text: string, start: number, count: number, base: Base): Told<string | null>[] {
  const range = periodWords(text, base).find((word) => /^\d{4}[/]\d{4}$/.test(word.period ?? ''));
  const [first = 0, last = 0] = range?.period?.split('/').map(Number) ?? [];
  if (!range || last - first + 1 !== count) return [];
  return Array.from({ length: count }, (_, i) => told(String(first + i), start + range.start, start + range.end));
}

function stageOf({ text, start }: Head): Told<string | null> | null {
  const last = stageWords(text)
    .filter((word) => word.stage !== null)
    .at(-1);
  return last ? told(last.stage, start + last.start, start + last.end) : null;
}

function periodOf({ text, start }: Head, base: Base): Told<string | null> | null {
  const bare = /^ ?((?:19|20)\d\d)(?= ?$|年|两年|[,，])/.exec(text)?.[1];
  if (bare) return told(bare, start, start + bare.length);
  const word = periodWords(text, base).find((candidate) => candidate.period !== null && !candidate.comparison);
  return word ? told(word.period, start + word.start, start + word.end) : null;
}

function placeOf({ text, start }: Head, stretch: Stretch): Told<string | null> | null {
  const from = text.length - text.trimStart().length;
  const named = placeAt(text, from, stretch);
  return named ? told(named.place, start + named.start, start + named.end) : null;
}

function scopeOf({ text, start }: Head): Told<Scope> | null {
  const word = scopeWord(text);
  return word ? told(word.scope, start + word.start, start + word.end) : null;
}

/** All readings, if every head has one; a list is aligned as a whole or not at all. */
function complete<T>(readings: (T | null)[]): T[] {
  return readings.every((reading) => reading !== null) ? readings : [];
}

/** What the heads before a 分别 say about each of its values. */
function sharesOf(stretch: Stretch, at: number, values: Cursor[]): Share[] {
  const { folded, segments, base } = stretch;
  const last = values[0]?.previous;
  const start = Math.max(segments.sentence(at).start, last && last.end <= at ? last.end : 0, at - 160);
  const text = folded.slice(start, at);
  const heads = headsBefore(text, start, values.length);
  const stages = complete(heads.map(stageOf));
  const scopes = complete(heads.map(scopeOf));
  const places = complete(heads.map((head) => placeOf(head, stretch)));
  const years = complete(heads.map((head) => periodOf(head, base)));
  const ranged = years.length > 0 ? years : yearsOf(text, start, values.length, base);
  const carried = ranged.length === 0 && stages.length === 0 && scopes.length === 0 && values[0];
  const pair = values.length === 2 ? pairBefore(text, start) : {};
  const periods = carried ? yearsCarried(timeOf(carried), values.length) : ranged;
  return values.map((_, i): Share => {
    const share: Share = {};
    const stage = stages[i] ?? pair.stages?.[i];
    const scope = scopes[i] ?? pair.scopes?.[i];
    if (stage) share.stage = stage;
    if (periods[i]) share.period = periods[i];
    if (scope) share.scope = scope;
    if (places[i]) share.place = places[i];
    return share;
  });
}

/** One word for two heads: 城乡分别, 初高中分别. */
const PAIRS: { word: RegExp; scopes?: readonly Scope[]; stages?: readonly string[] }[] = [
  { word: /城乡(?=[^,，。;；、]*$)/, scopes: ['urban', 'rural'] },
  { word: /公、?民办(?=[^,，。;；、]*$)/, scopes: ['public', 'private'] },
  { word: /初、?高中(?=[^,，。;；、]*$)/, stages: ['junior', 'senior'] },
];

type Pair = { scopes?: Told<Scope>[]; stages?: Told<string | null>[] };

/** The two heads that one word before a 分别 stands for; empty where none does. */
function pairBefore(text: string, start: number): Pair {
  for (const { word, scopes, stages } of PAIRS) {
    const match = word.exec(text);
    if (!match) continue;
    const [from, to] = [start + match.index, start + match.index + match[0].length];
    if (scopes) return { scopes: scopes.map((scope) => told(scope, from, to)) };
    if (stages) return { stages: stages.map((stage) => told<string | null>(stage, from, to)) };
  }
  return {};
}

/** Whether the clause of a 分别 names a stage of its own for all its values: …，初中分别为…. */
function namesStage({ folded, segments }: Stretch, at: number, first: Cursor): boolean {
  const start = Math.max(segments.clause(at).start, first.previous?.end ?? 0);
  return stageWords(folded.slice(start, at)).some(({ stage }) => stage !== null);
}

/** What a further 分别 of the sentence says of a value: its own heads, and for the rest those of the list before. */
function goingOn(earlier: Share, own: Share, hasStage: boolean): Share {
  const { stage, ...rest } = earlier;
  return { ...rest, ...(stage && !hasStage && { stage }), ...own };
}

/**
 * What 分别 lists (小学、初中分别为650元、850元) say about each of their values: the head in the same place of the list of heads gives stage,
 * year or scope. A second 分别 of the sentence without heads takes those of the first; a closed period that was told before (2020—2022年) and
 * has as many years as the list has values gives a year to each. By mention.
 */
export function distribution(stretch: Stretch): Map<Cursor, Share> {
  const shares = new Map<Cursor, Share>();
  let earlier: { sentence: number; shares: Share[] } = { sentence: -1, shares: [] };
  for (const { index: at } of matchesOf(RESPECTIVELY, stretch.folded)) {
    const values = valuesAfter(stretch, at);
    const [first] = values;
    if (!first || values.length < 2) continue;
    const sentence = stretch.segments.sentence(at).start;
    const own = sharesOf(stretch, at, values);
    const headless = own.every((share) => Object.keys(share).length === 0);
    const parallel = headless && !namesStage(stretch, at, first) ? valuesBefore(stretch, first, values.length) : [];
    for (const [i, cursor] of parallel.entries()) own[i] = { with: cursor };
    const again = parallel.length === 0 && earlier.sentence === sentence && earlier.shares.length === own.length;
    const aligned = again ? own.map((share, i) => goingOn(earlier.shares[i] ?? {}, share, namesStage(stretch, at, first))) : own;
    for (const [i, value] of values.entries()) if (aligned[i]) shares.set(value, aligned[i]);
    earlier = { sentence, shares: aligned };
  }
  return shares;
}

/** What the 分别 list that a mention stands in says about it. */
export function shareOf(cursor: Cursor): Share | undefined {
  return cursor.stretch.once(distribution).get(cursor);
}
