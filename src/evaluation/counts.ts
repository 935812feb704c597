import type { Counts } from './themes.ts';

/** Precision, recall and F1 with the counts behind them; null where nothing was found, or nothing was to be found. */
export type PrecisionRecall = {
  precision: number | null;
  recall: number | null;
  f1: number | null;
  right: number;
  found: number;
  gold: number;
};

/** Scores of counts. */
export function scores({ right, wrong, missed }: Counts): PrecisionRecall {
  const found = right + wrong;
  const gold = right + missed;
  const ratio = (part: number, whole: number) => (whole === 0 ? null : part / whole);
  return { precision: ratio(right, found), recall: ratio(right, gold), f1: ratio(2 * right, found + gold), right, found, gold };
}

/** Counts to add to. */
export function noCounts(): Counts {
  return { right: 0, wrong: 0, missed: 0 };
}
