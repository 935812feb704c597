import { DIGITS, type NumeralToken, readNumeral } from '../../text/numerals.ts';
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
};

const RANGE_SEPARATOR = / ?(?:[-–—―~]{1,2}|至|到) ?/y;
/** What stands between numbers that share the unit of the last one: 2.5、3.1、4.0万元; 97+4分. */
const SHARING_SEPARATOR = /^ ?(?:、|和|与|及|\/|\+) ?$/;
const NUMBER_START = /[0-9〇零一二两三四五六七八九十百千万亿半]/g;
const RATIO_SEPARATOR = /[:：]|比/y;

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}

/** Drop the noise of binary arithmetic: 0.1 × 3 is 0.3. */
export function round(value: number): number {
  return Number(value.toPrecision(12));
}

function withUnit(numeral: NumeralToken, unit: UnitMatch | null): Quantity {
  return {
    start: numeral.start,
    end: unit?.end ?? numeral.end,
    value: unit?.factor ? round(numeral.value * 10 ** unit.factor) : numeral.value,
    unit: unit?.unit ?? '',
    numeral,
    unitFrom: unit ? 'written' : 'none',
  };
}

/** 百分之九十五, 千分之3, 三分之二: a share in percent points; null where no 分之 follows the first number. */
function readShare(text: string, first: NumeralToken): Quantity | null {
  if (!text.startsWith('分之', first.end)) return null;
  const numerator = readNumeral(text, first.end + 2);
  if (!numerator || Number.isNaN(numerator.value + first.value) || first.value === 0) return null;
  const percent = (numerator.value / first.value) * 100;
  const power = /^1(?:00)*$/.test(String(first.value)) || first.value === 1000;
  return {
    ...withUnit(first, null),
    end: numerator.end,
    value: power ? round(percent) : Number(percent.toFixed(2)),
    unit: '%',
    unitFrom: 'written',
  };
}

const TENTHS = /([一二三四五六七八九])成([一二三四五六七八九半])(?![一二三四五六七八九十百千万])/y;

/** 九成五: tenths and hundredths, in percent points; null where none starts at `at`. */
function readTenths(text: string, first: NumeralToken): Quantity | null {
  const written = matchAt(TENTHS, text, first.start);
  if (!written) return null;
  const ones = written[2] === '半' ? 5 : (DIGITS[written[2] as string] as number);
  return { ...withUnit(first, null), end: first.start + written.length, value: first.value * 10 + ones, unit: '%', unitFrom: 'written' };
}

/** 1:13.5, 16.9:1: a ratio, as the number that stands against one; null where it is none. */
function readRatio(text: string, first: NumeralToken): Quantity | null {
  const separator = matchAt(RATIO_SEPARATOR, text, first.end);
  const second = separator && readNumeral(text, first.end + separator.length);
  if (!second || first.value === 0 || Number.isNaN(first.value + second.value)) return null;
  if (first.script !== second.script || (first.value !== 1 && second.value !== 1)) return null;
  return {
    ...withUnit(first, null),
    end: second.end,
    value: first.value === 1 ? second.value : first.value,
    unit: '',
    unitFrom: 'written',
  };
}

/** True if the low end of a range takes its scale from the high end: 3—30万 is 3万 to 30万, but 5000—1万 is not. */
function sharesScale(low: NumeralToken, high: NumeralToken): boolean {
  return low.exponent === 0 && high.exponent > 0 && low.coefficient < high.coefficient;
}

function scaled(numeral: NumeralToken, exponent: number): NumeralToken {
  return { ...numeral, value: Number(`${numeral.coefficient}e${exponent}`), exponent };
}

/** 300-600元, 5000元到50万元, 二至四所; null where no second number follows, or the two do not belong together. */
function readRange(text: string, low: NumeralToken, lowUnit: UnitMatch | null): Quantity | null {
  const from = lowUnit?.end ?? low.end;
  const separator = matchAt(RANGE_SEPARATOR, text, from);
  const high = separator && readNumeral(text, from + separator.length);
  if (!high || Number.isNaN(high.value) || high.script !== low.script) return null;
  const highUnit = readUnit(text, { at: high.end, numberStart: high.start, script: high.script });
  if (lowUnit && lowUnit.unit !== highUnit?.unit) return null;
  if (/[由从自]$/.test(text.slice(Math.max(0, low.start - 1), low.start)) && /[至到]/.test(separator)) {
    if (!text.startsWith('不等', highUnit?.end ?? high.end)) return null;
  }
  const first = !lowUnit && sharesScale(low, high) ? scaled(low, high.exponent) : low;
  if (first.value >= high.value) return null;
  const quantity = withUnit(high, highUnit);
  const factor = highUnit?.factor ?? 0;
  return { ...quantity, start: low.start, value: round(first.value * 10 ** factor), valueHigh: quantity.value, numeral: first };
}

