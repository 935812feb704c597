import type { ChromeReason } from '../../model/index.ts';

/** A piece of page chrome as a part of a line. */
export type Fragment = {
  reason: ChromeReason;
  /** Regular-expression source, tried where a line or the fragment before it leaves off. */
  pattern: string;
  /** True where it counts between body lines, too; otherwise only before the first and after the last of them. */
  anywhere?: boolean;
  /** Lines it sets aside, each beginning with it; at least one. */
  examples: string[];
  /** Lines of a report's body that look alike and stay; at least one. */
  counterexamples: string[];
};

/** What stands between a label and its value; articles of WeChat accounts use bars. */
export const COLON = '[：:]';
/** The same with the bars that articles of WeChat accounts use (编辑 | 张三). */
export const COLON_OR_BAR = '[：:|｜丨]';
/** A day in digits. */
export const DATE = '\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?';
/** A time of day. */
export const TIME = '\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?';
/** A day, with or without the time. */
export const DATE_TIME = `${DATE}(?:\\s*(?:星期.)?\\s*${TIME})?`;
/** Value of a label: a date, one word that is no label itself, or nothing. */
export const VALUE = `\\s*(?:${DATE_TIME}|[^\\s|｜【\\[：:]{1,40}(?![：:\\w\\u4e00-\\u9fa5]))?`;
/** Names of people. */
export const PERSONS = '[\\u4e00-\\u9fa5·]{2,20}(?![\\u4e00-\\u9fa5·：:])(?:[、,，/ ]\\s?[\\u4e00-\\u9fa5·]{2,4}(?![\\u4e00-\\u9fa5：:]))*';
/** The rest of the line. */
export const REST = '.{0,160}$';
/** The rest of the line where the words before it stand by themselves: at its end, or parted from it by a colon, bar, bracket, arrow or space. */
export const APART = `(?:\\s*$|\\s*[：:|｜>＞»·•【\\[(（©*—]${REST}|\\s${REST})`;
/** The rest of the line where it is no sentence. */
export const REST_NO_SENTENCE = '[^。，；！？]{0,160}$';

/** One or more of the words, each possibly repeated (icon text and label). */
export const words = (...list: string[]): string => `(?:${list.join('|')})+`;
