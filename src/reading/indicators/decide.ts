import type { Mention, Passage } from '../../model/index.ts';
import { columnHead, tableHeads } from '../tables.ts';
import { answersList, goesOn, isPart, isRate } from './carry.ts';
import { type Codebook, localBook } from './codebook.ts';
import { aligned, numberList } from './lists.ts';
import { forbids, type Match } from './match.ts';
import { byOwnWords, ownWordsFirst, wholeWins } from './own-words.ts';
import { isStandard } from './standards.ts';
import { type Surroundings, surroundings } from './surroundings.ts';

/** What was decided about one mention. */
export type Decision = {
  surroundings: Surroundings;
  /** Matches that became observations, strongest first. */
  matches: Match[];
  /** Position of the mention whose indicator was carried over; null where its own words decided. */
  carriedFrom: number | null;
  /** Whether it is a part of the number before it (其中, brackets). */
  part: boolean;
  /** Whether it stands in a column or row of a table that is named as a standard to meet. */
  standard: boolean;
};

/** A report while it is decided, from left to right. */
type Reading = {
  text: string;
  mentions: readonly Mention[];
  /** Decisions so far. */
  decisions: Decision[];
  /** Decisions that a list has taken already, by position. */
  settled: Map<number, Pick<Decision, 'matches' | 'carriedFrom'>>;
};

/** The codebook cut down to the words around a number; numbers of one sentence share it. */
function bookFor(text: string, book: Codebook): (s: Surroundings) => Codebook {
  let last = { words: '', book: localBook(book, '') };
  return ({ sentence, head, leans, titles }) => {
    const above = leans ? titles.map((title) => title.words) : [];
    const words = [text.slice(sentence.start, sentence.end), head ? text.slice(head.start, head.end) : '', ...above].join('\n');
    if (words !== last.words) last = { words, book: localBook(book, words) };
    return last.book;
  };
}

/** Settle a list of numbers that begins at `index`: aligned with the heads before it, or with the numbers it follows. */
function settleList({ text, mentions, decisions, settled }: Reading, index: number, s: Surroundings, book: Codebook): void {
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

/** Position of the number that the one at `index` may be a part of: the one before it, past a rate of that one (286名,占14%,其中骨干62名). */
function wholeAt(mentions: readonly Mention[], index: number): number {
  const [number, last] = [mentions[index] as Mention, mentions[index - 1] as Mention];
  return isRate(last.unit) && !isRate(number.unit) && index > 1 ? index - 2 : index - 1;
}

/**
 * True for a part that its own words set apart from the whole (轮岗比例12%,其中骨干教师占22%; 校舍9万平方米,其中危房0.3万平方米). People stay
 * part of the people they are among, whatever is said of them.
 */
function isSetApart(text: string, mention: Mention, whole: readonly Match[], s: Surroundings): boolean {
  return mention.unit !== '人' && whole.some(({ rule }) => forbids(text, rule, s));
}

/** Decide about the number at `index` by its own words and by the number before it. */
function decideAlone(
  { text, mentions, decisions }: Reading,
  index: number,
  s: Surroundings,
  book: Codebook,
): Omit<Decision, 'surroundings' | 'standard'> {
  const mention = mentions[index] as Mention;
  const own = byOwnWords(text, mention, s, s.previous === null ? null : (mentions[s.previous] as Mention), book);
  const last = mentions[index - 1];
  const before = decisions[index - 1];
  if (!last || !before) return { matches: own, carriedFrom: null, part: false };
  const continues = goesOn(text, mention, last, s);
  if (before.matches.length === 0) {
    // 骨干教师占比分别为25%、26%: what states nothing does not begin to in the middle of a list; growth may (占支出的18%,比上年增长5%).
    const growth = own.some(({ rule }) => book.byId.get(rule.indicator)?.kind === 'growth');
    return { matches: continues && own[0]?.zone !== 'own' && !growth ? [] : own, carriedFrom: null, part: false };
  }
  const carried = { matches: before.matches, carriedFrom: index - 1 };
  if (continues && !ownWordsFirst(own, mention, last, s)) return { ...carried, part: before.part };
  const whole = wholeAt(mentions, index);
  const matches = decisions[whole]?.matches ?? [];
  const part = isPart(text, mention, mentions[whole] as Mention, s, before.part);
  const keeps = part && matches.length > 0 && wholeWins(own, matches, book) && !isSetApart(text, mention, matches, s);
  return keeps ? { matches, carriedFrom: whole, part } : { matches: own, carriedFrom: null, part };
}

/**
 * Decide for every mention which indicators it states, from left to right: lists are aligned with their heads, then the number's own words
 * count, then the number before it.
 *
 * @param passages passages in which the mentions stand
 * @throws where a mention names a passage that is not among them
 */
export function decide(text: string, passages: readonly Passage[], mentions: readonly Mention[], book: Codebook): Decision[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const heads = tableHeads(passages);
  const bookOf = bookFor(text, book);
  const reading: Reading = { text, mentions, decisions: [], settled: new Map() };
  for (const [index, mention] of mentions.entries()) {
    const passage = byId.get(mention.passage);
    if (!passage) throw new Error(`mention ${mention.id} names an unknown passage ${mention.passage}`);
    const head = columnHead(passage, heads.get(passage.id), mention);
    const s = surroundings(text, passage, mentions, index, head);
    if (!reading.settled.has(index)) settleList(reading, index, s, bookOf(s));
    const settled = reading.settled.get(index);
    const decision = settled ? { ...settled, part: false } : decideAlone(reading, index, s, bookOf(s));
    reading.decisions.push({ surroundings: s, ...decision, standard: isStandard(text, passage, mention, head) });
  }
  return reading.decisions;
}
