import { bigrams, shardOf } from './bigrams.ts';
import { foldDocument, type SearchDocument } from './documents.ts';
import { searchForms } from './fold.ts';
import { encodePostings } from './postings.ts';

/** What the browser must know before its first query. */
export type SearchMeta = {
  /** Version of the file format; a page and an index of different versions do not go together. */
  version: 1;
  /** Number of shards, a power of two. */
  shards: number;
  /** Report ids; a document's number is its place here. They carry district, year and kind. */
  ids: string[];
};

/** The whole index as texts, ready to be wrapped into classic scripts. */
export type SearchIndex = { meta: SearchMeta; shards: string[] };

/** Size that a shard may have before their number doubles; about 4 KB of gzip. */
const SHARD_TARGET = 12_000;
const MAX_SHARDS = 4096;

/** Postings of one bigram: documents that hold it anywhere, and those that hold it in a title or heading. */
type Lists = { body: number[]; head: number[] };

/** Key of an observed value: figures in a query find it by this. */
export const valueKey = (value: number): string => String(value);

/**
 * Index documents by bigram and by observed value. Documents are numbered in the order given; sort them before, so that equal corpora
 * give equal bytes.
 */
export function buildIndex(documents: Iterable<SearchDocument>): SearchIndex {
  const lists = new Map<string, Lists>();
  const values = new Map<string, number[]>();
  const ids: string[] = [];
  for (const document of documents) {
    const number = ids.push(document.id) - 1;
    for (const bigram of documentBigrams(document)) listsOf(lists, bigram).body.push(number);
    for (const bigram of headBigrams(document)) listsOf(lists, bigram).head.push(number);
    for (const key of new Set(document.values.map((value) => valueKey(value.value)))) {
      const list = values.get(key);
      if (list) list.push(number);
      else values.set(key, [number]);
    }
  }
  const words = [...lists].map(([bigram, { body, head }]): [string, string] => {
    const heads = head.length > 0 ? `;${encodePostings(head)}` : '';
    return [bigram, bigram + encodePostings(body) + heads];
  });
  const figures = [...values].map(([key, list]): [string, string] => [key, `${key}=${encodePostings(list)}`]);
  const shards = shardCount([...words, ...figures].reduce((sum, [, entry]) => sum + entry.length + 1, 0));
  const wordShards = distribute(words, shards);
  const figureShards = distribute(figures, shards);
  return { meta: { version: 1, shards, ids }, shards: wordShards.map((entries, i) => `${entries}|${figureShards[i]}`) };
}

function listsOf(lists: Map<string, Lists>, bigram: string): Lists {
  const known = lists.get(bigram);
  if (known) return known;
  const fresh: Lists = { body: [], head: [] };
  lists.set(bigram, fresh);
  return fresh;
}

function documentBigrams(document: SearchDocument): Set<string> {
  const { plain, arabic } = foldDocument(document);
  const title = searchForms(document.title);
  return new Set([plain, arabic, title.plain, title.arabic].flatMap((form) => [...bigrams(form.text)]));
}

function headBigrams(document: SearchDocument): Set<string> {
  const heads = [document.title, ...document.passages.filter(({ kind }) => kind === 'heading').map(({ text }) => text)];
  return new Set(heads.flatMap((head) => [...bigrams(searchForms(head).plain.text)]));
}

function shardCount(size: number): number {
  let shards = 1;
  while (shards < MAX_SHARDS && size / shards > SHARD_TARGET && size > 8 * SHARD_TARGET) shards *= 2;
  return shards;
}

function distribute(entries: [key: string, entry: string][], shards: number): string[] {
  const buckets = Array.from({ length: shards }, (): string[] => []);
  for (const [key, entry] of entries) buckets[shardOf(key, shards)]?.push(entry);
  return buckets.map((bucket) => bucket.sort(byCodeUnits).join(','));
}

/** Order that no locale changes. */
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
