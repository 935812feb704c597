import type { Answer, Framework, Passage } from '../../model/index.ts';
import { sought } from './sought.ts';

/** Passages that name a report and whom it is to: they say nothing of what was done. */
const HEAD: ReadonlySet<Passage['kind']> = new Set(['title', 'addressee', 'signature']);
/** Places kept of each item: enough to judge it by. */
const SAID_KEPT = 5;
const NEAR_KEPT = 2;

type Sought = { item: string; said: RegExp | null; near: RegExp | null };
const compiled = new WeakMap<readonly Framework[], readonly Sought[]>();

/** Words of all items that have any, compiled once per codebook. */
function soughtOf(frameworks: readonly Framework[]): readonly Sought[] {
  const known =
    compiled.get(frameworks) ??
    frameworks
      .flatMap(({ items }) => items)
      .filter(({ words }) => words !== undefined)
      .map(({ id, words, near }) => ({ item: id, said: sought(words), near: sought(near) }));
  compiled.set(frameworks, known);
  return known;
}

/** What answers are sought in. */
type AnswersInput = { text: string; passages: readonly Passage[]; frameworks: readonly Framework[] };

/** First words of each passage that an expression finds. */
function places({ text, passages }: AnswersInput, words: RegExp, most: number) {
  const found: { start: number; end: number }[] = [];
  for (const passage of passages) {
    if (found.length === most) break;
    if (HEAD.has(passage.kind)) continue;
    words.lastIndex = 0;
    const hit = words.exec(text.slice(passage.start, passage.end));
    if (hit) found.push({ start: passage.start + hit.index, end: passage.start + hit.index + hit[0].length });
  }
  return found;
}

/**
 * Find where a report speaks of the items of national frameworks, 提到与只涉及话题: the first words of each passage that do, or, where none
 * speaks of what the item asks for, those that come close.
 */
export function answers(input: AnswersInput): Answer[] {
  return soughtOf(input.frameworks).flatMap(({ item, said, near }): Answer[] => {
    const answer = (state: Answer['state']) => (place: { start: number; end: number }) => ({
      item,
      state,
      ...place,
      rule: `${item}/${state}`,
    });
    const told = said ? places(input, said, SAID_KEPT).map(answer('said')) : [];
    if (told.length > 0 || !near) return told;
    return places(input, near, NEAR_KEPT).map(answer('near'));
  });
}
