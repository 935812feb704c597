import type { Mention, Span } from '../../model/index.ts';
import { isRate } from './carry.ts';
import { ranked } from './choose.ts';
import type { Codebook } from './codebook.ts';
import { isLight } from './light-words.ts';
import { isMatch, type Match, tryRule } from './match.ts';
import type { Cotext } from './types.ts';

/** What joins the numbers of one list. */
const BETWEEN_NUMBERS = /^(?:左右|(?:及)?以[上内下])?[\s、,，和及与]{1,3}(?:约|近|超过?)?$/;
/** Where the heads of a list end and its predicate begins. */
const PREDICATE = /分别|依次|各[为达占]|(?<![生人年月平班])均(?!衡)|都[是为达]|达(?!标)|(?<!行)为|[:：]/;
/** Ways to cut the heads of a list, strictest first: 和 and 及 may belong to a name (教学及辅助用房面积). */
const CUTS = [/、/, /、|和|以及|与/, /、|和|以及|与|及/];
/** Two stages by two rates. */
const FEWEST_CROSSED = 4;
/** Longer lists are no lists with heads. */
const LONGEST_LIST = 60;
/** How many indicators one number can serve. */
const MOST_SHARED = 4;

/** Numbers `first`..`last` (positions in the list of mentions) that stand as one list: `95.6%、92.1%、56.3%`. */
export function numberList(text: string, mentions: readonly Mention[], first: number, clauseEnd: number): number {
  let end = mentions[first]?.end ?? clauseEnd;
  let count = 1;
  for (const next of mentions.slice(first + 1, first + LONGEST_LIST)) {
    if (next.start > clauseEnd || !BETWEEN_NUMBERS.test(text.slice(end, next.start))) break;
    end = next.end;
    count++;
  }
  return first + count - 1;
}

/** What a stretch of words alone says about a number: its surroundings cut down to that stretch. */
function cutTo(s: Cotext, span: Span): Cotext {
  return {
    ...s,
    at: { start: span.end, end: s.at.end },
    before: span,
    after: { start: s.at.end, end: s.at.end },
    clause: span,
    field: span,
    host: null,
    leans: false,
    heads: [],
    previous: null,
    next: null,
    earlier: [],
  };
}

/** Best claim on a number by the words of one stretch before it. */
function claimOf(text: string, mention: Mention, s: Cotext, span: Span, book: Codebook): Match | null {
  const within = cutTo(s, span);
  const matches = book
    .rulesFor(mention.unit)
    .map((rule) => tryRule(text, mention, rule, within))
    .filter((result) => result !== null && isMatch(result))
    .filter(({ zone }) => zone === 'own');
  return ranked(matches, book, span.end)[0] ?? null;
}

/** The heads of a list under one way to cut. */
function cutAt(text: string, list: Span, cut: RegExp): Span[] {
  let start = list.start;
  return text
    .slice(list.start, list.end)
    .split(cut)
    .map((part) => {
      const at = text.indexOf(part, start);
      start = at + part.length;
      return { start: at, end: start };
    });
}

/** The heads of a list, one for each number; null where no way to cut gives as many. */
function cutHeads(text: string, list: Span, count: number): Span[] | null {
  return CUTS.map((cut) => cutAt(text, list, cut)).find((heads) => heads.length === count) ?? null;
}

/** What the name of a rate ends with. */
const RATE_NAME = /[率比例度面重]数?$/;

/** True if a head only tells which part is meant, the noun standing in the last head (小学、初中巩固率; 适龄儿童、少年入学率). */
function needsNoun(head: string, mention: Mention): boolean {
  return isLight(head) || (isRate(mention.unit) && !RATE_NAME.test(head));
}

/** True for a head that is a stage and nothing else: it counts schools only where the heads after it do (小学、初中教师编制分别为560个、420个). */
function isStageAlone(head: string): boolean {
  return isLight(head) && /^(?:普通|公办|民办|农村|城区|乡镇)?(?:小学|初中|高中|中学|中职|职高|幼儿园)$/.test(head.trim());
}

