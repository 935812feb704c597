import { arabic, NUMERALS } from './numerals.ts';

/**
 * A text as it is searched, with the way back: `text[i]` comes from `source[from[i]]`, and `from[text.length]` is the length of the source.
 */
export type Folded = { text: string; from: number[] };

const ZERO = 0x30;
const NINE = 0x39;
const PERCENT = 0x25;
/** Characters that carry meaning inside a number and stay: `1.5`, `1:13.5`, `90%`. */
const NUMBER_MARKS = [0x2e, 0x3a, PERCENT];
/** Letters, digits, ideographs; halves of surrogate pairs too, so that rare ideographs are searched like others. */
const WORD = /[\p{L}\p{N}\ud800-\udfff]/u;

const isDigit = (code: number | undefined): boolean => code !== undefined && code >= ZERO && code <= NINE;

/** Full-width forms as their ASCII twins, letters in lower case. */
function narrow(code: number): number {
  if (code >= 0xff01 && code <= 0xff5e) return narrow(code - 0xfee0);
  if (code >= 0x2f00 && code <= 0x2fd5) return String.fromCharCode(code).normalize('NFKC').charCodeAt(0);
  if (code === 0x2236) return 0x3a;
  if (code === 0xfe6a) return PERCENT;
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
}

/** Set beside the folded unit where it stands in no word. */
const NO_WORD = 0x10000;
/** Every unit folded, made when it first occurs: texts repeat a few thousand. */
const folds = new Int32Array(0x10000).fill(-1);

function foldUnit(unit: number): number {
  if (folds[unit] === -1) {
    const code = narrow(unit);
    folds[unit] = WORD.test(String.fromCharCode(code)) ? code : code | NO_WORD;
  }
  return folds[unit] as number;
}

/** Units as a text; a call takes so many arguments at most. */
const CHUNK = 8192;

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + CHUNK));
  return text;
}

/**
 * Fold width and case; leave out white space and punctuation, but for the marks of numbers. Works by UTF-16 unit, so that highlights find
 * their place in the source.
 */
export function fold(source: string): Folded {
  const from: number[] = [];
  const text = foldUnits(source, from);
  from.push(source.length);
  return { text, from };
}

/** The text of `fold` alone. */
export const foldedText = (source: string): string => foldUnits(source, null);

/** @param from gets the place of each unit */
function foldUnits(source: string, from: number[] | null): string {
  const units = new Uint16Array(source.length);
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    const folded = foldUnit(source.charCodeAt(i));
    const code = folded & 0xffff;
    if (folded !== code) {
      const mark = NUMBER_MARKS.includes(code) && length > 0 && isDigit(units[length - 1]);
      if (!mark || (code !== PERCENT && !(i + 1 < source.length && isDigit(foldUnit(source.charCodeAt(i + 1)))))) continue;
    }
    units[length++] = code;
    from?.push(i);
  }
  return textOf(units.subarray(0, length));
}

/** Numerals with the sign of percents before them. */
const NUMERAL = new RegExp(`百分之[${NUMERALS}]+|[${NUMERALS}]+`, 'g');
const PARTS_OF_HUNDRED = '百分之';

/** Numerals in a folded text, and how they are written in Arabic digits. */
type WrittenNumeral = { start: number; end: number; written: string };

function* numeralsIn(text: string): Generator<WrittenNumeral> {
  for (const { 0: run, index } of text.matchAll(NUMERAL)) {
    const percent = run.startsWith(PARTS_OF_HUNDRED);
    const digits = arabic(percent ? run.slice(PARTS_OF_HUNDRED.length) : run);
    if (digits !== null) yield { start: index, end: index + run.length, written: percent ? `${digits}%` : digits };
  }
}

/**
 * Chinese numerals as Arabic ones, on folded text: 二十三所 -> 23所, 百分之九十 -> 90%. A folded range that became shorter or longer leads
 * back to the first unit of what it replaces.
 */
export function foldNumerals(folded: Folded): Folded {
  let text = '';
  const from: number[] = [];
  let at = 0;
  const copy = (end: number) => {
    text += folded.text.slice(at, end);
    for (; at < end; at++) from.push(folded.from[at] as number);
  };
  for (const { start, end, written } of numeralsIn(folded.text)) {
    copy(start);
    text += written;
    for (let i = 0; i < written.length; i++) from.push(folded.from[start] as number);
    at = end;
  }
  copy(folded.text.length);
  from.push(folded.from.at(-1) as number);
  return { text, from };
}

/** The text of `foldNumerals` alone. */
export function arabicText(text: string): string {
  let [out, at] = ['', 0];
  for (const { start, end, written } of numeralsIn(text)) {
    out += text.slice(at, start) + written;
    at = end;
  }
  return out + text.slice(at);
}

/** Units around a numeral in which a pair of characters can stand of which one is the numeral's. */
const AROUND = 4;

/** The stretches of a folded text in which `foldNumerals` changes something, as it writes them, with some units around. */
export function* numeralStretches(text: string): Generator<string> {
  let [stretch, at] = ['', -1];
  for (const { start, end, written } of numeralsIn(text)) {
    if (at < 0 || start - at > AROUND) {
      if (at >= 0) yield stretch + text.slice(at, at + AROUND);
      [stretch, at] = ['', Math.max(at, 0, start - AROUND)];
    }
    stretch += text.slice(at, start) + written;
    at = end;
  }
  if (at >= 0) yield stretch + text.slice(at, at + AROUND);
}

/** Both searched forms of a text: as folded, and with its numerals in Arabic digits. */
export function searchForms(source: string): { plain: Folded; arabic: Folded } {
  const plain = fold(source);
  return { plain, arabic: foldNumerals(plain) };
}
