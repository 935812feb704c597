import type { Span } from '../../../src/model/index.ts';
import { fold } from '../../../src/text/fold.ts';
import { segments } from '../../../src/text/segments.ts';

/** The sentence around a figure, within its passage: what a person reads before deciding, and confirms at once. */
export function sentenceAt(text: string, offset: number, passage: Span): Span {
  const { start, end } = segments(fold(text.slice(passage.start, passage.end))).sentence(offset - passage.start);
  return { start: passage.start + start, end: Math.min(passage.end, passage.start + end + 1) };
}
