import type { Mention, Passage } from '../../model/index.ts';
import { dividersOf } from '../../text/dividers.ts';
import { labelOf } from './labels.ts';
import type { CheckInput, Figure, Point } from './types.ts';

/** Reading of each passage that holds figures, in the order of the text. */
export function pointsOf({ text, passages, mentions }: CheckInput): Point[] {
  const byPassage = Map.groupBy(mentions, (mention) => mention.passage);
  return passages.flatMap((passage) => {
    const inside = byPassage.get(passage.id);
    return inside ? [{ passage, figures: figuresOf(text, passage, inside) }] : [];
  });
}

function figuresOf(text: string, passage: Passage, mentions: readonly Mention[]): Figure[] {
  const dividers = dividersOf(text, passage);
  return mentions.map((mention, index) => {
    const before = text.slice(Math.max(dividers.before(mention.start), mentions[index - 1]?.end ?? passage.start), mention.start);
    const after = text.slice(mention.end, Math.min(dividers.after(mention.end), mentions[index + 1]?.start ?? passage.end));
    return {
      mention,
      index,
      before,
      after,
      label: labelOf(before, after),
      depth: dividers.depth(mention.start),
      sentence: dividers.sentence(mention.start),
    };
  });
}

/** True if both stand in one sentence. */
export function sameSentence(a: Figure, b: Figure): boolean {
  return a.sentence.start === b.sentence.start;
}

/** Words between two figures. */
export function between(text: string, a: Figure, b: Figure): string {
  return text.slice(a.mention.end, b.mention.start);
}
