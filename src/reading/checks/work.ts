import type { Term } from '../../model/index.ts';
import { term } from './finding.ts';
import { bounds, type Interval, minus, over, plus, times } from './rounding.ts';
import type { Figure } from './types.ts';

/** A formula worked out: its terms, what they give, and within which bounds. */
export type Worked = { terms: Term[]; computed: number; range: Interval };

/** Without the noise of binary fractions. */
export const clean = (value: number): number => Number(value.toFixed(6));

/** What the later level lies above (sign 1) or below (−1) the earlier one. */
export function distance(now: Figure, earlier: Figure, sign: 1 | -1): Worked {
  const [more, less] = sign > 0 ? [now, earlier] : [earlier, now];
  return {
    terms: [term(more), term(less, '−')],
    computed: clean(more.mention.value - less.mention.value),
    range: minus(bounds(more.mention), bounds(less.mention)),
  };
}

/** The change between two levels over the earlier one, in per cent. */
export function rateBetween(now: Figure, earlier: Figure, sign: 1 | -1): Worked {
  const [more, less] = sign > 0 ? [now, earlier] : [earlier, now];
  return {
    terms: [term(more, '', 'open'), term(less, '−', 'close'), term(earlier, '÷')],
    computed: ((more.mention.value - less.mention.value) / earlier.mention.value) * 100,
    range: times(over(minus(bounds(more.mention), bounds(less.mention)), bounds(earlier.mention)), 100),
  };
}

/** The change over the earlier level that level and change lead back to, in per cent; null where that is nothing. */
export function rateOfChange(level: Figure, by: Figure, sign: 1 | -1): Worked | null {
  const before = level.mention.value - sign * by.mention.value;
  if (before <= 0) return null;
  const [now, change] = [bounds(level.mention), bounds(by.mention)];
  return {
    terms: [term(by), term(level, '÷', 'open'), term(by, sign > 0 ? '−' : '+', 'close')],
    computed: (by.mention.value / before) * 100,
    range: times(over(change, sign > 0 ? minus(now, change) : plus(now, change)), 100),
  };
}