/**
 * Heads of which each holds for several stages, written out: 小学、初中入学率、巩固率 for four numbers is one claim for the first two and
 * one for the last two. Null where the numbers do not come out.
 */
function crossed(text: string, numbers: readonly Mention[], s: Cotext, list: Span, book: Codebook): (Match | null)[] | null {
  if (numbers.length < FEWEST_CROSSED) return null;
  for (const cut of CUTS) {
    const heads = cutAt(text, list, cut);
    const stages = heads.findIndex((head) => !isLight(text.slice(head.start, head.end))) + 1;
    const nouns = heads.slice(stages - 1);
    if (stages < 2 || stages * nouns.length !== numbers.length) continue;
    const claims = nouns.map((noun, i) => {
      const number = numbers[i * stages];
      return number ? claimOf(text, number, s, noun, book) : null;
    });
    if (claims.every((claim) => claim !== null)) return claims.flatMap((claim) => Array<Match>(stages).fill(claim));
  }
  return null;
}

/** One head for each number; null where there are not as many, or some need the noun of another. */
function oneByOne(text: string, numbers: readonly Mention[], s: Cotext, list: Span, book: Codebook): (Match | null)[] | null {
  const heads = cutHeads(text, list, numbers.length);
  if (!heads) return null;
  const claims: (Match | null)[] = [];
  // 高中阶段和高等教育毛入学率: a head that only names a stage takes the noun of the next; read from the last to the first.
  for (const [i, number] of [...numbers.entries()].reverse()) {
    const head = heads[i] ?? list;
    const claim = claimOf(text, number, s, head, book);
    const words = text.slice(head.start, head.end);
    const next = heads[i + 1];
    const borrows =
      claim === null ? needsNoun(words, number) : isStageAlone(words) && next !== undefined && !isLight(text.slice(next.start, next.end));
    if (borrows && !claims[0]) return null;
    claims.unshift(borrows ? (claims[0] ?? null) : claim);
  }
  return claims.some((claim) => claim !== null) ? claims : null;
}

/**
 * Align the numbers of a list with its heads: 毛入园率、普惠率、公办率分别达95.6%、92.1%、56.3%.
 *
 * @returns one match (or null: a head that names no indicator) per number; null where the heads do not decide
 */
export function aligned(text: string, numbers: readonly Mention[], s: Cotext, book: Codebook): (Match | null)[] | null {
  const before = text.slice(s.before.start, s.at.start);
  const predicate = before.search(PREDICATE);
  const list = { start: s.before.start, end: predicate < 0 ? s.at.start : s.before.start + predicate };
  return oneByOne(text, numbers, s, list, book) ?? crossed(text, numbers, s, list, book);
}

/** True if a number holds for each of several things: a rate, or a number said of each (学生、教师各50人). */
export function holdsForEach(text: string, mention: Mention, cue: Span): boolean {
  return isRate(mention.unit) || /[均都各]/.test(text.slice(cue.end, mention.start));
}

/**
 * Further indicators that one number serves: 入学率、巩固率均为100%. Walks left from the cue over heads joined by 、 or 和.
 */
export function shared(text: string, mention: Mention, s: Cotext, first: Match, book: Codebook): Match[] {
  const all: Match[] = [];
  let left: Span | null = first.cue;
  while (left && left.end <= mention.start && all.length < MOST_SHARED - 1) {
    const span = { start: s.before.start, end: left.start };
    const joined = claimOf(text, mention, s, span, book);
    if (!joined?.cue) break;
    const gap = text.slice(joined.cue.end, left.start);
    if (!/[、和及与]/.test(gap) || !isLight(gap) || joined.rule.indicator === first.rule.indicator) break;
    all.push(joined);
    left = joined.cue;
  }
  return all;
}
