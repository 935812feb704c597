import { DIGITS, FORMAL_DIGITS } from './digits.ts';
import { anyOf, firstUnitsOf } from './first-units.ts';
import { DIGIT_CHARS, GOES_ON, type Pieces, piecesAt, SCALE } from './numeral-pieces.ts';
import { type NumeralPiece, type NumeralValue, numeralValue } from './numeral-value.ts';

/** A number as it stands in the text, without its unit. */
export type NumeralToken = {
  start: number;
  end: number;
  /** NaN where the characters form no number (二〇二〇, 十四五), or are part of something longer (l65, 1O2): skipped as a whole. */
  value: number;
  /** The number before its scale: 3 in 3千万; equals `value` without a scale. */
  coefficient: number;
  /** Power of ten of the scale characters: 7 in 3千万, 0 without; of a Chinese numeral that of a closing 万 or 亿. */
  exponent: number;
  script: 'arabic' | 'chinese';
  /** Holds 余, 多, 几 or 来. */
  vague: boolean;
  /** Chinese scale without a digit (百名, 千册): a number only after 上, 近, 超. */
  bare: boolean;
};

/** Letters that text recognition puts for 1 and 0. */
const LETTERS = 'lIOo';
/** What may not touch an Arabic number on its left: a letter put for a digit or inside a number (1Z8), the sign of a factor or power, digits a space away. */
const GLUED_LEFT = new RegExp(`(?:(?:^|[^A-Za-z])[${LETTERS}]|\\d[A-Za-z]|\\d ?[×xX*^]|\\d +\\d+/|[\\dA-Za-z]\\.|[\\d${LETTERS}][,'’‘])$`);
/** A number one space away, which is a year or another number that has no unit. */
const NUMBER_BEFORE = /(?:^|[^\d.,，])(\d[\d.,]*) $/;
const YEAR = /^(?:19|20)\d\d$/;
/** What may not touch it on its right, as far as it belongs to the same string. */
const GLUED_RIGHT = new RegExp(
  `(?:[${LETTERS}](?=[\\d.,万亿千百%人名所个元台套册间])|\\.(?=\\d)|e[-+]?\\d|\\^|,\\d)[\\d${LETTERS}.,]*`,
  'y',
);
/** Characters that end what may not touch it on its left, and that begin what may not on its right. */
const LEFT_ENDS = firstUnitsOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz×*^/.,'’‘ ");
const RIGHT_STARTS = firstUnitsOf(`${LETTERS}.e^,`);
/** A number written with a power of ten: 3×10⁵. */
const POWER = / ?[×xX*] ?10([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})/y;
const POWER_STARTS = firstUnitsOf(' ×xX*');
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LEFT = 16;

const DECIMALS = new RegExp(` ?点 ?([${DIGIT_CHARS}](?: ?[${DIGIT_CHARS}])*)(${SCALE}*)`, 'y');
const DECIMAL_STARTS = firstUnitsOf(' 点');
const MIXED = / {0,2}又 {0,2}/y;
const MIXED_STARTS = firstUnitsOf(' 又');
const PARTS = / {0,2}分 {0,2}之 {0,2}/y;
/** Characters with which a numeral goes on behind its first digit, whichever way. */
export const NUMERAL_GOES_ON = anyOf(GOES_ON, DECIMAL_STARTS, MIXED_STARTS);
/** Signs after or before a single formal digit that make it a number; elsewhere it is part of a name (陆家湾). */
const FORMAL_AFTER = /^ {0,2}(?:分 {0,2}之|又)/;
const FORMAL_BEFORE = /之 {0,2}$/;

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Value of a run of Chinese digits and scales (二百三十, 一亿二千万, 一万三); NaN where it is none (二〇二〇, 十四五). */
export function chineseValue(run: string): number {
  const found = piecesAt(run, 0);
  return found?.end === run.length ? numeralValue(found.pieces).value : Number.NaN;
}

/** Whether the Arabic number at `at` is the end of something longer, whose value nobody can tell. */
function isTail(text: string, at: number, number: string): boolean {
  if (/^0\d/.test(number)) return true;
  if (at === 0 || LEFT_ENDS[text.charCodeAt(at - 1)] === 0) return false;
  const before = text.slice(Math.max(0, at - LEFT), at);
  if (GLUED_LEFT.test(before)) return true;
  const other = NUMBER_BEFORE.exec(before)?.[1];
  return other !== undefined && !YEAR.test(other);
}

