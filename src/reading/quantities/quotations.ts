import type { Span } from '../../model/index.ts';

const MARKS: [open: string, close: string, longest: number][] = [
  ['“', '”', 40],
  ['「', '」', 40],
  ['‘', '’', 40],
  ['《', '》', 120],
  ['〈', '〉', 120],
  ['〔', '〕', 12],
  ['【', '】', 12],
];

const PAIRS = MARKS.map(([open, close, longest]) => ({ open, close, longest, end: new RegExp(`[${close}\\n]`) }));

/** Spans inside quotation marks and book-title marks of a text, outermost ones too; marks that never close give none. */
export function quotations(text: string): (Span & { open: string })[] {
  const spans: (Span & { open: string })[] = [];
  for (const { open, close, longest, end } of PAIRS) {
    for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, at + 1)) {
      const inner = text.slice(at + 1, at + 1 + longest);
      const length = inner.search(end);
      if (length >= 0 && inner[length] === close) spans.push({ start: at + 1, end: at + 1 + length, open });
    }
  }
  return spans;
}
