import type { Span } from '../model/span.ts';
import { firstFrom, lastUpTo } from './bisect.ts';
import { CLOSING, DIVIDERS, OPENING, SENTENCE_ENDS } from './marks.ts';
import { placesOf } from './matches.ts';

/** What divides the words that belong to one figure from those of the next. */
export type Dividers = {
  /** End of the last divider before an offset; the start of the passage where there is none. */
  before: (offset: number) => number;
  /** Start of the first divider at or after an offset; the end of the passage where there is none. */
  after: (offset: number) => number;
  /** Number of brackets open at an offset. */
  depth: (offset: number) => number;
  /** Sentence around an offset, with its end mark. */
  sentence: (offset: number) => Span;
};

const DIVIDER = new RegExp(`[${DIVIDERS}]`, 'g');
/** Deeper brackets count as this deep: text that only opens brackets must not run away. */
const DEEPEST = 255;

function depthAfter(mark: string, depth: number): number {
  if (OPENING.includes(mark)) return Math.min(depth + 1, DEEPEST);
  if (CLOSING.includes(mark)) return Math.max(depth - 1, 0);
  return SENTENCE_ENDS.includes(mark) ? 0 : depth;
}

/** Look over a passage once: where it is divided, where its sentences end, how deep its brackets are. A sentence closes what it opens. */
export function dividersOf(text: string, passage: Span): Dividers {
  const marks: { at: number; depth: number }[] = [];
  const sentences: Span[] = [];
  let depth = 0;
  let start = passage.start;
  for (const place of placesOf(DIVIDER, text.slice(passage.start, passage.end))) {
    const at = passage.start + place;
    const mark = text.charAt(at);
    depth = depthAfter(mark, depth);
    if (SENTENCE_ENDS.includes(mark)) {
      sentences.push({ start, end: at + 1 });
      start = at + 1;
    }
    marks.push({ at, depth });
  }
  if (start < passage.end) sentences.push({ start, end: passage.end });
  const last = (offset: number) => lastUpTo(marks, offset - 1, ({ at }) => at);
  return {
    before: (offset) => (last(offset)?.at ?? passage.start - 1) + 1,
    after: (offset) => marks[firstFrom(marks, offset, ({ at }) => at)]?.at ?? passage.end,
    depth: (offset) => last(offset)?.depth ?? 0,
    sentence: (offset) => sentences[firstFrom(sentences, offset + 1, ({ end }) => end)] ?? sentences.at(-1) ?? passage,
  };
}
