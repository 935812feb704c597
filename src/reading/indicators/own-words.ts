import { type Mention, within } from '../../model/index.ts';
import { alike, type Neighbours } from './carry.ts';
import { ranked } from './choose.ts';
import type { Codebook } from './codebook.ts';
import { holdsForEach, shared } from './lists.ts';
import { type FailedMatch, isMatch, type Match, tryRule } from './match.ts';
import type { CompiledRule, Cotext } from './types.ts';

/** Everything the rules say about one mention, matches and misses. */
export function claims(text: string, mention: Mention, s: Cotext, rules: readonly CompiledRule[]): (Match | FailedMatch)[] {
  return rules.map((rule) => tryRule(text, mention, rule, s)).filter((result) => result !== null);
}

/** True for counts at a date, which add up to a total that is neither (在校学生和教职工3.6万人). */
function addsUp(matches: readonly Match[], book: Codebook): boolean {
  return matches.length > 1 && matches.every(({ rule }) => book.byId.get(rule.indicator)?.kind === 'stock');
}

/** The matches of a mention by its own words, strongest first; none for a total of two things. */
export function byOwnWords(text: string, mention: Mention, s: Cotext, book: Codebook): Match[] {
  const matches = claims(text, mention, s, book.rulesFor(mention.unit)).filter(isMatch);
  const [best] = ranked(matches, book, mention.start);
  if (!best) return [];
  if (best.zone !== 'own' || !best.cue) return [best];
  const all = [best, ...shared(text, mention, s, best, book)];
  if (holdsForEach(text, mention, best.cue)) return all;
  return addsUp(all, book) ? [] : [best];
}

/** A rate names its whole and its part (公办园占比); so many characters of it between two rates are a name of its own. */
const NAME_OF_RATE = 4;

/** True if a rate is named anew between two rates, by words that alone say nothing (普惠率93%,公办园占比52%). */
function renames(best: Match, carried: readonly Match[], book: Codebook): boolean {
  const { cue, rule } = best;
  if (!cue || cue.end - cue.start < NAME_OF_RATE || book.byId.get(rule.indicator)?.kind !== 'rate') return false;
  return carried.every((match) => match.rule.indicator !== rule.indicator && !book.winners.get(rule.indicator)?.has(match.rule.indicator));
}

/**
 * True if own words beat a carried indicator: a noun right after the number (12个教学点), or a unit other than that of the number before
 * (120家压减为12家,压减率90%), or a name at the head of the column.
 */
export function ownWordsFirst(own: Match[], carried: readonly Match[], { mention, previous, s }: Neighbours, book: Codebook): boolean {
  const [best] = own;
  if (!best) return false;
  const { cue } = best;
  if (cue && s.heads.some((head) => within(cue, head))) return true;
  const sameUnit = alike(mention.unit, previous.unit);
  return !sameUnit || (best.zone === 'own' && best.cue !== null && (best.cue.start >= mention.end || renames(best, carried, book)));
}

/** True if a part keeps the indicator of its whole although its own words suggest another that yields to it (招聘教师69名,其中小学教师30名). */
export function wholeWins(own: Match[], whole: Match[], book: Codebook): boolean {
  const [best] = own;
  return !best || whole.some(({ rule }) => book.winners.get(best.rule.indicator)?.has(rule.indicator));
}
