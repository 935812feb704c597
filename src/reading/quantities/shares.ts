import { DIGITS } from '../../text/digits.ts';
import { anyOf, firstUnitsOf } from '../../text/first-units.ts';
import { type NumeralToken, readNumeral } from '../../text/numerals.ts';
import { matchAt, type Quantity, round, withUnit } from './quantity.ts';

const RATIO_SEPARATOR = /[:：]|比/y;
const OF_PARTS = / {0,2}分 {0,2}之 {0,2}/y;
const TENTHS = /[一二三四五六七八九] ?成 ?([一二三四五六七八九半])(?![一二三四五六七八九十百千万])/y;
const SLASH = /\//y;
/** Largest denominator of a share that is written with a slash: 9/15 could be a date. */
const LARGEST_DENOMINATOR = 10;
const NO_FRACTION_BEFORE = /[\d/.年月]$/;
/** What may follow a share that is written with a slash. */
const FRACTION_AFTER = /^ ?(?:以[上下]|左右|[的强弱多用来为是由左,，。;；、)）]|达|都|均|全|学|教|$)/;

/** A share in percent points that ends at `end`. */
function share(first: NumeralToken, end: number, value: number): Quantity {
  return { ...withUnit(first, null), end, value, unit: '%', unitFrom: 'written' };
}

/** Percent points of a fraction: exact where the denominator is a power of ten, else to two decimals. */
function percent(upper: number, lower: number): number {
  const value = (upper / lower) * 100;
  return Number.isInteger(Math.log10(lower)) ? round(value) : Number(value.toFixed(2));
}

/** 百分之九十五, 千分之3, 三分之二: a share in percent points; null where no 分之 follows the first number. */
function readParts(text: string, first: NumeralToken): Quantity | null {
  const link = matchAt(OF_PARTS, text, first.end);
  const upper = link && readNumeral(text, first.end + link.length);
  if (!upper || Number.isNaN(upper.value + first.value) || first.value === 0) return null;
  return share(first, upper.end, percent(upper.value, first.value));
}

/** 九成五, 三成半: tenths and hundredths, in percent points; null where none starts at `at`. */
function readTenths(text: string, first: NumeralToken): Quantity | null {
  const written = matchAt(TENTHS, text, first.start);
  const ones = written?.at(-1);
  if (!written || !ones) return null;
  return share(first, first.start + written.length, first.value * 10 + (ones === '半' ? 5 : (DIGITS[ones] ?? 0)));
}

/** 1/3以上: a share written with a slash; never a date (9/15), a list (3/5班) or a school year (2022/2023). */
function readFraction(text: string, first: NumeralToken): Quantity | null {
  const upper = first.script === 'arabic' && matchAt(SLASH, text, first.end) ? readNumeral(text, first.end + 1) : null;
  if (upper?.script !== 'arabic' || upper.exponent > 0 || first.exponent > 0) return null;
  const lower = upper.value;
  if (!(first.value > 0 && first.value < lower && lower <= LARGEST_DENOMINATOR && Number.isInteger(lower))) return null;
  const before = text.slice(Math.max(0, first.start - 1), first.start);
  if (NO_FRACTION_BEFORE.test(before) || !FRACTION_AFTER.test(text.slice(upper.end, upper.end + 3))) return null;
  return share(first, upper.end, percent(first.value, lower));
}

/** 1:13.5, 16.9:1: a ratio, as the number that stands against one; null where it is none. */
function readRatio(text: string, first: NumeralToken): Quantity | null {
  const separator = matchAt(RATIO_SEPARATOR, text, first.end);
  const second = separator && readNumeral(text, first.end + separator.length);
  if (!second || first.value === 0 || Number.isNaN(first.value + second.value)) return null;
  if (first.script !== second.script || (first.value !== 1 && second.value !== 1)) return null;
  const value = first.value === 1 ? second.value : first.value;
  return { ...withUnit(first, null), end: second.end, value, unit: '', unitFrom: 'written' };
}

/** Characters that link the numbers of a share or ratio begin with. */
const LINK_STARTS = firstUnitsOf(' 分/:：比');

/** A share or ratio that starts with a number already read; null where none does. */
export function readShare(text: string, first: NumeralToken): Quantity | null {
  if (LINK_STARTS[text.charCodeAt(first.end)] !== 1) return readTenths(text, first);
  return readParts(text, first) ?? readTenths(text, first) ?? readFraction(text, first) ?? readRatio(text, first);
}

/** Shares written as one word: 一半, 百分百. The word must stand for a share, not begin another (半数以上 does, 一半 of 一半径 does not). */
const SHARE_WORDS: [word: string, percent: number][] = [
  ['百分之百', 100],
  ['百分百', 100],
  ['一半', 50],
  ['半数', 50],
  ['半成', 5],
];

const SHARE_STARTS = firstUnitsOf(SHARE_WORDS.map(([word]) => word));

/** Characters with which a share goes on behind its first number or character. */
export const SHARE_GOES_ON = anyOf(LINK_STARTS, firstUnitsOf(['成', ...SHARE_WORDS.map(([word]) => word.slice(1))]));

/** A share written as one word; null where none starts at `at`. */
export function readShareWord(text: string, at: number): Quantity | null {
  if (SHARE_STARTS[text.charCodeAt(at)] !== 1) return null;
  const found = SHARE_WORDS.find(([word]) => text.startsWith(word, at));
  if (!found) return null;
  const [word, value] = found;
  const numeral = {
    start: at,
    end: at + word.length,
    value,
    coefficient: value,
    exponent: 0,
    script: 'chinese' as const,
    vague: false,
    bare: false,
  };
  return share(numeral, numeral.end, value);
}
