import type { Span } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';
import type { CheckRule, Found } from './types.ts';

/** Marks that open, with a name by which half and full width agree. */
const OPENING: Readonly<Record<string, string>> = { '（': '()', '(': '()', '《': '《》', '【': '【】', '“': '“”', '「': '「」' };
const CLOSING: Readonly<Record<string, string>> = { '）': '()', ')': '()', '》': '《》', '】': '【】', '”': '“”', '」': '「」' };
/** Any of them. */
const MARK = /[（）()《》【】“”「」]/g;
/** `1)` and `a)` label points. */
const LABEL = /(?:^|[\s。；;，,：:])[\da-zA-Z一二三四五六七八九十①-⑳]{1,3}$/;

/** Quotation marks and brackets that do not pair, 标点不成对. */
export const unbalancedMarks: CheckRule = ({ text, passages }) =>
  passages.flatMap((passage) => unpaired(text, passage).map((at) => finding(text, at)));

function unpaired(text: string, { start, end }: Span): number[] {
  const open: number[] = [];
  const lone: number[] = [];
  for (const { 0: char, index } of matchesOf(MARK, text.slice(start, end))) {
    const at = start + index;
    if (OPENING[char]) open.push(at);
    const pair = CLOSING[char];
    if (!pair) continue;
    const [outer, inner] = [open.at(-2), open.at(-1)];
    if (inner !== undefined && OPENING[text.charAt(inner)] === pair) open.pop();
    else if (inner !== undefined && outer !== undefined && OPENING[text.charAt(outer)] === pair) {
      lone.push(inner);
      open.splice(-2);
    } else if (!(pair === '()' && LABEL.test(text.slice(Math.max(start, at - 4), at)))) lone.push(at);
  }
  return [...lone, ...open].sort((a, b) => a - b);
}

function finding(text: string, at: number): Found {
  const mark = text.charAt(at);
  return { severity: 'note', message: `“${mark}”没有与之成对的符号`, start: at, end: at + 1 };
}
