import { PairNumbers, shardOf } from './bigrams.ts';
import type { SearchDocument } from './documents.ts';
import { figureKeys, figuresIn, readFigure, valueKey } from './figures.ts';
import { arabicText, foldedText, numeralStretches } from './fold.ts';
import type { PackedIds } from './ids.ts';
import { PostingLists } from './lists.ts';
import { encodePostings } from './postings.ts';

/** Sorts of shards: neighbouring characters, characters with one between them, figures. */
export const SHARD_SORTS = ['shards', 'gaps', 'figures'] as const;
export type ShardSort = (typeof SHARD_SORTS)[number];

/** Version of the file format; a page and an index of different versions do not go together. */
export const INDEX_VERSION = 5;

/** What the browser must know before its first query. */
export type SearchMeta = {
  version: typeof INDEX_VERSION;
  /** Number of shards of each sort. */
  counts: Record<ShardSort, number>;
  /** Rooms of the shards of each sort in their packs, see `shardPlaces`. */
  rooms: Record<ShardSort, string>;
  /** Report ids; a document's number is its place there. They carry district, year and kind. */
  ids: PackedIds;
  /** Marks of the words by which indicators and themes go besides their names, see `packMarks`. */
  marks: string;
};

/** The whole index: report ids in the order of their numbers, and the shards of each sort as texts. */
export type SearchIndex = { counts: SearchMeta['counts']; ids: string[] } & Record<ShardSort, string[]>;

/** Reports for which there is a shard, about: one of 3,000 reports has a thousand bytes. */
const REPORTS_A_SHARD: Record<ShardSort, number> = { shards: 0.73, gaps: 0.73, figures: 2.9 };
/** Reports up to which there is one shard of a sort. */
const ONE_FILE = 12;

/** Number of shards of each sort for so many reports, powers of two: until they double, no entry moves to another one. */
export function shardCounts(reports: number): Record<ShardSort, number> {
  const count = (sort: ShardSort) => (reports <= ONE_FILE ? 1 : 2 ** Math.max(0, Math.floor(Math.log2(reports / REPORTS_A_SHARD[sort]))));
  return { shards: count('shards'), gaps: count('gaps'), figures: count('figures') };
}

/**
 * Index documents by bigram, by gapped pair, by figure and by observed value. Documents are numbered in the order given; sort them before,
 * so that equal corpora give equal bytes.
 *
 * @param among numbers of shards of an index of which this one is a part; without it, those that suit these documents
 */
export function buildIndex(documents: Iterable<SearchDocument>, among?: Record<ShardSort, number>): SearchIndex {
  const pairs = new PairNumbers();
  const [body, head, gapped] = [new PostingLists(), new PostingLists(), new PostingLists()] as const;
  const figures = new Map<string, number[]>();
  const ids: string[] = [];
  for (const document of documents) {
    const number = ids.push(document.id) - 1;
    const { whole, figured, heads } = forms(document);
    for (const text of whole) {
      pairs.visit(text, 1, (pair) => body.add(pair, number));
      pairs.visit(text, 2, (pair) => gapped.add(pair, number));
    }
    for (const text of figured) for (const figure of figuresIn(text)) note(figures, figure, number);
    for (const text of heads) pairs.visit(text, 1, (pair) => head.add(pair, number));
    for (const { value, unit } of document.values) note(figures, `=${valueKey(value)} ${unit}`, number);
  }
  const counts = among ?? shardCounts(ids.length);
  return {
    counts,
    ids,
    shards: pairShards(counts.shards, pairs, { lists: body, heads: head }),
    gaps: pairShards(counts.gaps, pairs, { lists: gapped }),
    figures: figureShards(counts.figures, figures),
  };
}

/** What is indexed of a document. */
type Indexed = {
  /** Text and title, and stretches of both with their numerals in Arabic digits: together they have every pair of both searched forms. */
  whole: string[];
  /** Both searched forms of text and title, each once. */
  figured: ReadonlySet<string>;
  /** Title and headings, each once. */
  heads: ReadonlySet<string>;
};

function forms(document: SearchDocument): Indexed {
  const title = foldedText(document.title);
  const headings = document.passages.filter(({ kind }) => kind === 'heading').map(({ text }) => foldedText(text));
  const texts = [foldedText(document.passages.map(({ text }) => text).join('')), title];
  return {
    whole: texts.flatMap((text) => [text, ...numeralStretches(text)]),
    figured: new Set([...texts, ...texts.map(arabicText)]),
    heads: new Set([title, ...headings]),
  };
}

function note(lists: Map<string, number[]>, key: string, number: number): void {
  const list = lists.get(key);
  if (!list) lists.set(key, [number]);
  else if (list.at(-1) !== number) list.push(number);
}

/** Shards of pairs, each pair with those that hold it, and those that hold it in a title or heading where there are any. */
function pairShards(count: number, pairs: PairNumbers, { lists, heads }: { lists: PostingLists; heads?: PostingLists }): string[] {
  const buckets = emptyBuckets(count);
  lists.each((number, postings) => {
    const pair = pairs.pair(number);
    const inHeads = heads?.postings(number);
    buckets[shardOf(pair, count)]?.push(inHeads ? `${pair}${postings};${inHeads}` : pair + postings);
  });
  return buckets.map(shardText);
}

/** Shards of figures, each in the shards of all its keys. */
function figureShards(count: number, lists: ReadonlyMap<string, number[]>): string[] {
  const buckets = emptyBuckets(count);
  for (const [written, list] of lists) {
    const keys = written.startsWith('=') ? [written.slice(1).replace(/ .*$/s, '')] : figureKeys(readFigure(written));
    const text = `${written}|${encodePostings(list)}`;
    for (const shard of new Set(keys.map((key) => shardOf(key, count)))) buckets[shard]?.push(text);
  }
  return buckets.map(shardText);
}

const emptyBuckets = (count: number): string[][] => Array.from({ length: count }, () => []);
const shardText = (entries: string[]): string => entries.sort().join(',');
