import { byCodeUnit } from '../text/order.ts';
import type { ShardSort } from './build.ts';
import { decodePostings, encodePostings } from './postings.ts';
import { firstTwo } from './shard.ts';

/** The shard of some reports, whose numbers begin at 0, and the number that the first of them has among all. */
export type ShardPart = { text: string; first: number };

/** What stands between postings of a pair in texts and those in titles and headings. */
const HEADS = ';';
/** What stands before the postings of a figure. */
const FIGURE = '|';

/** The beginning of an entry, up to its postings. */
const keyOf = (sort: ShardSort, entry: string): string =>
  sort === 'figures' ? entry.slice(0, entry.indexOf(FIGURE) + 1) : firstTwo(entry);

/** The lists of documents under each key of a shard: those that hold it, and those that hold it in a title or heading. */
type Lists = Map<string, number[][]>;

/** Adds an entry of a part to the lists. */
function add(lists: Lists, { key, postings, first }: { key: string; postings: string; first: number }): void {
  const known = lists.get(key) ?? [];
  for (const [at, packed] of postings.split(HEADS).entries()) {
    const list = known[at] ?? [];
    for (const number of decodePostings(packed)) list.push(number + first);
    known[at] = list;
  }
  lists.set(key, known);
}

/** The shard of all reports, from the same shard of each part of them, in their order: what one index of all would have. */
export function joinShards(sort: ShardSort, parts: readonly ShardPart[]): string {
  const lists: Lists = new Map();
  for (const { text, first } of parts)
    for (const entry of text === '' ? [] : text.split(',')) {
      const key = keyOf(sort, entry);
      add(lists, { key, postings: entry.slice(key.length), first });
    }
  const entries = Array.from(lists, ([key, own]) => key + own.map(encodePostings).join(HEADS));
  return entries.sort(byCodeUnit).join(',');
}
