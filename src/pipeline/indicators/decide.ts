import { type Mention, type Passage, within } from '../../model/index.ts';
import { answersList, goesOn, isPart, isRate } from './carry.ts';
import { ranked } from './choose.ts';
import { type Codebook, localBook, type Rule } from './codebook.ts';
import { aligned, numberList, shared } from './lists.ts';
import { isMatch, type Match, type Miss, tryRule } from './match.ts';
import { type Surroundings, surroundings } from './surroundings.ts';
import { columnHead, tableHeads } from './tables.ts';

/** What was decided about one mention. */
export type Decision = {
  surroundings: Surroundings;
  /** Matches that became observations, strongest first. */
  matches: Match[];
  /** Position of the mention whose indicator was carried over; null where its own words decided. */
  carriedFrom: number | null;
  /** Whether it is a part of the number before it (其中, brackets). */
  part: boolean;
};

/** Everything the rules say about one mention, matches and misses. */
export function claims(
  text: string,
  mention: Mention,
  s: Surroundings,
  previous: Mention | null,
  rules: readonly Rule[],
): (Match | Miss)[] {
  return rules.map((rule) => tryRule(text, mention, rule, s, previous)).filter((result) => result !== null);
}

/** The matches of a mention by its own words. */
function byOwnWords(text: string, mention: Mention, s: Surroundings, previous: Mention | null, book: Codebook): Match[] {
  const matches = claims(text, mention, s, previous, book.rulesFor(mention.unit)).filter(isMatch);
  const [best] = ranked(matches, book, mention.start);
  return best ? [best, ...(best.zone === 'own' ? shared(text, mention, s, best, book) : [])] : [];
}

/**
 * True if own words beat a carried indicator: a noun right after the number (12个教学点), or a unit other than that of the number before
 * (120家压减为12家,压减率90%), or a name at the head of the column.
 */
function ownWordsFirst(own: Match[], mention: Mention, previous: Mention, s: Surroundings): boolean {
  const [best] = own;
  if (!best) return false;
  if (s.head && best.cue && within(best.cue, s.head)) return true;
  const sameUnit = mention.unit === previous.unit || (isRate(mention.unit) && isRate(previous.unit));
  return !sameUnit || (best.zone === 'own' && best.cue !== null && best.cue.start >= mention.end);
}

/** True if a part keeps the indicator of its whole although its own words suggest another that yields to it (招聘教师69名,其中小学教师30名). */
function wholeWins(own: Match[], whole: Match[], book: Codebook): boolean {
  const [best] = own;
  return !best || whole.some(({ rule }) => book.winners.get(best.rule.indicator)?.has(rule.indicator));
}

/** Numbers whose indicator a list settles, by position: aligned with the heads before it, or with the numbers it follows. */
function settleList(
  text: string,
  mentions: readonly Mention[],
  index: number,
  s: Surroundings,
  book: Codebook,
  decisions: readonly Decision[],
) {
  const end = numberList(text, mentions, index, s.clause.end);
  const numbers = mentions.slice(index, end + 1);
  if (numbers.length < 2) return [];
  const before = mentions.slice(Math.max(0, index - numbers.length), index);
  if (answersList(text, numbers, before, s)) {
    return numbers.map((_, i) => ({
      matches: decisions[index - numbers.length + i]?.matches ?? [],
      carriedFrom: index - numbers.length + i,
    }));
  }
  return (aligned(text, numbers, s, book) ?? []).map((match) => ({ matches: match ? [match] : [], carriedFrom: null }));
}

/**
 * Decide for every mention which indicators it states, from left to right: lists are aligned with their heads, then the number's own words
 * count, then the number before it.
 *
 * @param passages passages in which the mentions stand
 */
export function decide(text: string, passages: readonly Passage[], mentions: readonly Mention[], book: Codebook): Decision[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const heads = tableHeads(passages);
  const decisions: Decision[] = [];
  const settled = new Map<number, Pick<Decision, 'matches' | 'carriedFrom'>>();
  let local = { words: '', book: localBook(book, '') };
  const bookOf = ({ sentence, head, leans, titles }: Surroundings): Codebook => {
    const above = leans ? titles.map((title) => title.words) : [];
    const words = [text.slice(sentence.start, sentence.end), head ? text.slice(head.start, head.end) : '', ...above].join('\n');
    if (words !== local.words) local = { words, book: localBook(book, words) };
    return local.book;
  };
  const decideOne = (mention: Mention, index: number): Decision => {
    const passage = byId.get(mention.passage);
    if (!passage) throw new Error(`mention ${mention.id} names an unknown passage ${mention.passage}`);
    const s = surroundings(text, passage, mentions, index, columnHead(passage, heads.get(passage.id), mention));
    const near = bookOf(s);
    const last = mentions[index - 1];
    const before = decisions[index - 1];
    if (!settled.has(index)) {
      for (const [i, decision] of settleList(text, mentions, index, s, near, decisions).entries()) settled.set(index + i, decision);
    }
    const fixed = settled.get(index);
    if (fixed) return { surroundings: s, ...fixed, part: false };
    const own = byOwnWords(text, mention, s, s.previous === null ? null : (mentions[s.previous] as Mention), near);
    const alone = { surroundings: s, matches: own, carriedFrom: null, part: false };
    if (!last || !before || before.matches.length === 0) return alone;
    const carried = { surroundings: s, matches: before.matches, carriedFrom: index - 1 };
    if (goesOn(text, mention, last, s) && !ownWordsFirst(own, mention, last, s)) return { ...carried, part: before.part };
    const part = isPart(text, mention, last, s, before.part);
    return part && wholeWins(own, before.matches, book) ? { ...carried, part } : { ...alone, part };
  };
  for (const [index, mention] of mentions.entries()) decisions.push(decideOne(mention, index));
  return decisions;
}
