import type { Mention, Passage, Span } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { type Tables, tablesOf } from '../tables/index.ts';
import { amountAgain, beginsPairAfterFlow, growthAgain, isStockAfterFlow, turnsToStock } from './again.ts';
import { answersList, BRACKETS, goesOn, isPart, isRate } from './carry.ts';
import { type Codebook, localBook } from './codebook.ts';
import type { Decision, NumberReading, NumberToDecide, Outcome } from './decision.ts';
import { isGroupLimit } from './group-limits.ts';
import { isLight } from './light-words.ts';
import { aligned, numberList } from './lists.ts';
import { forbids, isCoefficient, type Match } from './match.ts';
import { byOwnWords, ownWordsFirst, wholeWins } from './own-words.ts';
import { isStandard } from './standards.ts';
import { type ReadReport, surroundings } from './surroundings.ts';
import type { Cotext } from './types.ts';

/** The codebook cut down to the words around a number; numbers of one sentence share it. */
function bookFor(text: string, book: Codebook): (s: Cotext) => Codebook {
  let last = { words: '', book: localBook(book, '') };
  return ({ sentence, heads, leans, titles }) => {
    const above = leans ? titles.map((title) => title.words) : [];
    const words = [text.slice(sentence.start, sentence.end), ...heads.map(({ start, end }) => text.slice(start, end)), ...above].join('\n');
    if (words !== last.words) last = { words, book: localBook(book, words) };
    return last.book;
  };
}

/** Settle a list of numbers that begins at `index`: aligned with the heads before it, or with the numbers it follows. */
function settleList({ text, mentions, decisions, settled }: NumberReading, { index, s, book }: NumberToDecide): void {
  const numbers = mentions.slice(index, numberList(text, mentions, index, s.clause.end) + 1);
  if (numbers.length < 2) return;
  const first = index - numbers.length;
  const says = decisions.slice(Math.max(0, first), index).some(({ matches }) => matches.length > 0);
  if (says && answersList(text, numbers, mentions.slice(Math.max(0, first), index), s)) {
    for (const i of numbers.keys()) settled.set(index + i, { matches: decisions[first + i]?.matches ?? [], carriedFrom: first + i });
    return;
  }
  for (const [i, match] of (aligned(text, numbers, s, book) ?? []).entries()) {
    settled.set(index + i, { matches: match ? [match] : [], carriedFrom: null });
  }
}

/** Position of the number that the one after `last` may be a part of: `last`, or past a rate of the whole (286名,占14%,其中骨干62名) or a limit (其中56至65人班级118个). */
function wholeAt({ index, mention, limit }: { index: number; mention: Mention; limit: boolean }, last: Mention): number {
  return ((isRate(last.unit) && !isRate(mention.unit)) || limit) && index > 1 ? index - 2 : index - 1;
}

/**
 * True for a part that its own words set apart from the whole (轮岗比例12%,其中骨干教师占22%; 校舍9万平方米,其中危房0.3万平方米). People stay
 * part of the people they are among, whatever is said of them.
 */
function isSetApart(text: string, mention: Mention, whole: readonly Match[], s: Cotext): boolean {
  const outside = s.host ? text.slice(s.host.start, s.host.end) : '';
  const before = text.slice(s.sentence.start, s.at.start);
  const bars = ({ not, unless }: Match['rule']) => (outside !== '' && not?.test(outside)) || unless?.test(before);
  return mention.unit !== '人' && whole.some(({ rule }) => forbids(text, rule, s) || bars(rule));
}

/** True where a number states growth by its own words, whatever share stands between it and the amount (支出12亿元,占18%,比上年增长5%). */
function isGrowth(own: readonly Match[], { mention, book }: NumberToDecide): boolean {
  return mention.unit === '%' && mention.status !== 'base' && own.some(({ rule }) => book.byId.get(rule.indicator)?.kind === 'growth');
}

