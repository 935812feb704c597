import type { Span } from '../model/span.ts';
import { CLOSERS, STATEMENT_ENDS } from './marks.ts';
import { passageAt } from './passage.ts';

const ENDS = Array.from(STATEMENT_ENDS, (mark) => mark.charCodeAt(0));

/** Whether a unit ends a statement; quotes are looked for unit by unit, for every figure. Most are Chinese characters, which end none. */
function isEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (unit < 0x4e00 || unit > 0x9fff) && ENDS.includes(unit);
}

/** First place at or after `from` that holds none of the marks; at most `limit`. */
function after(text: string, marks: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && marks.includes(text.charAt(at))) at++;
  return at;
}

/** The span without white space at its edges. */
function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const first = start + words.length - words.trimStart().length;
  return { start: first, end: first + words.trim().length };
}

/**
 * The words that are quoted for what stands at an offset: the statement around it with its end mark, within the passage. Closing quotation
 * marks and brackets stay with the statement they close; white space at the edges is left out.
 */
export function quoteAt(text: string, offset: number, passage: Span): Span {
  let start = offset;
  while (start > passage.start && !isEnd(text, start - 1)) start--;
  start = after(text, CLOSERS, start, offset);
  let end = offset;
  while (end < passage.end && !isEnd(text, end)) end++;
  if (end < passage.end && text[end] !== '\n') end++;
  return trimmed(text, { start, end: after(text, CLOSERS, end, passage.end) });
}

/** The words quoted for what stands at an offset of a report; without a passage there, the statement in the whole text. */
export function quoteIn({ text, passages }: { text: string; passages: readonly Span[] }, offset: number): Span & { text: string } {
  const span = quoteAt(text, offset, passageAt(passages, offset) ?? { start: 0, end: text.length });
  return { ...span, text: text.slice(span.start, span.end) };
}