/** A minus sign before a rate: 同比增长-3.2%. Elsewhere a dash before a number is a dash. */
const NEGATIVE = /(?:[增长幅率速为降]|下降|减少)-$/;

/** The same rate below zero, where a minus sign stands before it. */
function signed(text: string, quantity: Quantity): Quantity {
  const { start, unit, value, valueHigh } = quantity;
  if (!['%', '百分点'].includes(unit) || valueHigh !== undefined || !NEGATIVE.test(text.slice(Math.max(0, start - 3), start)))
    return quantity;
  return { ...quantity, start: start - 1, value: -value };
}

/** The quantity that starts with a number already read. */
function readQuantity(text: string, first: NumeralToken): Quantity {
  const share = readShare(text, first) ?? readTenths(text, first) ?? readRatio(text, first);
  if (share) return share;
  const unit = readUnit(text, { at: first.end, numberStart: first.start, script: first.script });
  return readRange(text, first, unit) ?? withUnit(first, unit);
}

/** Shares written as one word: 一半, 百分百. The word must stand for a share, not begin another (半数以上 does, 一半 of 一半径 does not). */
const SHARE_WORDS: [word: string, percent: number][] = [
  ['百分之百', 100],
  ['百分百', 100],
  ['一半', 50],
  ['半数', 50],
];

/** A share written as one word; null where none starts at `at`. */
function readWord(text: string, at: number): Quantity | null {
  const found = SHARE_WORDS.find(([word]) => text.startsWith(word, at));
  if (!found) return null;
  const end = at + found[0].length;
  const numeral: NumeralToken = {
    start: at,
    end,
    value: found[1],
    coefficient: found[1],
    exponent: 0,
    script: 'chinese',
    vague: false,
    bare: false,
  };
  return { start: at, end, value: found[1], unit: '%', numeral, unitFrom: 'written' };
}

/** Numbers without a unit before a number with one, joined by 、 or +, take its unit, and its scale where they have none. */
function shareUnits(text: string, quantities: Quantity[]): Quantity[] {
  const result = [...quantities];
  for (let i = result.length - 2; i >= 0; i--) {
    const here = result[i] as Quantity;
    const next = result[i + 1] as Quantity;
    if (here.unit === '个' && next.unit === '百分点' && !Number.isInteger(here.value) && text.slice(here.end, next.start) === '、') {
      result[i] = { ...here, unit: next.unit };
      continue;
    }
    if (here.unitFrom !== 'none' || next.unitFrom === 'none' || next.numeral.script !== 'arabic' || here.numeral.script !== 'arabic')
      continue;
    if (!SHARING_SEPARATOR.test(text.slice(here.end, Math.min(next.start, here.end + 4))) || here.end + 4 < next.start) continue;
    const exponent = here.numeral.exponent === 0 && here.numeral.coefficient < 10000 ? next.numeral.exponent : 0;
    const value = exponent ? scaled(here.numeral, exponent).value : here.value;
    result[i] = { ...here, value, unit: next.unit, unitFrom: 'shared', numeral: exponent ? scaled(here.numeral, exponent) : here.numeral };
  }
  return result;
}

/**
 * All numbers of a folded text with their units, left to right. A number without a unit is kept with `unitFrom: 'none'`: later rules may
 * know its unit. Reads every character a bounded number of times.
 */
export function scan(text: string): Quantity[] {
  const found: Quantity[] = [];
  NUMBER_START.lastIndex = 0;
  while (NUMBER_START.test(text)) {
    const at = NUMBER_START.lastIndex - 1;
    const word = readWord(text, at);
    const numeral = word ? null : readNumeral(text, at);
    const quantity = word ?? (numeral && !Number.isNaN(numeral.value) ? readQuantity(text, numeral) : null);
    if (quantity) found.push(signed(text, quantity));
    NUMBER_START.lastIndex = Math.max(quantity?.end ?? numeral?.end ?? 0, at + 1);
  }
  return shareUnits(text, found);
}
