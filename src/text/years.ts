import { DIGITS } from './digits.ts';

/** Zeros of years besides 〇 and 零: the circle, and the letter that is typed for it. */
const ZEROS = '○ＯO';

/** A year of the last or this century in Chinese digits, as the source of an expression. */
export const CHINESE_YEAR = `(?:一九|二[〇零${ZEROS}])[${Object.keys(DIGITS).join('')}${ZEROS}]{2}`;

/** A year in Chinese digits as Arabic ones: 二〇二三 is 2023. */
export function arabicYear(written: string): string {
  return [...written].map((char) => DIGITS[char] ?? 0).join('');
}

const IN_TEXT = new RegExp(`${CHINESE_YEAR}(?=[年度至到—–-])`, 'g');

/** The text with its years in Arabic digits, position for position. */
export function withArabicYears(text: string): string {
  return text.replace(IN_TEXT, arabicYear);
}
