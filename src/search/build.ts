import { bigrams, gaps, shardOf } from './bigrams.ts';
import { foldDocument, type SearchDocument } from './documents.ts';
import { searchForms } from './fold.ts';
import { type PackedIds, packIds } from './ids.ts';
import { encodePostings } from './postings.ts';

/** What the browser must know before its first query. */
export type SearchMeta = {
  /** Version of the file format; a page and an index of different versions do not go together. */
  version: 2;
  /** Number of shards of neighbouring characters, a power of two. */
  shards: number;
  /** Number of shards of characters with one between them, a power of two. */
  gaps: number;
  /** Report ids; a document's number is its place there. They carry district, year and kind. */
  ids: PackedIds;
};

/** The whole index as texts, ready to be wrapped into classic scripts. */
export type SearchIndex = { meta: SearchMeta; shards: string[]; gaps: string[] };

/** Size that a shard may have before their number doubles; two to three KB of gzip. */
const SHARD_TARGET = 5_000;
/** Size of all shards together up to which they stay one file. */
const ONE_FILE = 100_000;
const MAX_SHARDS = 8192;

/** Document numbers by key, in ascending order. */
type Lists = Map<string, number[]>;

/** Key of an observed value: figures in a query find it by this. */
export const valueKey = (value: number): string => String(value);

/**
 * Index documents by bigram, by gapped pair and by observed value. Documents are numbered in the order given; sort them before, so that
 * equal corpora give equal bytes.
 */
export function buildIndex(documents: Iterable<SearchDocument>): SearchIndex {
  const [body, head, values, gapped]: Lists[] = [new Map(), new Map(), new Map(), new Map()] as const;
  const ids: string[] = [];
  for (const document of documents) {
    const number = ids.push(document.id) - 1;
    const { all, heads } = forms(document);
    note(body, all.map(bigrams), number);
    note(head, heads.map(bigrams), number);
    note(gapped, all.map(gaps), number);
    note(values, [document.values.map(({ value }) => valueKey(value))], number);
  }
  const words = [...body].map(([bigram, list]): Entry => {
    const heads = head.get(bigram);
    return [bigram, bigram + encodePostings(list) + (heads ? `;${encodePostings(heads)}` : '')];
  });
  const figures = [...values].map(([key, list]): Entry => [key, `${key}=${encodePostings(list)}`]);
  const between = [...gapped].map(([pair, list]): Entry => [pair, pair + encodePostings(list)]);
  const shards = shardCount([...words, ...figures]);
  const figureShards = distribute(figures, shards);
  const gapShards = distribute(between, shardCount(between));
  return {
    meta: { version: 2, shards, gaps: gapShards.length, ids: packIds(ids) },
    shards: distribute(words, shards).map((entries, i) => `${entries}|${figureShards[i]}`),
    gaps: gapShards.map((entries) => `${entries}|`),
  };
}

/** Searched forms of a document: of its text and title, and of its title and headings alone. */
function forms(document: SearchDocument): { all: string[]; heads: string[] } {
  const { plain, arabic } = foldDocument(document);
  const title = searchForms(document.title);
  const headings = document.passages.filter(({ kind }) => kind === 'heading').map(({ text }) => searchForms(text).plain.text);
  return { all: [plain.text, arabic.text, title.plain.text, title.arabic.text], heads: [title.plain.text, ...headings] };
}

/** Add a document to the lists of all keys that occur in it. */
function note(lists: Lists, keys: Iterable<string>[], number: number): void {
  for (const some of keys) {
    for (const key of some) {
      const list = lists.get(key);
      if (!list) lists.set(key, [number]);
      else if (list.at(-1) !== number) list.push(number);
    }
  }
}

/** What a shard holds under a key. */
type Entry = [key: string, entry: string];

function shardCount(entries: Entry[]): number {
  const size = entries.reduce((sum, [, entry]) => sum + entry.length + 1, 0);
  let shards = 1;
  while (shards < MAX_SHARDS && size / shards > SHARD_TARGET && size > ONE_FILE) shards *= 2;
  return shards;
}

function distribute(entries: Entry[], shards: number): string[] {
  const buckets = Array.from({ length: shards }, (): string[] => []);
  for (const [key, entry] of entries) buckets[shardOf(key, shards)]?.push(entry);
  return buckets.map((bucket) => bucket.sort(byCodeUnits).join(','));
}

/** Order that no locale changes. */
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
