import { quoteAt } from '../text/quote.ts';
import { type MatchedSpan, merge } from './match.ts';

/** Words of a passage around its marks: a run of text, marked or not; `…` stands where words were left out. */
export type SnippetPart = { text: string; marked: boolean };

/** Characters shown before the first mark and after the last of one stretch. */
const BEFORE = 40;
const AFTER = 70;
/** Stretches shown of one passage. */
const STRETCHES = 3;

/** The sentences of a passage in which the marks stand, long ones cut near the marks. */
export function snippet(text: string, marks: MatchedSpan[]): SnippetPart[] {
  const stretches = merge(marks.map((mark) => stretch(text, mark))).slice(0, STRETCHES);
  const parts: SnippetPart[] = [];
  let last = 0;
  for (const { start, end } of stretches) {
    if (start > last) parts.push({ text: '…', marked: false });
    let at = start;
    for (const mark of marks.filter((candidate) => candidate.start >= start && candidate.end <= end)) {
      if (mark.start > at) parts.push({ text: text.slice(at, mark.start), marked: false });
      parts.push({ text: text.slice(mark.start, mark.end), marked: true });
      at = mark.end;
    }
    if (end > at) parts.push({ text: text.slice(at, end), marked: false });
    last = end;
  }
  if (last < text.trimEnd().length) parts.push({ text: '…', marked: false });
  return parts;
}

/** Sentence around a mark, or what is near enough of it, from one punctuation mark to another. */
function stretch(text: string, mark: MatchedSpan): MatchedSpan {
  const passage = { start: 0, end: text.length };
  const first = quoteAt(text, mark.start, passage);
  const end = mark.end > first.end ? quoteAt(text, Math.max(mark.end - 1, 0), passage).end : first.end;
  return { start: cutBefore(text, first.start, mark.start), end: cutAfter(text, mark.end, Math.max(end, mark.end)) };
}

const PAUSE = /[,，、；;：:]/;

function cutBefore(text: string, start: number, mark: number): number {
  if (mark - start <= BEFORE) return start;
  for (let at = mark - BEFORE; at < mark - 8; at++) if (PAUSE.test(text[at] as string)) return at + 1;
  return mark - BEFORE;
}

function cutAfter(text: string, mark: number, end: number): number {
  if (end - mark <= AFTER) return end;
  for (let at = mark + AFTER; at > mark + 8; at--) if (PAUSE.test(text[at] as string)) return at;
  return mark + AFTER;
}
