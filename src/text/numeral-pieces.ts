import { DIGITS, FORMAL_DIGITS, FORMAL_SCALES, SCALES } from './digits.ts';
import { firstUnitsOf } from './first-units.ts';
import type { NumeralPiece } from './numeral-value.ts';

/** Marks that stand inside a number or between number and unit and say "somewhat more": 余 多 几 来. */
const VAGUE = '余多几来';

const ALL_DIGITS: Readonly<Record<string, number>> = { ...DIGITS, ...FORMAL_DIGITS };
const ALL_SCALES: Readonly<Record<string, number>> = { ...SCALES, ...FORMAL_SCALES };
export const DIGIT_CHARS = Object.keys(ALL_DIGITS).join('');
/** A scale; 百 and 千 of 百分点, 千米, 千克 and 千瓦 belong to the unit, and 兆 goes on only with lower scales (千兆光纤). */
export const SCALE = `(?:[十万亿拾佰仟]|百(?!分[点比位制号])|千(?![米克瓦])|兆(?=[${DIGIT_CHARS}]))`;

/** Thousands set apart by a comma or a thin space. */
const GROUPED = '[1-9]\\d{0,2}(?:[,\\u2009\\u202f]\\d{3}){1,5}(?![\\d,])';
/** Thousands set apart by a full-width comma or a space: only where a unit or scale follows, so that two numbers side by side stay two. */
const APART = '[1-9]\\d{0,2}(?:(?: \\d{3}){1,3}|(?:，\\d{3}){1,3})(?=(?:\\.\\d+)? ?[余多几]?[万亿元人名所个册台间套平%㎡位张次项])';
/** The same behind 百分之, where no unit follows. */
const OF_HUNDRED = '(?<=之)[1-9]\\d{0,2}(?:，\\d{3}){1,3}(?!\\d)';
const ARABIC = new RegExp(`(?:${GROUPED}|(?<!\\d ?)${APART}|${OF_HUNDRED}|\\d+)(?:\\.\\d+)?|\\.\\d+`, 'y');
/** A number after a scale, of which another scale must follow where a space parts them (7万 5千). */
const LOWER = new RegExp(`\\d+(?!\\d|\\.\\d)| \\d+(?= ?${SCALE})`, 'y');
const THOUSANDS = /[,， \u2009\u202f]/g;
const SCALE_AT = new RegExp(` {0,2}([${VAGUE}]?) ?(个(?=亿))?(${SCALE})`, 'y');
const BARE_SCALE = new RegExp(SCALE, 'y');
const DIGIT_AT = new RegExp(`([${DIGIT_CHARS}])`, 'y');
/** A digit set apart by a space continues a numeral in Chinese figures (一百 五 十 二). */
const DIGIT_APART = new RegExp(` ([${DIGIT_CHARS}])`, 'y');
const TRAILING_VAGUE =
  / ?(?:余|多(?![媒功种样方渠维层]|元(?:[化性文评价主发素社]|[^,，。;；、()（）]{0,2}(?:体系|格局|课程|教育|评价|需求)))|几(?!何)|来(?![自到源了华]))/y;

/** Characters that what goes on with a numeral begins with, whichever it is: most numerals end where none of them follows. */
export const GOES_ON = firstUnitsOf(` ${VAGUE}个${Object.keys(ALL_SCALES).join('')}${DIGIT_CHARS}0123456789`);

/** The pieces of a numeral as they stand in a text. */
export type Pieces = {
  pieces: NumeralPiece[];
  end: number;
  /** Holds 余, 多, 几 or 来. */
  vague: boolean;
};

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** An Arabic number without the marks that group its thousands. */
function arabic(written: string): NumeralPiece {
  const plain = written.replace(THOUSANDS, '');
  return { number: plain.startsWith('.') ? `0${plain}` : plain, chinese: false };
}

/** The piece that follows at `at`: a digit, a scale, or a number below a scale. */
function nextPiece(text: string, at: number, last: NumeralPiece | null): { piece: NumeralPiece; end: number; vague: boolean } | null {
  const scale = last && matchAt(SCALE_AT, text, at);
  if (scale) return { piece: { scale: ALL_SCALES[scale[3] as string] as number }, end: at + scale[0].length, vague: scale[1] !== '' };
  const apart = last !== null && ('scale' in last || last.chinese);
  const digit = matchAt(DIGIT_AT, text, at) ?? (apart ? matchAt(DIGIT_APART, text, at) : null);
  if (digit) {
    const piece = { number: String(ALL_DIGITS[digit[1] as string]), chinese: true };
    return { piece, end: at + digit[0].length, vague: false };
  }
  const number = last && ('scale' in last || last.number === '0') ? matchAt(LOWER, text, at) : null;
  return number && { piece: arabic(number[0]), end: at + number[0].length, vague: false };
}

/** The pieces of the numeral that starts at `at`, as far as they reach; null where none starts there. */
export function piecesAt(text: string, at: number): Pieces | null {
  const pieces: NumeralPiece[] = [];
  let end = at;
  let vague = false;
  const number = matchAt(ARABIC, text, at);
  const bare = number ? null : matchAt(BARE_SCALE, text, at);
  if (number) pieces.push(arabic(number[0]));
  if (bare) pieces.push({ scale: ALL_SCALES[bare[0]] as number });
  end += (number ?? bare)?.[0].length ?? 0;
  while (GOES_ON[text.charCodeAt(end)] === 1) {
    const next = nextPiece(text, end, pieces.at(-1) ?? null);
    if (!next) break;
    pieces.push(next.piece);
    end = next.end;
    vague ||= next.vague;
  }
  if (pieces.length === 0) return null;
  const trailing = GOES_ON[text.charCodeAt(end)] === 1 ? matchAt(TRAILING_VAGUE, text, end) : null;
  return { pieces, end: end + (trailing?.[0].length ?? 0), vague: vague || trailing !== null };
}