/** What a part states, if it is one: that of the whole, unless its own words say otherwise. Null where it is no part. */
function asPart({ text, mentions, decisions }: NumberReading, number: NumberToDecide, own: Match[], last: Mention): Outcome {
  const { index, mention, s, book } = number;
  const seen = decisions[index - 1]?.surroundings;
  const limit = seen !== undefined && isGroupLimit(text, last, seen);
  const at = wholeAt({ index, mention, limit }, last);
  const whole = mentions[at];
  const matches = decisions[at]?.matches ?? [];
  const part = whole !== undefined && isPart({ text, mention, previous: whole, s }, decisions[index - 1]?.part ?? false);
  const keeps = part && matches.length > 0 && wholeWins(own, matches, book) && !isSetApart(text, mention, matches, s);
  return keeps ? { matches, carriedFrom: at, part } : { matches: own, carriedFrom: null, part };
}

/** True for a cell whose column has a name that the cell before has not: it does not go on about what that counts. */
function isOtherColumn(text: string, { heads }: Cotext, before: Cotext): boolean {
  const known = new Set(before.heads.map(({ start }) => start));
  return known.size > 0 && heads.some(({ start, end }) => !known.has(start) && !isLight(text.slice(start, end).replace(BRACKETS, '')));
}

/** What a part is told by in a breakdown besides its stage. */
const PART_WORDS = /其中|[()（）]/g;

/** True for a part that names but its stage, of things that nothing is known of: 学位缺口3600个，其中小学2400个 counts no schools. */
function isPartOfUnknown(text: string, { mention, s }: NumberToDecide, last: Mention, before: Decision): boolean {
  if (mention.unit !== '个' || before.matches.length > 0 || !isPart({ text, mention, previous: last, s }, before.part)) return false;
  return isLight(text.slice(last.end, mention.start).replace(PART_WORDS, ''));
}

/** Whether a number is no value that what the rule finds can have: 新建学校2所，净增4200个 built no 4,200 schools. */
function isOutside({ range }: Match['rule'], { value }: Mention): boolean {
  return range !== null && (value < range[0] || value > range[1]);
}

/** Decide about a number by its own words and by the number before it. */
function decideAlone(reading: NumberReading, number: NumberToDecide): Outcome {
  const { text, mentions, decisions } = reading;
  const { index, mention, s, book } = number;
  if (isGroupLimit(text, mention, s)) return { matches: [], carriedFrom: null, part: false };
  const own = byOwnWords(text, mention, s, book);
  const last = mentions[index - 1];
  const before = decisions[index - 1];
  if (!last || !before) return { matches: own, carriedFrom: null, part: false };
  if (isStockAfterFlow(text, [last, mention], number, before)) return { matches: [], carriedFrom: null, part: false };
  if (isPartOfUnknown(text, number, last, before)) return { matches: [], carriedFrom: null, part: true };
  const again = growthAgain(reading, number, reading.book);
  if (again !== null && goesOn({ text, mention, previous: last, s })) {
    return { matches: decisions[again]?.matches ?? [], carriedFrom: again, part: false };
  }
  const amount = own.length === 0 ? amountAgain(reading, number, reading.book) : null;
  if (amount !== null) return { matches: decisions[amount]?.matches ?? [], carriedFrom: amount, part: false };
  const continues =
    goesOn({ text, mention, previous: last, s }) &&
    !beginsPairAfterFlow(mention, before, number) &&
    !turnsToStock(text, [last, mention], before, number) &&
    !isOtherColumn(text, s, before.surroundings);
  const growth = isGrowth(own, number) && isRate(last.unit);
  if (before.matches.length === 0) {
    // 骨干教师占比分别为25%、26%: what states nothing does not begin to in the middle of a list; growth may (占支出的18%,比上年增长5%).
    if (continues && own[0]?.zone !== 'own' && !growth) return { matches: [], carriedFrom: null, part: false };
    return isRate(last.unit) || isGroupLimit(text, last, before.surroundings)
      ? asPart(reading, number, own, last)
      : { matches: own, carriedFrom: null, part: false };
  }
  const barred = before.matches.some(
    ({ rule }) => isCoefficient(text, rule, s) || (rule.kind === 'rate' && forbids(text, rule, s)) || isOutside(rule, mention),
  );
  if (continues && !growth && !barred && !ownWordsFirst(own, before.matches, { text, mention, previous: last, s }, book))
    return { matches: before.matches, carriedFrom: index - 1, part: before.part };
  return asPart(reading, number, own, last);
}

