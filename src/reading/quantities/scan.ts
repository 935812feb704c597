import { DIGITS } from '../../text/digits.ts';
import { anyOf, firstUnitsOf } from '../../text/first-units.ts';
import { DIGIT_CHARS } from '../../text/numeral-pieces.ts';
import { NUMERAL_GOES_ON, type NumeralToken, readNumeral } from '../../text/numerals.ts';
import { matchAt, type Quantity, round, scaled, unitOf, withUnit } from './quantity.ts';
import { readShare, readShareWord, SHARE_GOES_ON } from './shares.ts';
import { UNIT_STARTS, type UnitMatch } from './units.ts';

const RANGE_SEPARATOR = / ?(?:[-–—―~]{1,2}|至|到) ?/y;
const RANGE_STARTS = firstUnitsOf(' -–—―~至到');
/** What stands between numbers that share the unit of the last one: 2.5、3.1、4.0万元; 97+4分. */
const SHARING_SEPARATOR = /^ ?(?:、|和|与|及|\/|\+) ?$/;
const NUMBER_START = new RegExp(`[0-9${DIGIT_CHARS}十百千万亿拾佰仟半]|\\.(?=\\d)`, 'g');
/** Parts of a yuan after 元: 角 (毛) are tenths, 分 hundredths. */
const CENTS = /([一二三四五六七八九壹贰叁肆伍陆柒捌玖\d])[角毛](?:([一二三四五六七八九壹贰叁肆伍陆柒捌玖\d])分)?/y;

/** True if the low end of a range takes its scale from the high end: 3—30万 is 3万 to 30万, but 5000—1万 is not. */
function sharesScale(low: NumeralToken, high: NumeralToken): boolean {
  return low.exponent === 0 && high.exponent > 0 && low.coefficient < high.coefficient;
}

/** 300-600元, 5000元到50万元, 二至四所; null where no second number follows, or the two do not belong together. */
function readRange(text: string, low: NumeralToken, lowUnit: UnitMatch | null): Quantity | null {
  const from = lowUnit?.end ?? low.end;
  const separator = RANGE_STARTS[text.charCodeAt(from)] === 1 ? matchAt(RANGE_SEPARATOR, text, from) : null;
  const high = separator && readNumeral(text, from + separator.length);
  if (!high || Number.isNaN(high.value) || high.script !== low.script) return null;
  const highUnit = unitOf(text, high);
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

/** A minus sign before a rate: 同比增长-3.2%, 负3.9%. Elsewhere a dash before a number is a dash. */
const NEGATIVE = /(?:[增长幅率速为降是达]|下降|减少)-$|负 ?$/;

/** The same rate marked as below zero, where a minus sign stands before it; the sign belongs to its words. */
function signed(text: string, quantity: Quantity): Quantity {
  const { start, unit, valueHigh } = quantity;
  const before = text.slice(Math.max(0, start - 3), start);
  if (!['%', '百分点'].includes(unit) || valueHigh !== undefined || !NEGATIVE.test(before)) return quantity;
  return { ...quantity, start: start - (before.endsWith(' ') ? 2 : 1), negative: true };
}

/** Yuan with 角 and 分 behind them: 五元三角 is 5.3 元. */
function withCents(text: string, quantity: Quantity): Quantity {
  if (quantity.unit !== '元' || quantity.valueHigh !== undefined) return quantity;
  CENTS.lastIndex = quantity.end;
  const cents = CENTS.exec(text);
  if (!cents) return quantity;
  const digit = (char: string | undefined) => (char === undefined ? 0 : (readNumeral(`之${char}`, 1)?.value ?? 0));
  const value = round(quantity.value + digit(cents[1]) / 10 + digit(cents[2]) / 100);
  return { ...quantity, value, end: quantity.end + cents[0].length };
}

/** The quantity that starts with a number already read. */
function readQuantity(text: string, first: NumeralToken): Quantity {
  const share = readShare(text, first);
  if (share) return share;
  const unit = unitOf(text, first);
  return withCents(text, readRange(text, first, unit) ?? withUnit(first, unit));
}

/** Numbers without a unit before a number with one, joined by 、 or +, take its unit, and its scale where they have none. */
function shareUnits(text: string, quantities: Quantity[]): Quantity[] {
  const result = [...quantities];
  for (let i = result.length - 2; i >= 0; i--) {
    const here = result[i] as Quantity;
    const next = result[i + 1] as Quantity;
    if (
      here.unit === '个' &&
      next.unit === '百分点' &&
      !Number.isInteger(here.value) &&
      /^[、和与及]$/.test(text.slice(here.end, next.start))
    ) {
      result[i] = { ...here, unit: next.unit };
      continue;
    }
    if (here.unitFrom !== 'none' || next.unitFrom === 'none' || next.numeral.script !== 'arabic' || here.numeral.script !== 'arabic')
      continue;
    if (!SHARING_SEPARATOR.test(text.slice(here.end, Math.min(next.start, here.end + 4))) || here.end + 4 < next.start) continue;
    const exponent = here.numeral.exponent === 0 && here.numeral.coefficient < 10000 ? next.numeral.exponent : 0;
    const numeral = exponent ? scaled(here.numeral, exponent) : here.numeral;
    result[i] = { ...here, value: exponent ? numeral.value : here.value, unit: next.unit, unitFrom: 'shared', numeral };
  }
  return result;
}

const IS_DIGIT = firstUnitsOf(Object.keys(DIGITS));
const MAKES_QUANTITY = anyOf(NUMERAL_GOES_ON, SHARE_GOES_ON, UNIT_STARTS, RANGE_STARTS);

/** Whether a single Chinese digit stands at `at` that is no number, for want of anything behind it that makes it one: 统一, 一般, 三是. Half of all digits are. */
function isWord(text: string, at: number): boolean {
  return IS_DIGIT[text.charCodeAt(at)] === 1 && MAKES_QUANTITY[text.charCodeAt(at + 1)] !== 1;
}

/**
 * All numbers of a folded text with their units, left to right. A number without a unit is kept with `unitFrom: 'none'`: later rules may
 * know its unit; a single Chinese digit never gets one. Reads every character a bounded number of times.
 */
export function scan(text: string): Quantity[] {
  const found: Quantity[] = [];
  NUMBER_START.lastIndex = 0;
  while (NUMBER_START.test(text)) {
    const at = NUMBER_START.lastIndex - 1;
    if (isWord(text, at)) continue;
    const word = readShareWord(text, at);
    const numeral = word ? null : readNumeral(text, at);
    const quantity = word ?? (numeral && !Number.isNaN(numeral.value) ? readQuantity(text, numeral) : null);
    if (quantity) found.push(signed(text, quantity));
    NUMBER_START.lastIndex = Math.max(quantity?.end ?? numeral?.end ?? 0, at + 1);
  }
  return shareUnits(text, found);
}
