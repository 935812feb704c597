import Fuse from 'fuse.js';
import type { SearchDocument } from './documents.ts';
import { fold } from './fold.ts';
import type { Mark } from './match.ts';
import type { Term } from './query.ts';

/** A passage that holds nearly what was typed. */
export type NearHit = {
  document: SearchDocument;
  index: number;
  mark: Mark;
  /** The words found, as folded. */
  found: string;
  /** Single-character slips between the typed words and these. */
  distance: number;
};

/** Slips that are forgiven: one in up to five characters, two in longer words. */
const forgiven = (length: number): number => (length < 3 ? 0 : length < 6 ? 1 : 2);

/**
 * Passages with something near to a term (one character wrong, missing, too many or swapped; two in long words). Fuse.js picks and orders
 * the passages, the exact distance decides.
 */
export function nearHits(documents: SearchDocument[], term: Term): NearHit[] {
  const typed = term.plain.slice(0, 32);
  const allowed = forgiven(typed.length);
  if (allowed === 0) return [];
  const entries = documents.flatMap((document) =>
    document.passages.map((passage, index) => ({ document, index, text: fold(passage.text).text })),
  );
  const fuse = new Fuse(entries, {
    keys: ['text'],
    ignoreLocation: true,
    threshold: Math.min(0.3, allowed / typed.length + 0.01),
    minMatchCharLength: 1,
  });
  const ranked = typed.length < 4 ? entries : fuse.search(typed).map(({ item }) => item);
  const hits = ranked.flatMap(({ document, index, text }) => {
    const place = nearest(text, typed, allowed);
    if (!place) return [];
    const { from } = fold(document.passages[index]?.text ?? '');
    const mark = { start: from[place.start] as number, end: (from[place.end - 1] as number) + 1 };
    return [{ document, index, mark, found: text.slice(place.start, place.end), distance: place.distance }];
  });
  return hits.sort((a, b) => a.distance - b.distance);
}

type Place = { start: number; end: number; distance: number };

/**
 * The place of a text that is nearest to a word, by the number of characters to replace, add, leave out or swap with their neighbour
 * (optimal string alignment, Sellers' free ends). Null where none is near enough.
 */
export function nearest(text: string, word: string, allowed: number): Place | null {
  const height = word.length + 1;
  let before: Cell[] = [];
  let last: Cell[] = Array.from({ length: height }, (_, i) => ({ cost: i, start: 0 }));
  let best: Place | null = null;
  for (let j = 1; j <= text.length; j++) {
    const column: Cell[] = [{ cost: 0, start: j }];
    for (let i = 1; i < height; i++) column.push(step(word, text, i, j, { before, last, column }));
    const end = column[height - 1] as Cell;
    if (end.cost <= allowed && end.start < j && (!best || end.cost < best.distance))
      best = { start: end.start, end: j, distance: end.cost };
    before = last;
    last = column;
  }
  return best;
}

type Cell = { cost: number; start: number };

function step(word: string, text: string, i: number, j: number, columns: { before: Cell[]; last: Cell[]; column: Cell[] }): Cell {
  const { before, last, column } = columns;
  const same = word[i - 1] === text[j - 1] ? 0 : 1;
  const options = [plus(last[i - 1], same), plus(last[i], 1), plus(column[i - 1], 1)];
  const swapped = i > 1 && j > 1 && word[i - 1] === text[j - 2] && word[i - 2] === text[j - 1];
  if (swapped) options.push(plus(before[i - 2], 1));
  return options.reduce((least, option) => (option.cost < least.cost ? option : least));
}

const plus = (cell: Cell | undefined, cost: number): Cell => ({
  cost: (cell?.cost ?? Number.POSITIVE_INFINITY) + cost,
  start: cell?.start ?? 0,
});
