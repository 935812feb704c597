import type { Span } from '../../model/index.ts';
import { matchesOf } from '../../text/matches.ts';

const PAIRS: Record<string, string> = {
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '（': '）',
  '(': ')',
  '[': ']',
  '【': '】',
};
const TWINS: Record<string, string> = { '）': '(', ')': '（' };
const OPENER_OF: Record<string, string> = Object.fromEntries(Object.entries(PAIRS).map(([open, close]) => [close, open]));

/** Any mark that opens or closes. */
const MARK = /[“”‘’「」『』《》〈〉（）()[\]【】]/g;

/**
 * Ranges of `text` inside quotation marks, book titles and brackets that are closed again; outermost only, in order, the marks included.
 * An opening mark that is never closed protects nothing.
 */
export function protectedRanges(text: string): Span[] {
  const open: { mark: string; at: number }[] = [];
  const ranges: Span[] = [];
  for (const { 0: mark, index: at } of matchesOf(MARK, text)) {
    if (PAIRS[mark]) open.push({ mark, at });
    const opener = OPENER_OF[mark];
    if (!opener || open.length === 0) continue;
    const top = open.at(-1) as { mark: string; at: number };
    if (top.mark !== opener && top.mark !== TWINS[mark]) continue;
    open.pop();
    while (ranges.length > 0 && (ranges.at(-1) as Span).start > top.at) ranges.pop();
    ranges.push({ start: top.at, end: at + 1 });
  }
  return ranges;
}

/** Answers whether an offset lies inside one of the ranges; offsets must be asked in rising order. */
export function insideOf(ranges: Span[]): (offset: number) => boolean {
  let index = 0;
  return (offset) => {
    while (index < ranges.length && (ranges[index] as Span).end <= offset) index++;
    const range = ranges[index];
    return range !== undefined && offset > range.start && offset < range.end;
  };
}
