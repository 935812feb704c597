import type { Mention, Passage, Span } from '../../model/index.ts';
import { labelOf } from './labels.ts';
import type { CheckInput, Figure, Point } from './types.ts';

const SENTENCE_END = /[。！？!?\n]/;
const OPENING = /[（(]/;
const CLOSING = /[）)]/;
/** What divides the words that belong to one figure from those of the next. */
const DIVIDER = /[，,、；;：:。！？!?\n（）()]/;

/** Reading of each passage that holds figures, in the order of the text. */
export function pointsOf({ text, passages, mentions }: CheckInput): Point[] {
  const byPassage = Map.groupBy(mentions, (mention) => mention.passage);
  return passages.flatMap((passage) => {
    const inside = byPassage.get(passage.id);
    return inside ? [{ passage, figures: figuresOf(text, passage, inside) }] : [];
  });
}

function figuresOf(text: string, passage: Passage, mentions: readonly Mention[]): Figure[] {
  const marks = scan(text, passage);
  return mentions.map((mention, index) => {
    const before = text.slice(Math.max(marks.dividerBefore(mention.start), mentions[index - 1]?.end ?? passage.start), mention.start);
    const after = text.slice(mention.end, Math.min(marks.dividerAfter(mention.end), mentions[index + 1]?.start ?? passage.end));
    return {
      mention,
      index,
      before,
      after,
      label: labelOf(before, after),
      depth: marks.depthAt(mention.start),
      sentence: marks.sentenceOf(mention.start),
    };
  });
}

/** One pass over a passage: where it is divided, where its sentences end, how deep its brackets are. */
function scan(text: string, { start, end }: Span) {
  const length = end - start;
  const before = new Int32Array(length + 1);
  const depths = new Uint8Array(length + 1);
  const sentences: Span[] = [];
  let divider = start;
  let depth = 0;
  let opened = start;
  for (let at = start; at < end; at++) {
    before[at - start] = divider;
    depths[at - start] = depth;
    const char = text[at] as string;
    if (DIVIDER.test(char)) divider = at + 1;
    if (OPENING.test(char)) depth = Math.min(depth + 1, 255);
    if (CLOSING.test(char)) depth = Math.max(depth - 1, 0);
    if (SENTENCE_END.test(char)) {
      sentences.push({ start: opened, end: at + 1 });
      opened = at + 1;
      depth = 0;
    }
  }
  before[length] = divider;
  if (opened < end) sentences.push({ start: opened, end });
  const after = new Int32Array(length + 1).fill(end);
  for (let at = end - 1; at >= start; at--) after[at - start] = DIVIDER.test(text[at] as string) ? at : (after[at - start + 1] as number);
  return {
    dividerBefore: (offset: number) => before[offset - start] as number,
    dividerAfter: (offset: number) => after[offset - start] as number,
    depthAt: (offset: number) => depths[offset - start] as number,
    sentenceOf: (offset: number) => sentenceHolding(sentences, offset) ?? { start, end },
  };
}

/** The sentence that holds an offset, by bisection. */
function sentenceHolding(sentences: readonly Span[], offset: number): Span | undefined {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Span).end <= offset) low = middle + 1;
    else high = middle;
  }
  return sentences[low];
}

/** True if both stand in one sentence. */
export function sameSentence(a: Figure, b: Figure): boolean {
  return a.sentence.start === b.sentence.start;
}

/** Words between two figures. */
export function between(text: string, a: Figure, b: Figure): string {
  return text.slice(a.mention.end, b.mention.start);
}
