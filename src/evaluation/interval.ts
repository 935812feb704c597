/** A measured share with what it rests on. */
export type Share = {
  right: number;
  n: number;
  /** Ends of the Wilson interval at 95 %, 0–1: of the shares that may stand behind such a count, those not too unlikely. */
  low: number;
  high: number;
};

/** Quantile of the normal distribution for 95 %. */
const Z = 1.959964;

/**
 * A share with its Wilson score interval (E. B. Wilson, 1927), which holds for few cases and for shares near 0 and 1; null where there is no case.
 */
export function shareOf(right: number, n: number): Share | null {
  if (n === 0) return null;
  const share = right / n;
  const scale = 1 + Z ** 2 / n;
  const middle = (share + Z ** 2 / (2 * n)) / scale;
  const half = (Z / scale) * Math.sqrt((share * (1 - share)) / n + Z ** 2 / (4 * n ** 2));
  return { right, n, low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
