import { byCodeUnit } from '../text/order.ts';
import { joinPostings, NO_POSTINGS } from './postings.ts';

/** The shard of figures of some reports, whose numbers begin at 0, and the number that the first of them has among all. */
export type FigurePart = { text: string; first: number };

/** What stands before the postings of a figure. */
const FIGURE = '|';

/** The shard of figures of all reports, from the same shard of each part of them, in their order: what one index of all would have. */
export function joinFigures(parts: readonly FigurePart[]): string {
  const lists = new Map<string, typeof NO_POSTINGS>();
  for (const { text, first } of parts)
    for (const entry of text === '' ? [] : text.split(',')) {
      const key = entry.slice(0, entry.indexOf(FIGURE) + 1);
      lists.set(key, joinPostings(lists.get(key) ?? NO_POSTINGS, entry.slice(key.length), first));
    }
  return Array.from(lists, ([key, { text }]) => key + text)
    .sort(byCodeUnit)
    .join(',');
}
