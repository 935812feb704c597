import { fold } from '../../text/fold.ts';
import { matchesOf } from '../../text/matches.ts';
import type { CheckRule } from './types.ts';

const UNIT = '(?:[余多]?[十百千万亿]+)?(?:[人名所个元%册台套间张位次项家亩]|平方米|百分点)';
/** Digits with letters among them that text recognition puts for 1 and 0 (l65所, 1O2人), up to a unit. */
const GARBLED = `(?<![A-Za-z\\d])(?:[lIOo]|\\d[\\d.,]*[lIOo])[\\dlIOo.,]*${UNIT}`;
/** A number that begins with zeros is the end of one that was cut (033人). */
const CUT = `(?<![\\dA-Za-z.,，:/\\u002d])0\\d+${UNIT}`;
const DOUBTFUL = new RegExp(`${GARBLED}|${CUT}`, 'g');

/** Numbers that were garbled or cut, 数字存疑: no value is read from them. */
export const doubtfulNumber: CheckRule = ({ text, passages }) =>
  passages.flatMap(({ start, end }) =>
    matchesOf(DOUBTFUL, fold(text.slice(start, end)))
      .filter(([written]) => /\d/.test(written))
      .map(({ 0: { length }, index }) => {
        const span = { start: start + index, end: start + index + length };
        const words = text.slice(span.start, span.end);
        const message = `“${words}”中的数字疑因文字识别或转载而残缺，没有取值`;
        return { severity: 'warning' as const, message, ...span };
      }),
  );
