import { chineseValue } from './numerals.ts';

const DIGITS = '零一二三四五六七八九';
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const PARENTHESISED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
const FULL_STOPPED = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
const ROMAN = 'ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩⅪⅫ';
const SEQUENCES = [CIRCLED, PARENTHESISED, FULL_STOPPED, ROMAN];

/** Value of a Chinese numeral from 一 to 九十九; null for anything else. */
function hanValue(written: string): number | null {
  return /^(?:[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])$/.test(written) ? chineseValue(written) : null;
}

/** Value of an ordinal as labels write it: 三, 十二, 3, ３, ③, ⑶, ⒊, Ⅲ, C. Null where it is none. */
export function ordinalValue(written: string): number | null {
  if (written.length > LONGEST_KNOWN) return readValue(written);
  const known = VALUES.get(written);
  if (known !== undefined) return known;
  const value = readValue(written);
  if (VALUES.size < MOST_KNOWN) VALUES.set(written, value);
  return value;
}

/** Ordinals met so far: a report counts by the same few over and over. */
const VALUES = new Map<string, number | null>();
const LONGEST_KNOWN = 3;
const MOST_KNOWN = 1000;

function readValue(written: string): number | null {
  for (const sequence of SEQUENCES) {
    const at = sequence.indexOf(written);
    if (written.length === 1 && at >= 0) return at + 1;
  }
  const halfWidth = written.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
  if (/^\d{1,3}$/.test(halfWidth)) return Number(halfWidth);
  if (/^[A-H]$/.test(written)) return written.charCodeAt(0) - 64;
  return hanValue(written);
}

/** Chinese numeral of 1–99: 12 is 十二. */
export function hanNumeral(value: number): string {
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return (tens > 1 ? DIGITS[tens] : '') + (tens > 0 ? '十' : '') + (ones > 0 ? DIGITS[ones] : '');
}

/** Ordinal in the writing of a neighbour: 3 after `二` is `三`, after `2` it is `3`, after `②` it is `③`. */
export function ordinalLike(neighbour: string, value: number): string {
  const sequence = SEQUENCES.find((candidate) => candidate.includes(neighbour));
  if (sequence) return sequence[value - 1] ?? String(value);
  return /^[\d０-９]+$/.test(neighbour) ? String(value) : hanNumeral(value);
}
