import { DIGITS, SMALL_SCALES } from '../text/digits.ts';

/** The characters that can stand in a Chinese numeral below ten thousand; 万 and 亿 stay as written, so that 二万 and 2万 meet. */
export const NUMERALS = [...Object.keys(DIGITS), ...Object.keys(SMALL_SCALES)].join('');

/**
 * A run of Chinese numerals as Arabic digits: `二十三` -> `23`, `二〇一九` -> `2019`, `一千零五` -> `1005`. Null where the run is no
 * numeral (`百十`, `千百`). Unlike the reading it takes digits as they stand: what is typed and what is searched are folded alike.
 */
export function arabic(run: string): string | null {
  const chars = [...run];
  if (chars.every((char) => char in DIGITS)) return chars.map((char) => DIGITS[char]).join('');
  let total = 0;
  let digit: number | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const char of chars) {
    const power = SMALL_SCALES[char];
    if (power === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[char] ?? 0;
      continue;
    }
    if (power >= lowest || (digit === null && power !== 1)) return null;
    total += (digit ?? 1) * 10 ** power;
    lowest = power;
    digit = null;
  }
  return String(total + (digit ?? 0));
}
