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

/** The lists of documents under a key: those that hold it, and those that hold it in a title or heading. */
type Lists = JoinedPostings[];

/** Adds an entry of a part to the lists. */
function add(own: Lists, postings: string, first: number): void {
  const between = postings.indexOf(HEADS);
  const body = between < 0 ? postings : postings.slice(0, between);
  own[0] = joinPostings(own[0] ?? NO_POSTINGS, body, first);
  if (between >= 0) own[1] = joinPostings(own[1] ?? NO_POSTINGS, postings.slice(between + 1), first);
}

/** The lists of a key, empty ones at first. */
function listsOf<K>(all: Map<K, Lists>, key: K): Lists {
  const known = all.get(key);
  if (known) return known;
  const own: Lists = [];
  all.set(key, own);
  return own;
}

const written = (own: Lists): string => own.map(({ text }) => text).join(HEADS);
const isSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdfff;

/** The shard of all reports, from the same shard of each part of them, in their order: what one index of all would have. */
export function joinShards(sort: ShardSort, parts: readonly ShardPart[]): string {
  // Pairs of the first plane go by their two units as one number: a number is found in a fraction of the time of a text.
  const [pairs, others] = [new Map<number, Lists>(), new Map<string, Lists>()];
  for (const { text, first } of parts)
    for (const entry of text === '' ? [] : text.split(',')) {
      const [a, b] = [entry.charCodeAt(0), entry.charCodeAt(1)];
      if (sort !== 'figures' && !isSurrogate(a) && !isSurrogate(b)) add(listsOf(pairs, (a << 16) | b), entry.slice(2), first);
      else {
        const key = keyOf(sort, entry);
        add(listsOf(others, key), entry.slice(key.length), first);
      }
    }
  const units = Uint32Array.from(pairs.keys()).sort();
  const entries = Array.from(units, (pair) => String.fromCharCode(pair >>> 16, pair & 0xffff) + written(pairs.get(pair | 0) ?? []));
  if (others.size === 0) return entries.join(',');
  return [...entries, ...Array.from(others, ([key, own]) => key + written(own))].sort(byCodeUnit).join(',');
}