/** Kinds of indicators that count things or money. */
const COUNTS: ReadonlySet<string> = new Set(['stock', 'flow', 'amount']);

/** A share states no count that it goes on about: 普惠园244所，占全区的83% is no number of schools; how far that changed is told of it (增长3%). */
function withoutCounts(outcome: Outcome, { mention, book }: NumberToDecide): Outcome {
  if (outcome.carriedFrom === null || mention.unit !== '%' || mention.status !== 'actual' || mention.direction) return outcome;
  const matches = outcome.matches.filter(({ rule }) => !COUNTS.has(book.byId.get(rule.indicator)?.kind ?? ''));
  return matches.length === outcome.matches.length ? outcome : { ...outcome, matches };
}

/** A paragraph that introduces a list ends so. */
const INTRODUCES = /(?:如下|情况)?[:：]\s*$|如下[。.]?\s*$/;
/** A longer paragraph says too much to be a title. */
const LONGEST_INTRO = 80;

/** The paragraph that introduces the list a passage belongs to, for the passages of a report in order. */
function introductions(text: string, passages: readonly Passage[]): Map<string, Span> {
  const found = new Map<string, Span>();
  let intro: Passage | null = null;
  for (const passage of passages) {
    if (passage.label && intro && passage.path.join() === intro.path.join()) found.set(passage.id, intro);
    else if (passage.kind !== 'row') {
      const words = text.slice(passage.start, passage.end);
      intro = words.length <= LONGEST_INTRO && INTRODUCES.test(words) ? passage : null;
    }
  }
  return found;
}

/** Heads of the cell that a mention stands in: title of the table, heads above and beside it. */
function headsOf(tables: Tables, passage: Passage, mention: Mention): Span[] {
  const heads = passage.kind === 'row' ? tables.headsAt(passage, mention) : null;
  const { caption } = heads?.captions ?? { caption: null };
  return heads ? [...(caption ? [caption] : []), ...heads.columns, ...heads.rows] : [];
}

/**
 * Decide for every mention which indicators it states, from left to right: lists are aligned with their heads, then the number's own words
 * count, then the number before it.
 *
 * @throws where a mention names a passage that is not among those of the report
 */
export function decide(written: ReadReport, book: Codebook): Decision[] {
  const report = { ...written, text: fold(written.text) };
  const { text, passages, mentions } = report;
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const tables = report.tables ?? tablesOf(text, passages);
  const intros = introductions(text, passages);
  const bookOf = bookFor(text, book);
  const reading: NumberReading = { text, mentions, decisions: [], settled: new Map(), book };
  for (const [index, mention] of mentions.entries()) {
    const passage = byId.get(mention.passage);
    if (!passage) throw new Error(`mention ${mention.id} names an unknown passage ${mention.passage}`);
    const heads = headsOf(tables, passage, mention);
    const s = surroundings(report, mention, { passage, index, heads, intro: intros.get(passage.id) ?? null });
    const number = { index, mention, s, book: bookOf(s) };
    if (!reading.settled.has(index)) settleList(reading, number);
    const settled = reading.settled.get(index);
    const decision = settled ? { ...settled, part: false } : withoutCounts(decideAlone(reading, number), number);
    const aligned = settled !== undefined && settled.carriedFrom === null;
    reading.decisions.push({ mention, surroundings: s, ...decision, aligned, standard: isStandard(text, heads) });
  }
  return reading.decisions;
}
