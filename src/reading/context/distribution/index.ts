import type { Scope } from '../../../model/index.ts';
import { matchesOf } from '../../../text/matches.ts';
import { stageWords } from '../../../words/stage-words.ts';
import type { Cursor, Stretch } from '../cursor.ts';
import { timeOf } from '../period/words.ts';
import type { Told } from '../rule.ts';
import { headsBefore, pairBefore, periodOf, placeOf, scopeOf, stageOf } from './heads.ts';
import { bareList, laterValues, valuesAfter, valuesBefore } from './values.ts';
import { yearsCarried, yearsOf } from './years.ts';

/** What the head of one value of a 分别 list says about it. */
export type Share = {
  /** The mention that the value goes with: 小学13256元、初中18432元，分别增长5.1%和3.9%. */
  with?: Cursor;
  stage?: Told<string | null>;
  period?: Told<string | null>;
  scope?: Told<Scope>;
  place?: Told<string | null>;
};

const RESPECTIVELY = /分别|依次|各(?=\d)/g;

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

/** Whether values are those of the year before, with which the list before is compared: 较上年12300元、16500元. */
function areCompared([first]: readonly Cursor[]): boolean {
  return first !== undefined && /[较比与](?:上年|去年|上一年|(?:19|20)\d\d年)(?:同期|的)*$/.test(first.before);
}

/** What is said of a value of another time that stands in the same place. */
function ofOtherTime({ period: _, with: __, ...share }: Share): Share {
  return share;
}

/**
 * What 分别 lists (小学、初中分别为650元、850元) say about each of their values: the head in the same place of the list of heads gives stage,
 * year or scope. A second 分别 of the sentence without heads takes those of the first; a closed period that was told before (2020—2022年) and
 * has as many years as the list has values gives a year to each. By mention.
 */
function distribution(stretch: Stretch): Map<Cursor, Share> {
  const shares = new Map<Cursor, Share>();
  let earlier: { sentence: number; shares: Share[] } = { sentence: -1, shares: [] };
  for (const { index: at } of matchesOf(RESPECTIVELY, stretch.folded)) {
    const values = valuesAfter(stretch, at);
    const [first] = values;
    if (!first || values.length < 2) continue;
    const sentence = stretch.segments.sentence(at).start;
    const own = sharesOf(stretch, at, values);
    const headless = own.every((share) => Object.keys(share).length === 0);
    const before = headless && !namesStage(stretch, at, first) ? valuesBefore(stretch, first, values.length) : [];
    const base = earlier.sentence === sentence && earlier.shares.length === before.length && areCompared(before);
    for (const [i, cursor] of (base ? before : []).entries()) shares.set(cursor, ofOtherTime(earlier.shares[i] ?? {}));
    const parallel = base ? [] : before;
    for (const [i, cursor] of parallel.entries()) own[i] = { with: cursor };
    const again = parallel.length === 0 && earlier.sentence === sentence && earlier.shares.length === own.length;
    const aligned = again ? own.map((share, i) => goingOn(earlier.shares[i] ?? {}, share, namesStage(stretch, at, first))) : own;
    for (const list of [values, laterValues(stretch, values)])
      for (const [i, value] of list.entries()) if (aligned[i]) shares.set(value, aligned[i]);
    earlier = { sentence, shares: aligned };
  }
  for (const [value, share] of withoutWord(stretch, shares)) shares.set(value, share);
  return shares;
}

/** As many stages as bare values tell of one each, with no 分别 between: 小学、初中生均图书31册、42册. */
function* withoutWord(stretch: Stretch, known: ReadonlyMap<Cursor, Share>): Generator<[Cursor, Share]> {
  for (const first of stretch.cursors) {
    const values = known.has(first) ? [] : bareList(stretch, first);
    if (values.length === 0) continue;
    const { start } = first.clause;
    const text = stretch.folded.slice(start, first.start);
    const stages = complete(headsBefore(text, start, values.length).map(stageOf));
    const oneMore = headsBefore(text, start, values.length + 1).map(stageOf);
    if (oneMore.length > 0 && complete(oneMore).length > 0) continue;
    if (new Set(stages.map((stage) => stage?.value)).size !== values.length) continue;
    for (const [i, value] of values.entries()) if (stages[i]) yield [value, { stage: stages[i] }];
  }
}

/** What the 分别 list that a mention stands in says about it. */
export function shareOf(cursor: Cursor): Share | undefined {
  return cursor.stretch.once(distribution).get(cursor);
}
