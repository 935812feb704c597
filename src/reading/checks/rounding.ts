import type { Mention, Verdict } from '../../model/index.ts';

/** A number known within bounds. */
export type Interval = { low: number; high: number };

const DECIMALS = /[\d０-９][.．]([\d０-９]+)/;
const SCALES: readonly (readonly [RegExp, number])[] = [
  [/万亿/, 1e12],
  [/亿/, 1e8],
  [/万/, 1e4],
  [/千(?!克|米|瓦)/, 1e3],
];
/** A cut decimal lies below the next one. */
const NEARLY_ALL = 0.999;
/** Rounding noise of binary fractions. */
const NOISE = 1e-9;

/**
 * Half of the last place written: `96.97%` 0.005, `2.9亿元` 5 000 000, `93%` 0.5. Whole numbers of things are exact: 0.
 */
export function rounding({ raw, unit }: Pick<Mention, 'raw' | 'unit'>): number {
  const decimals = DECIMALS.exec(raw)?.[1]?.length ?? 0;
  const scale = SCALES.find(([pattern]) => pattern.test(raw))?.[1] ?? 1;
  const rounded = decimals > 0 || scale > 1 || unit === '%' || unit === '百分点';
  return rounded ? (0.5 * scale) / 10 ** decimals : 0;
}

/** The bounds within which the number lies that was written. */
export function bounds(mention: Pick<Mention, 'raw' | 'unit' | 'value' | 'valueHigh'>): Interval {
  const half = rounding(mention);
  return { low: mention.value - half, high: (mention.valueHigh ?? mention.value) + half };
}

export const exactly = (value: number): Interval => ({ low: value, high: value });
export const plus = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });
export const minus = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });
export const times = (a: Interval, factor: number): Interval => ({ low: a.low * factor, high: a.high * factor });

/** Quotient of positive bounds. */
export const over = (a: Interval, b: Interval): Interval => ({
  low: a.low / b.high,
  high: b.low > 0 ? a.high / b.low : Number.POSITIVE_INFINITY,
});

/** The bounds of a stated result: decimals of a rate that were cut off instead of rounded (66.6% for two thirds) are no error. */
function written(stated: Mention): Interval {
  const { low, high } = bounds(stated);
  const cut = stated.unit === '%' && DECIMALS.test(stated.raw) ? rounding(stated) * NEARLY_ALL : 0;
  return { low, high: high + cut };
}

/**
 * Whether what was computed agrees with what is stated: `yes` if equal, `within-rounding` if both can be true of the numbers before they
 * were rounded, else `no`.
 */
export function agreement(computed: number, range: Interval, stated: Mention): Exclude<Verdict, 'unknown'> {
  if (Math.abs(computed - stated.value) <= NOISE * Math.max(1, Math.abs(computed))) return 'yes';
  const { low, high } = written(stated);
  const slack = NOISE * Math.max(1, Math.abs(high));
  return range.high >= low - slack && range.low <= high + slack ? 'within-rounding' : 'no';
}

/** True if the number is one that can be reckoned with: stated exactly and as one number. */
export function firm(mention: Mention): boolean {
  return mention.qualifier === 'exact' && mention.valueHigh === undefined;
}
