import { byCodeUnit } from '../text/order.ts';
import type { SlipKind } from './slips.ts';

/** Words that may have been meant, and the reports that may hold them. */
export type Meant = {
  /** As they stand in the texts, folded. */
  words: string;
  kind: SlipKind;
  /** Slips between them and what was typed. */
  distance: number;
  /** True for names of districts, indicators and themes. */
  named: boolean;
  /** True for two characters that are no word as far as texts let tell. */
  loose?: boolean;
  /** Document numbers, from the postings: at most a few too many. */
  numbers: number[];
  /** Of a figure, how many of them hold it as it is, not as the end of a longer one: that one is seldom meant. Absent: all. */
  whole?: number;
};

/** How often slips of a kind happen, beside the others: keys are missed and characters taken for each other more than typed twice. */
const FREQUENCY: Record<SlipKind, number> = { wrong: 1, swapped: 1, missing: 0.5, extra: 0.5 };
/** How many times more often names are looked for than other words of as many reports. */
const NAMES_SOUGHT = 8;

/** Reports up to which a name is the more probable, the more hold it; beyond, it mostly stands within other words (范县 in 示范县). */
const OF_A_NAME = 10;

/** How often two characters that are no word are looked for, beside a word. */
const LOOSE_SOUGHT = 0.2;

/** How probable it is that some words were meant, up to a common factor: the more reports hold them, the more. */
export const weightOf = ({ kind, named, loose }: Pick<Meant, 'kind' | 'named' | 'loose'>, reports: number): number =>
  FREQUENCY[kind] * (named ? NAMES_SOUGHT * Math.min(reports, OF_A_NAME) : loose ? LOOSE_SOUGHT * reports : reports);

/** Words in order of probability; those that no report holds are left out. */
export function byProbability(meant: readonly Meant[]): Meant[] {
  const weight = (one: Meant): number => weightOf(one, one.whole ?? one.numbers.length);
  return meant.filter(({ numbers }) => numbers.length > 0).sort((a, b) => weight(b) - weight(a) || byCodeUnit(a.words, b.words));
}

/**
 * How much it helps to show a report, by document number: summed over the words it holds, how probable it is that they were meant, shared
 * between the reports that could be shown for them. So a rare word of few reports is not crowded out by common ones.
 *
 * @param most reports that can be shown
 */
export function usefulness(meant: readonly Meant[], most: number): Map<number, number> {
  const useful = new Map<number, number>();
  for (const words of meant) {
    const share = weightOf(words, words.whole ?? words.numbers.length) / Math.min(most, words.numbers.length);
    for (const number of words.numbers) useful.set(number, (useful.get(number) ?? 0) + share);
  }
  return useful;
}
