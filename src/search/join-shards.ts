import { byCodeUnit } from '../text/order.ts';
import type { ShardSort } from './build.ts';
import { type JoinedPostings, joinPostings, NO_POSTINGS } from './postings.ts';
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
type Lists = Map<string, JoinedPostings[]>;

/** Adds an entry of a part to the lists. */
function add(lists: Lists, { key, postings, first }: { key: string; postings: string; first: number }): void {
  const known = lists.get(key);
  const own = known ?? [];
  const between = postings.indexOf(HEADS);
  const body = between < 0 ? postings : postings.slice(0, between);
  own[0] = joinPostings(own[0] ?? NO_POSTINGS, body, first);
  if (between >= 0) own[1] = joinPostings(own[1] ?? NO_POSTINGS, postings.slice(between + 1), first);
  if (!known) lists.set(key, own);
}

/** The shard of all reports, from the same shard of each part of them, in their order: what one index of all would have. */
export function joinShards(sort: ShardSort, parts: readonly ShardPart[]): string {
  const lists: Lists = new Map();
  for (const { text, first } of parts)
    for (const entry of text === '' ? [] : text.split(',')) {
      const key = keyOf(sort, entry);
      add(lists, { key, postings: entry.slice(key.length), first });
    }
  const entries = Array.from(lists, ([key, own]) => key + own.map(({ text }) => text).join(HEADS));
  return entries.sort(byCodeUnit).join(',');
}
