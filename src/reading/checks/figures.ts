import type { Mention, Passage, Span } from '../../model/index.ts';
import { firstFrom } from '../../text/bisect.ts';
import { placesOf } from '../../text/matches.ts';
import { labelOf } from './labels.ts';
import type { CheckInput, Figure, Point } from './types.ts';

const SENTENCE_END = /[。！？!?\n]/;
const OPENING = /[（(]/;
const CLOSING = /[）)]/;
/** What divides the words that belong to one figure from those of the next; the marks above are among them. */
const DIVIDER = /[，,、；;：:。！？!?\n（）()]/g;
const DEEPEST = 255;

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

/** A mark that divides, with the depth of brackets after it. */
type Divider = { at: number; depth: number };

/** One pass over the marks of a passage: where it is divided, where its sentences end, how deep its brackets are. */
function scan(text: string, { start, end }: Span) {
  const dividers: Divider[] = [];
  const sentences: Span[] = [];
  let depth = 0;
  let opened = start;
  for (const place of placesOf(DIVIDER, text.slice(start, end))) {
    const at = start + place;
    const mark = text[at] as string;
    if (OPENING.test(mark)) depth = Math.min(depth + 1, DEEPEST);
    else if (CLOSING.test(mark)) depth = Math.max(depth - 1, 0);
    else if (SENTENCE_END.test(mark)) {
      sentences.push({ start: opened, end: at + 1 });
      opened = at + 1;
      depth = 0;
    }
    dividers.push({ at, depth });
  }
  if (opened < end) sentences.push({ start: opened, end });
  const following = (offset: number) => firstFrom(dividers, offset, ({ at }) => at);
  const last = (offset: number) => dividers[following(offset) - 1];
  return {
    dividerBefore: (offset: number) => (last(offset)?.at ?? start - 1) + 1,
    dividerAfter: (offset: number) => dividers[following(offset)]?.at ?? end,
    depthAt: (offset: number) => last(offset)?.depth ?? 0,
    sentenceOf: (offset: number) =>
      sentences[firstFrom(sentences, offset + 1, (sentence) => sentence.end)] ?? sentences.at(-1) ?? { start, end },
  };
}

/** True if both stand in one sentence. */
export function sameSentence(a: Figure, b: Figure): boolean {
  return a.sentence.start === b.sentence.start;
}

/** Words between two figures. */
export function between(text: string, a: Figure, b: Figure): string {
  return text.slice(a.mention.end, b.mention.start);
}
