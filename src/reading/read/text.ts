import { InputError } from '../../model/error.ts';
import type { Span } from '../../model/index.ts';
import type { Block, ReadSource } from '../types.ts';
import { decode } from './decode.ts';
import { lines } from './lines.ts';

/** Read a plain text file: a block for each line. */
export function readText(bytes: Uint8Array, file: string): ReadSource {
  const { text, encoding } = decode(bytes, file);
  const blocks = lines(text).flatMap((span) => withoutTags(text, span));
  if (blocks.length === 0) throw new InputError(file, 'The file holds no text.', 'Put the text of the report into it, or remove the file.');
  return { text, format: 'txt', encoding, blocks, head: [] };
}

/** A tag that web editors leave in a text file, and its greatest length looked at. */
const TAG = '</?(?:p|div|span|section|font|center|strong|b|br|h[1-6])(?:\\s[^<>\\n]{0,200})?/?>';
const LEADING = new RegExp(`^(?:${TAG}\\s*)+`, 'i');
const LAST = new RegExp(`${TAG}\\s*$`, 'i');
const LONGEST_TAG = 240;

/** The blocks of a line: its words, and the tags before and behind them, set aside. */
function withoutTags(text: string, { start, end }: Span): Block[] {
  const from = start + (LEADING.exec(text.slice(start, end))?.[0].length ?? 0);
  const to = lastWord(text, from, end);
  const tags = (part: Span): Block[] => within(text, part).map((span) => ({ kind: 'line', ...span, chrome: 'page-part' }));
  const words = within(text, { start: from, end: to }).map((span): Block => ({ kind: 'line', ...span }));
  return [...tags({ start, end: from }), ...words, ...tags({ start: to, end })];
}

/** Where the tags at the end of a line begin; a piece at a time, so that a line of tags costs no more than its length. */
function lastWord(text: string, from: number, end: number): number {
  let to = end;
  for (;;) {
    const piece = text.slice(Math.max(from, to - LONGEST_TAG), to);
    const tag = LAST.exec(piece);
    if (!tag) return to;
    to -= piece.length - tag.index;
  }
}

/** The lines of a piece of a text, in its offsets. */
const within = (text: string, { start, end }: Span): Span[] =>
  lines(text.slice(start, end)).map((span) => ({ start: start + span.start, end: start + span.end }));
