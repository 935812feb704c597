/** Digits and the units below ten thousand; 万 and 亿 stay as written, so that 二万 and 2万 meet. */
const DIGITS: Record<string, number> = { 〇: 0, 零: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** The characters that can stand in a Chinese numeral below ten thousand. */
export const NUMERALS = [...Object.keys(DIGITS), ...Object.keys(UNITS)].join('');

/**
 * A run of Chinese numerals as Arabic digits: `二十三` -> `23`, `二〇一九` -> `2019`, `一千零五` -> `1005`. Null where the run is no
 * numeral (`百十`, `千百`).
 */
export function arabic(run: string): string | null {
  const chars = [...run];
  if (chars.every((char) => char in DIGITS)) return chars.map((char) => DIGITS[char]).join('');
  let total = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const char of chars) {
    const unit = UNITS[char];
    if (unit === undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = DIGITS[char] as number;
      continue;
    }
    if (unit >= lastUnit || (digit === null && unit !== 10)) return null;
    total += (digit ?? 1) * unit;
    lastUnit = unit;
    digit = null;
  }
  return String(total + (digit ?? 0));
}
