/** Chinese digits; 两 is 二 before a classifier. */
export const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** Scales, as powers of ten. */
export const SCALES: Record<string, number> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

/** Marks that stand inside a number or between number and unit and say "somewhat more": 余 多 几 来. */
const VAGUE = '余多几来';

const DIGIT_CHARS = Object.keys(DIGITS).join('');
/** A scale; 百 and 千 of 百分点, 千米, 千克 and 千瓦 belong to the unit. */
const SCALE = '(?:[十万亿]|百(?!分[点比])|千(?![米克瓦]))';

const GROUPED = '\\d{1,3}(?:[,\\u2009\\u202f]\\d{3}){1,5}(?![\\d,])';
/** Thousands set apart by a space (12 210人): only where a unit or scale follows, so that two numbers side by side stay two. */
const SPACED = '(?<!\\d)[1-9]\\d{0,2}(?: \\d{3}){1,3}(?=(?:\\.\\d+)? ?[余多几]?[万亿元人名所个册台间套平%㎡位张])';
const ARABIC = new RegExp(`(?:${GROUPED}|${SPACED}|\\d+)(?:\\.\\d+)?`, 'y');
const THOUSANDS = /[, \u2009\u202f]/g;
/** `百`, `千万`, also after an infix (`余万`, `多亿`). */
const SCALE_RUN = new RegExp(` ?([${VAGUE}]?) ?(${SCALE}+)`, 'y');
const CHINESE_RUN = new RegExp(`(?:[${DIGIT_CHARS}]|${SCALE})+(?:[${VAGUE}]${SCALE}+)?`, 'y');
const CHINESE_DECIMALS = new RegExp(`点([${DIGIT_CHARS}]+)([万亿]*)`, 'y');
const VAGUE_CHARS = new RegExp(`[${VAGUE}]`, 'g');
const TRAILING_VAGUE = new RegExp(` ?[${VAGUE}]`, 'y');

/** A number as it stands in the text, without its unit. */
export type NumeralToken = {
  start: number;
  end: number;
  /** NaN where the characters form no number (二〇二〇, 十四五): skipped as a whole. */
  value: number;
  /** The number before its scale: 3 in 3千万; equals `value` without a scale. */
  coefficient: number;
  /** Power of ten of the scale characters after an Arabic number: 7 in 3千万, 0 without. */
  exponent: number;
  script: 'arabic' | 'chinese';
  /** Holds 余, 多, 几 or 来. */
  vague: boolean;
  /** Chinese scale without a digit (百名, 千册): a number only after 上, 近, 超. */
  bare: boolean;
};

/** Match a sticky pattern at a position. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Sum of the powers of ten of a scale run: 千万 is 7. */
function exponentOf(scales: string): number {
  let sum = 0;
  for (const scale of scales) sum += SCALES[scale] as number;
  return sum;
}

/** `coefficient × 10^exponent` without binary rounding: 83.09 and 4 give 830900. */
function shift(coefficient: string, exponent: number): number {
  return Number(`${coefficient}e${exponent}`);
}

/**
 * Value of a run of Chinese digits and scales (二百三十, 三千零五, 一亿二千万); NaN where it is none (二〇二〇, 十四五).
 * A scale without a digit before it counts once (百 is 100).
 */
export function chineseValue(run: string): number {
  let high = 0;
  let middle = 0;
  let section = 0;
  let digit: number | null = null;
  let lowest = Number.POSITIVE_INFINITY;
  for (const char of run) {
    const scale = SCALES[char];
    if (scale === undefined) {
      if (digit !== null && digit !== 0) return Number.NaN;
      digit = DIGITS[char] as number;
      continue;
    }
    if (scale < 4) {
      if (scale >= lowest) return Number.NaN;
      section += (digit || 1) * 10 ** scale;
      lowest = scale;
    } else {
      const below = section + (digit ?? 0);
      if (scale === 4) middle = (middle + below || 1) * 1e4;
      else {
        high = (high + middle + below || 1) * 1e8;
        middle = 0;
      }
      section = 0;
      lowest = Number.POSITIVE_INFINITY;
    }
    digit = null;
  }
  return high + middle + section + (digit ?? 0);
}

/** Further parts of a number after its first scale, each below the last: the 3千万 of 2亿3千万. */
function lowerParts(text: string, at: number, exponent: number): { end: number; value: number } {
  let end = at;
  let value = 0;
  let limit = exponent;
  for (;;) {
    const digits = matchAt(ARABIC, text, end);
    const scale = digits && matchAt(SCALE_RUN, text, end + digits[0].length);
    if (!digits || !scale) return { end, value };
    const next = exponentOf(scale[2] as string);
    if (next >= limit) return { end, value };
    value += shift(digits[0].replace(THOUSANDS, ''), next);
    end += digits[0].length + scale[0].length;
    limit = next;
  }
}

function readArabic(text: string, at: number): NumeralToken | null {
  const digits = matchAt(ARABIC, text, at);
  if (!digits) return null;
  const plain = digits[0].replace(THOUSANDS, '');
  let end = at + digits[0].length;
  let value = Number(plain);
  let exponent = 0;
  let vague = false;
  const scale = matchAt(SCALE_RUN, text, end);
  if (scale) {
    exponent = exponentOf(scale[2] as string);
    vague = scale[1] !== '';
    const lower = lowerParts(text, end + scale[0].length, exponent);
    value = shift(plain, exponent) + lower.value;
    end = lower.end;
  }
  const trailing = matchAt(TRAILING_VAGUE, text, end);
  if (trailing) end += trailing[0].length;
  return { start: at, end, value, coefficient: Number(plain), exponent, script: 'arabic', vague: vague || trailing !== null, bare: false };
}

function readChinese(text: string, at: number): NumeralToken | null {
  const run = matchAt(CHINESE_RUN, text, at);
  if (!run) return null;
  let end = at + run[0].length;
  const written = run[0].replace(VAGUE_CHARS, '');
  let value = chineseValue(written);
  const decimals = matchAt(CHINESE_DECIMALS, text, end);
  if (decimals) {
    const fraction = [...(decimals[1] as string)].map((char) => DIGITS[char]).join('');
    value = shift(`${value}.${fraction}`, exponentOf(decimals[2] as string));
    end += decimals[0].length;
  }
  const trailing = matchAt(TRAILING_VAGUE, text, end);
  if (trailing) end += trailing[0].length;
  const vague = written !== run[0] || trailing !== null;
  const first = SCALES[written[0] as string];
  return { start: at, end, value, coefficient: value, exponent: 0, script: 'chinese', vague, bare: first !== undefined && first > 1 };
}

/**
 * The number that starts at `at` in folded text, as long as it can be read; null where none starts there. A run of number characters that
 * forms no number is returned with the value NaN, so that a caller moves past it as a whole and reading stays linear.
 */
export function readNumeral(text: string, at: number): NumeralToken | null {
  return readArabic(text, at) ?? readChinese(text, at);
}
