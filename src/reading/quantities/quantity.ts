import type { NumeralToken } from '../../text/numerals.ts';
import { readUnit, type UnitMatch } from './units.ts';

/** A quantity as the grammar reads it: where it stands, what it says. Words around it (约, 以上) are not looked at yet. */
export type Quantity = {
  start: number;
  end: number;
  value: number;
  valueHigh?: number;
  unit: string;
  /** First number of the quantity, for rules that ask how it is written. */
  numeral: NumeralToken;
  /** How the unit was found; `none` waits for someone else's unit. */
  unitFrom: 'written' | 'shared' | 'none';
  /** A minus sign or 负 stands before it. The value has none. */
  negative?: true;
};

/** The text a sticky pattern matches at a position; null where it does not. */
export function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Drop the noise of binary arithmetic: 0.1 × 3 is 0.3. */
export function round(value: number): number {
  return Number(value.toPrecision(15));
}

/** A number with its unit; without one it waits for someone else's. */
export function withUnit(numeral: NumeralToken, unit: UnitMatch | null): Quantity {
  return {
    start: numeral.start,
    end: unit?.end ?? numeral.end,
    value: unit?.factor ? round(numeral.value * 10 ** unit.factor) : numeral.value,
    unit: unit?.unit ?? '',
    numeral,
    unitFrom: unit ? 'written' : 'none',
  };
}

/** The unit right after a number. */
export function unitOf(text: string, { end, start, script }: NumeralToken): UnitMatch | null {
  return readUnit(text, { at: end, numberStart: start, script });
}

/** A number with another scale: 3 of 3—30万 is 3万. */
export function scaled(numeral: NumeralToken, exponent: number): NumeralToken {
  return { ...numeral, value: Number(`${numeral.coefficient}e${exponent}`), exponent };
}
