import type { Answer, Framework, Passage } from '../../model/index.ts';
import { OpeningIndex } from '../../text/opening-index.ts';
import { sought } from './sought.ts';

/** Passages that name a report and whom it is to: they say nothing of what was done. */
const HEAD: ReadonlySet<Passage['kind']> = new Set(['title', 'addressee', 'signature']);
/** Places kept of each item: enough to judge it by. */
const SAID_KEPT = 5;
const NEAR_KEPT = 2;

type Sought = { item: string; said: RegExp | null; near: RegExp | null };
/** Words of all items, and which of them a passage may hold. */
type AllSought = { each: readonly Sought[]; words: readonly RegExp[]; index: OpeningIndex };
const compiled = new WeakMap<readonly Framework[], AllSought>();

/** Words of all items that have any, compiled once per codebook. */
function soughtOf(frameworks: readonly Framework[]): AllSought {
  const known = compiled.get(frameworks);
  if (known) return known;
  const each = frameworks
    .flatMap(({ items }) => items)
    .filter(({ words }) => words !== undefined)
    .map(({ id, words, near }) => ({ item: id, said: sought(words), near: sought(near) }));
  const words = each.flatMap(({ said, near }) => [said, near]).filter((expression) => expression !== null);
  const all = { each, words, index: new OpeningIndex(words) };
  compiled.set(frameworks, all);
  return all;
}

/** What answers are sought in. */
type AnswersInput = { text: string; passages: readonly Passage[]; frameworks: readonly Framework[] };

/** For each expression, the passages that may hold it. */
function passagesFor({ text, passages }: AnswersInput, { words, index }: AllSought): ReadonlyMap<RegExp, readonly Passage[]> {
  const found = new Map(words.map((expression): [RegExp, Passage[]] => [expression, []]));
  for (const passage of passages) {
    if (HEAD.has(passage.kind)) continue;
    for (const at of index.candidates(text.slice(passage.start, passage.end))) found.get(words[at] as RegExp)?.push(passage);
  }
  return found;
}

/** First words of each passage that an expression finds. */
function places(text: string, passages: readonly Passage[], words: RegExp, most: number) {
  const found: { start: number; end: number }[] = [];
  for (const passage of passages) {
    if (found.length === most) break;
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
  const all = soughtOf(input.frameworks);
  const passages = passagesFor(input, all);
  const find = (words: RegExp, most: number) => places(input.text, passages.get(words) ?? [], words, most);
  return all.each.flatMap(({ item, said, near }): Answer[] => {
    const answer = (state: Answer['state']) => (place: { start: number; end: number }) => ({
      item,
      state,
      ...place,
      rule: `${item}/${state}`,
    });
    const told = said ? find(said, SAID_KEPT).map(answer('said')) : [];
    if (told.length > 0 || !near) return told;
    return find(near, NEAR_KEPT).map(answer('near'));
  });
}
