import type { Review, ReviewAgain, Scan } from '../model/index.ts';
import { Anchors } from '../reviews/anchor.ts';
import { reviewsByKind } from '../reviews/by-kind.ts';
import { reviewLines } from '../reviews/lines.ts';
import type { ReadSource } from './types.ts';

/** Words that take the place of a stretch of text. */
type Edit = { start: number; end: number; words: string };

/**
 * A source of recognised text with its lines as people read them in the pictures. All spans move along; reviews of lines quote the text as it was
 * recognised, all others the text that comes out here.
 */
export function withReviewedLines<S extends Pick<ReadSource, 'text' | 'ocr'>>(
  source: S,
  all: readonly Review[] = [],
): { source: S; again: ReviewAgain[] } {
  const { text, ocr } = source;
  const reviews = reviewsByKind(all).line;
  if (!ocr || reviews.length === 0)
    return {
      source,
      again: reviews.map(({ index, review }) => ({ review: index, of: 'line', quote: review.at.quote, reason: 'not-read' })),
    };
  const { decided, again } = reviewLines(text, ocr.lines, { reviews, anchors: new Anchors(text) });
  const edits = decided.flatMap(({ thing, answer, status }): Edit[] =>
    answer === null || status.status !== 'corrected' ? [] : [{ start: thing.start, end: thing.end, words: answer }],
  );
  const statuses = new Map(decided.map(({ thing, status }) => [thing, status]));
  const lines = ocr.lines.map((line) => {
    const review = statuses.get(line);
    return review ? { ...line, review } : line;
  });
  const reviewed: Scan = { ...ocr, lines };
  const place = placing(edits);
  return {
    source: { ...moved({ ...source, ocr: reviewed }, place), text: edited(text, edits) },
    again: again.map((one) => moved(one, place)),
  };
}

function edited(text: string, edits: readonly Edit[]): string {
  const latestFirst = edits.toSorted((a, b) => b.start - a.start);
  return latestFirst.reduce((changed, { start, end, words }) => changed.slice(0, start) + words + changed.slice(end), text);
}

/** Where an offset of the text as it was stands in the edited text; inside an edit, at most at its end. */
function placing(edits: readonly Edit[]): (offset: number) => number {
  return (offset) =>
    edits.reduce((at, { start, end, words }) => {
      if (offset <= start) return at;
      if (offset >= end) return at + words.length - (end - start);
      return at - (offset - start) + Math.min(offset - start, words.length);
    }, offset);
}

/** A value in which every span stands where its words stand now. */
function moved<T>(value: T, place: (offset: number) => number): T {
  if (Array.isArray(value)) return value.map((item) => moved(item, place)) as T;
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  const entries = Object.entries(value).map(([key, inner]) => [
    key,
    (key === 'start' || key === 'end') && typeof inner === 'number' ? place(inner) : moved(inner, place),
  ]);
  return Object.fromEntries(entries) as T;
}
