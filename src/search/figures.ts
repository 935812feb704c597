/** Scales of Chinese figures, as factors. */
const SCALES: Record<string, number> = { '': 1, 十: 10, 百: 100, 千: 1000, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8 };
const FIGURE = /^(\d[\d,，]*(?:\.\d+)?)\s*(十万|百万|千万|十|百|千|万|亿)?\s*(.{0,6})$/u;

/**
 * The value that a query of one figure stands for, in the base unit (`9.04亿元` -> 904000000, `36.79%` -> 36.79); null where the query is
 * no figure. Rounded to 12 digits, so that binary fractions do not show.
 */
export function figureValue(typed: string): number | null {
  const match = FIGURE.exec(typed.normalize('NFKC').trim());
  if (!match) return null;
  const [, digits = '', scale = ''] = match;
  return Number((Number(digits.replace(/[,，]/g, '')) * (SCALES[scale] as number)).toPrecision(12));
}
