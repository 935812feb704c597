import { firstFrom } from '../../text/bisect.ts';
import { matchesOf } from '../../text/matches.ts';

/** A text without what stands inside its words and numbers and is not part of them, and where its characters stand in the text as written. */
export type Unwrapped = {
  text: string;
  /** Place of a character in the text as written. */
  at: (offset: number) => number;
};

/** Ends of lines with the indentation after them, and characters that nobody sees: soft hyphen, zero-width space and joiners. */
const LINE_END = '\\r?\\n[ \\t\\u3000]*';
const UNSEEN = '[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]+';
/** A space between single characters, of which three or more follow one another: letter-spaced words, 分散对齐 (1 2 6 所). */
const SINGLE = '[^\\s\\u3000]';
const DIGIT = '0-9０-９';
const LETTER_SPACED = new RegExp(
  `(?<![^\\s])(?:${SINGLE} ){2,}${SINGLE}(?![^\\s])|(?<![${DIGIT}.．])[${DIGIT}](?: [${DIGIT}.．]){2,}(?![${DIGIT}.．])`,
  'g',
);
/** A decimal point with a space on either side, or behind it where words lead to the number: 9 . 46亿元, 支出9. 46亿元. */
const APART_POINT = new RegExp(
  `(?<=[${DIGIT}]) [.．] ?(?=[${DIGIT}])|(?<=[\\u4e00-\\u9fff](?<!附件|附表|图|表|第) ?[${DIGIT}]{1,6})[.．] (?=[${DIGIT}]{1,2} ?[%％万亿元])`,
  'g',
);
/** A space that sets a number off from the words around it: 2022 年, 增加 120 人. Behind a Chinese numeral it may part two numbers. */
const SET_OFF = new RegExp(
  `(?<=(?![〇零一二三四五六七八九十百千万亿两])[\\u4e00-\\u9fff])[ \\u00a0](?=[${DIGIT}])|(?<=[${DIGIT}%％])[ \\u00a0](?=[\\u4e00-\\u9fff%％])`,
  'g',
);
const CUT = new RegExp(`${LINE_END}|${UNSEEN}`, 'g');

type WrappedSpan = { start: number; end: number };

const spacesIn = (run: string, at: number): WrappedSpan[] =>
  Array.from(run.matchAll(/ /g), ({ index }) => ({ start: at + index, end: at + index + 1 }));

/** Spaces inside letter-spaced words and around decimal points. A short run must be a number: three letters may be a list. */
function spacesOf(text: string): WrappedSpan[] {
  if (!text.includes(' ')) return [];
  const points = matchesOf(APART_POINT, text).flatMap(({ 0: point, index }) => spacesIn(point, index));
  const spaced = matchesOf(LETTER_SPACED, text).flatMap(({ 0: run, index }) => {
    if (run.length < 9 && !/^[\d０-９ .．]+$/.test(run)) return [];
    return spacesIn(run, index);
  });
  return [...spaced, ...points];
}

/** Spaces around numbers that are not part of the text. */
function setOffs(text: string): WrappedSpan[] {
  return /[ \u00a0]/.test(text) ? matchesOf(SET_OFF, text).map(({ index }) => ({ start: index, end: index + 1 })) : [];
}

/** The text without the cuts, of which none overlap but for the same one twice. */
function without(text: string, unsorted: WrappedSpan[]): Unwrapped {
  const sorted = unsorted.sort((a, b) => a.start - b.start);
  const cuts = sorted.filter(({ end }, i) => end > (sorted[i - 1]?.end ?? 0));
  if (cuts.length === 0) return { text, at: (offset) => offset };
  let joined = '';
  let from = 0;
  let shift = 0;
  const shifts = cuts.map(({ start, end }) => {
    joined += text.slice(from, start);
    from = end;
    shift += end - start;
    return { from: start - (shift - (end - start)), shift };
  });
  joined += text.slice(from);
  return { text: joined, at: (offset) => offset + (shifts[firstFrom(shifts, offset + 1, (cut) => cut.from) - 1]?.shift ?? 0) };
}

/**
 * Join what a wrapped, letter-spaced or loosely set paragraph pulls apart, so that a number is read whole (21⏎033人, 1 2 6 所), and with the
 * unit that the next line begins with.
 */
export function unwrap(text: string): Unwrapped {
  const breaks = matchesOf(CUT, text).map(({ 0: cut, index }) => ({ start: index, end: index + cut.length }));
  return without(text, [...breaks, ...spacesOf(text), ...setOffs(text)]);
}

/** A table's cell without the spaces around its numbers; its lines stay apart. */
export function unspaced(text: string): Unwrapped {
  return without(text, setOffs(text));
}
