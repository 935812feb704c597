import type { Mention, Passage } from '../../model/index.ts';
import { goesOn, isPart } from './carry.ts';
import { ranked } from './choose.ts';
import type { Codebook } from './codebook.ts';
import { aligned, numberList, shared } from './lists.ts';
import { isMatch, type Match, type Miss, tryRule } from './match.ts';
import { type Surroundings, surroundings } from './surroundings.ts';

/** What was decided about one mention. */
export type Decision = {
  surroundings: Surroundings;
  /** Matches that became observations, strongest first. */
  matches: Match[];
  /** Position of the mention whose indicator was carried over; null where its own words decided. */
  carriedFrom: number | null;
};

/** Everything the rules say about one mention, matches and misses. */
export function claims(
  text: string,
  mention: Mention,
  s: Surroundings,
  previous: Mention | null,
  rules: Codebook['rules'],
): (Match | Miss)[] {
  return rules.map((rule) => tryRule(text, mention, rule, s, previous)).filter((result) => result !== null);
}

/** The matches of a mention by its own words. */
function byOwnWords(text: string, mention: Mention, s: Surroundings, previous: Mention | null, book: Codebook): Match[] {
  const matches = claims(text, mention, s, previous, book.byUnit.get(mention.unit) ?? []).filter(isMatch);
  const [best] = ranked(matches, book, mention.start);
  return best ? [best, ...(best.zone === 'own' ? shared(text, mention, s, best, book) : [])] : [];
}

/**
 * True if own words beat a carried indicator: a noun right after the number (12个教学点), or a unit other than that of the number before
 * (120家压减为12家,压减率90%).
 */
function ownWordsFirst(own: Match[], mention: Mention, previous: Mention): boolean {
  const [best] = own;
  if (!best) return false;
  return mention.unit !== previous.unit || (best.zone === 'own' && best.cue !== null && best.cue.start >= mention.end);
}

/**
 * Decide for every mention which indicators it states, from left to right: lists are aligned with their heads, then the number's own words
 * count, then the number before it.
 *
 * @param passages passages in which the mentions stand
 */
export function decide(text: string, passages: readonly Passage[], mentions: readonly Mention[], book: Codebook): Decision[] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const decisions: Decision[] = [];
  const settled = new Map<number, Match | null>();
  let inBreakdown = false;
  for (const [index, mention] of mentions.entries()) {
    const passage = byId.get(mention.passage);
    if (!passage) throw new Error(`mention ${mention.id} names an unknown passage ${mention.passage}`);
    const s = surroundings(text, passage, mentions, index);
    const last = index > 0 ? (mentions[index - 1] as Mention) : null;
    const before = decisions[index - 1];
    if (!settled.has(index)) {
      const end = numberList(text, mentions, index, s.clause.end);
      if (end > index) {
        const list = aligned(text, mentions.slice(index, end + 1), s, book);
        for (const [i, match] of (list ?? []).entries()) settled.set(index + i, match);
      }
    }
    const fixed = settled.get(index);
    if (fixed !== undefined) {
      inBreakdown = false;
      decisions.push({ surroundings: s, matches: fixed ? [fixed] : [], carriedFrom: null });
      continue;
    }
    const own = byOwnWords(text, mention, s, s.previous === null ? null : (mentions[s.previous] as Mention), book);
    const carries = last !== null && before !== undefined && before.matches.length > 0;
    const continued = carries && goesOn(text, mention, last, s);
    if (continued && !ownWordsFirst(own, mention, last)) {
      decisions.push({ surroundings: s, matches: before.matches, carriedFrom: index - 1 });
      continue;
    }
    inBreakdown = carries && isPart(text, mention, last, s, inBreakdown);
    if (own.length === 0 && inBreakdown && before) decisions.push({ surroundings: s, matches: before.matches, carriedFrom: index - 1 });
    else decisions.push({ surroundings: s, matches: own, carriedFrom: null });
  }
  return decisions;
}
