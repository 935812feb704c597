import { max, min, nice, ticks } from 'd3';

/** A linear scale whose positions are shares (0–1) of the width. */
export type Scale = {
  /** Share of the width at which a value stands. */
  place(value: number): number;
  /** Round values for grid lines, three to five of them, within the domain. */
  ticks: readonly number[];
  domain: readonly [number, number];
};

/** How a scale is made. */
export type ScaleOptions = {
  /** All values that must fit, low and high ends and reference lines. */
  values: readonly number[];
  /** Part of the width that the domain takes; the rest is room for words after the marks. */
  width: number;
  /** Bars start at zero; dots may start where their values do. */
  fromZero: boolean;
  /** Largest meaningful value (100 for a share); the domain goes no farther unless a value does. */
  ceiling?: number;
};

const TICKS = 4;
/** A domain that starts above zero only does so where the values fill less than this part of it. */
const NARROW = 0.5;

/** A scale over all values, with round ends. Without values it spans 0–1. */
export function linearScale({ values, width, fromZero, ceiling }: ScaleOptions): Scale {
  const [low, high] = [min(values) ?? 0, max(values) ?? 1];
  const narrow = !fromZero && high > 0 && low > 0 && (high - low) / high < NARROW && high !== low;
  const start = narrow ? low - (high - low) * 0.25 : Math.min(0, low);
  const end = high === start ? start + 1 : high;
  const [from, to] = nice(start, end, TICKS);
  const last = ceiling !== undefined && high <= ceiling ? Math.min(to, ceiling) : to;
  const place = (value: number) => ((value - from) / (last - from)) * width;
  return { place, ticks: ticks(from, last, TICKS), domain: [from, last] };
}

/** A logarithmic scale over positive values that lie far apart, from one power of ten to another. */
export function logScale(values: readonly number[], width: number): Scale {
  const from = Math.floor(Math.log10(min(values) ?? 1));
  const to = Math.max(from + 1, Math.ceil(Math.log10(max(values) ?? 1)));
  const step = Math.ceil((to - from) / (TICKS + 1));
  const powers = Array.from({ length: Math.floor((to - from) / step) + 1 }, (_, at) => 10 ** (from + at * step));
  return { place: (value) => ((Math.log10(value) - from) / (to - from)) * width, ticks: powers, domain: [10 ** from, 10 ** to] };
}
