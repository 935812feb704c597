import { byCodeUnit } from '../../text/order.ts';
import type { Codebook } from './codebook.ts';
import { ENOUGH, type Match } from './match.ts';

/**
 * True if `winner` takes the number from `loser` by the codebook (`yieldsTo`): it must stand among the number's own words, or both must
 * follow the number.
 */
function takes(winner: Match, loser: Match, book: Codebook, from: number): boolean {
  if (!book.winners.get(loser.rule.indicator)?.has(winner.rule.indicator)) return false;
  const follow = (match: Match) => match.cue !== null && match.cue.start >= from;
  return winner.zone === 'own' || winner.zone === loser.zone || (follow(winner) && follow(loser));
}

function stronger(a: Match, b: Match): number {
  return b.score - a.score || byCodeUnit(a.rule.id, b.rule.id);
}

/**
 * Choose among the rules that claim one number: those whose indicator yields to another claimant drop out, then the higher score wins
 * (specific cue, near cue, sure rule), then the id.
 *
 * @param at start of the number
 * @returns matches in order of strength, at most one per indicator; empty where none is strong enough
 */
export function ranked(matches: readonly Match[], book: Codebook, at: number): Match[] {
  const strong = matches.filter((match) => match.score >= ENOUGH).sort(stronger);
  const best = strong.filter((match, i) => strong.findIndex((other) => other.rule.indicator === match.rule.indicator) === i);
  return best.filter((match) => !strong.some((other) => takes(other, match, book, at)));
}