function readArabic(text: string, at: number, { pieces, end, vague }: Pieces): NumeralToken {
  const [first] = pieces as [Extract<NumeralPiece, { number: string }>];
  const token = { start: at, script: 'arabic' as const, vague, bare: false };
  const unit = text.charCodeAt(end);
  const power = POWER_STARTS[unit] === 1 ? matchAt(POWER, text, end) : null;
  const glued = power || RIGHT_STARTS[unit] !== 1 ? null : matchAt(GLUED_RIGHT, text, end);
  if (glued || isTail(text, at, text.slice(at, end))) {
    return { ...token, end: end + (glued?.[0].length ?? 0), value: Number.NaN, coefficient: Number.NaN, exponent: 0 };
  }
  if (power && pieces.length === 1) {
    const exponent = Number([...(power[1] as string)].map((char) => SUPERSCRIPTS.indexOf(char)).join(''));
    const coefficient = Number(first.number);
    return { ...token, end: end + power[0].length, value: Number(`${first.number}e${exponent}`), coefficient, exponent };
  }
  const large =
    first.number.length >= 4 && pieces.length === 2 && 'scale' in (pieces[1] as NumeralPiece) && (pieces[1] as { scale: number }).scale < 4;
  return { ...token, end, ...numeralValue(large ? [] : pieces) };
}

/** 点 and digits after a Chinese numeral: 九十八点五, 三点五亿. 八点三十分 is a time. */
function decimalsAfter(text: string, end: number, whole: number): { end: number; value: number } | null {
  const found = DECIMAL_STARTS[text.charCodeAt(end)] === 1 ? matchAt(DECIMALS, text, end) : null;
  if (!found) return null;
  const digits = [...(found[1] as string)].filter((char) => char !== ' ').map((char) => DIGITS[char] ?? FORMAL_DIGITS[char]);
  const scale = found[2] === '' ? 1 : chineseValue(found[2] as string);
  const value = scale >= 1e3 || scale === 1 ? Number(`${whole}.${digits.join('')}`) * scale : Number.NaN;
  return { end: end + found[0].length, value: Number(value.toPrecision(15)) };
}

/** A Chinese numeral with 万 or 亿 at its end has that for its exponent. */
function closing(pieces: readonly NumeralPiece[], value: number): Pick<NumeralValue, 'coefficient' | 'exponent'> {
  const last = pieces.at(-1);
  const exponent = last && 'scale' in last && last.scale >= 4 ? last.scale : 0;
  return { coefficient: Number(`${value}e-${exponent}`), exponent };
}

const isFormal = (char: string): boolean => char in FORMAL_DIGITS || '拾佰仟'.includes(char);

/** Whether the signs of a fraction around a single formal digit tell that it is a number. */
function standsAlone(text: string, at: number): boolean {
  return FORMAL_AFTER.test(text.slice(at + 1, at + 8)) || FORMAL_BEFORE.test(text.slice(Math.max(0, at - 3), at));
}

function readChinese(text: string, at: number, { pieces, end, vague }: Pieces): NumeralToken | null {
  const [first] = pieces as [NumeralPiece];
  const whole = numeralValue(pieces).value;
  const decimals = decimalsAfter(text, end, whole);
  if (end - at === 1 && isFormal(text.charAt(at)) && !decimals && !standsAlone(text, at)) return null;
  const value = decimals?.value ?? whole;
  const bare = pieces.every((piece) => 'scale' in piece) && 'scale' in first && first.scale > 1;
  return { start: at, end: decimals?.end ?? end, value, ...closing(decimals ? [] : pieces, value), script: 'chinese', vague, bare };
}

/** The fraction of a mixed number, 又三分之一, from behind the whole number; null where none follows. */
function fractionAfter(text: string, end: number): { end: number; value: number } | null {
  const mixed = MIXED_STARTS[text.charCodeAt(end)] === 1 ? matchAt(MIXED, text, end) : null;
  const lower = mixed && simpleAt(text, end + mixed[0].length);
  const parts = lower && matchAt(PARTS, text, lower.end);
  const upper = parts && simpleAt(text, lower.end + parts[0].length);
  return upper && { end: upper.end, value: upper.value / lower.value };
}

function simpleAt(text: string, at: number): NumeralToken | null {
  const pieces = piecesAt(text, at);
  if (!pieces) return null;
  const [first] = pieces.pieces as [NumeralPiece];
  return 'number' in first && !first.chinese ? readArabic(text, at, pieces) : readChinese(text, at, pieces);
}

/**
 * The number that starts at `at` in folded text, as long as it can be read; null where none starts there. A numeral is whole or it is not
 * read: characters that form no number, or are part of something longer, are returned with the value NaN, so that a caller moves past
 * them as a whole and reading stays linear.
 */
export function readNumeral(text: string, at: number): NumeralToken | null {
  const token = simpleAt(text, at);
  const fraction = token && fractionAfter(text, token.end);
  if (!token || !fraction) return token;
  const value = token.value + fraction.value;
  return { ...token, end: fraction.end, value, coefficient: value, exponent: 0 };
}
