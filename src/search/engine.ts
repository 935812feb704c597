import { bigrams, gaps, shardOf } from './bigrams.ts';
import type { SearchMeta } from './build.ts';
import type { SearchDocument } from './documents.ts';
import { unpackIds } from './ids.ts';
import { type DocumentHit, matchDocument } from './match.ts';
import type { Query, Term } from './query.ts';
import { readShard, type Shard } from './shard.ts';
import type { Pair } from './slips.ts';

/** Where the engine gets its files from: the network or disk in the browser, memory in tests. */
export type Loader = {
  shard(number: number): Promise<string>;
  gaps(number: number): Promise<string>;
  document(id: string): Promise<SearchDocument>;
};

/** Reports that may hold all terms, best first, before their text is checked. */
export type Candidates = {
  /** Document numbers. */
  numbers: number[];
  /** True where no check can remove one: the query is a single pair of characters without figures, and nothing is excluded. */
  exact: boolean;
};

/** Search over one index. Shards are kept once loaded; what fails to load is asked for again the next time. */
export class SearchEngine {
  /** Report ids; a document's number is its place here. */
  readonly ids: readonly string[];
  readonly #meta: SearchMeta;
  readonly #loader: Loader;
  readonly #shards = new Map<string, Promise<Shard>>();
  readonly #documents = new Map<string, Promise<SearchDocument>>();

  constructor(meta: SearchMeta, loader: Loader) {
    this.#meta = meta;
    this.#loader = loader;
    this.ids = unpackIds(meta.ids);
  }

  /**
   * The reports that may match, from the postings alone: those with the words in title or headings first, then the newest. Single
   * characters are not in the postings; they only count when texts are checked.
   */
  async candidates(query: Query): Promise<Candidates> {
    const long = query.terms.filter(({ plain }) => [...plain].length > 1);
    const lists = await Promise.all(long.map((term) => this.#termDocuments(term)));
    const heads = new Set(intersect(lists.map(({ head }) => head)));
    const numbers = this.newest(intersect(lists.map(({ body }) => body)));
    const [term, second] = query.terms;
    const exact = query.without.length === 0 && !second && [...(term?.plain ?? '')].length === 2 && !/\d/.test(term?.arabic ?? '');
    return { numbers: [...numbers.filter((number) => heads.has(number)), ...numbers.filter((number) => !heads.has(number))], exact };
  }

  /** Check candidates on their text: the truth. Documents that fail to load are named, the others go on. */
  async verify(query: Query, numbers: number[]): Promise<{ hits: DocumentHit[]; failed: string[] }> {
    const { documents, failed } = await this.documents(numbers);
    return { hits: documents.flatMap((document) => matchDocument(document, query) ?? []), failed };
  }

  /** Documents that hold all of some pairs of characters, in ascending order. */
  async holding(pairs: readonly Pair[]): Promise<number[]> {
    return intersect(await Promise.all(pairs.map(async (pair) => (await this.#pairShard(pair)).documents(pair.chars))));
  }

  /** Documents with an observed value, by the key that `valueKey` gives. */
  async stating(key: string): Promise<number[]> {
    return (await this.#shard(shardOf(key, this.#meta.shards))).stating(key);
  }

  /** Packed texts of some reports; those that fail to load are named. */
  async documents(numbers: readonly number[]): Promise<{ documents: SearchDocument[]; failed: string[] }> {
    const failed: string[] = [];
    const ids = numbers.map((number) => this.ids[number] as string);
    const loaded = await Promise.all(
      ids.map((id) =>
        remember(this.#documents, id, () => this.#loader.document(id)).catch(() => {
          failed.push(id);
          return null;
        }),
      ),
    );
    return { documents: loaded.filter((document) => document !== null), failed };
  }

  /** Document numbers by year, newest first, undated last. */
  newest(numbers: readonly number[]): number[] {
    const year = (number: number): number => Number(this.ids[number]?.split('-')[1]) || 0;
    return [...numbers].sort((a, b) => year(b) - year(a) || a - b);
  }

  #shard(number: number): Promise<Shard> {
    return remember(this.#shards, `next ${number}`, async () => readShard(await this.#loader.shard(number)));
  }

  #pairShard({ chars, apart }: Pair): Promise<Shard> {
    if (apart === 1) return this.#shard(shardOf(chars, this.#meta.shards));
    const number = shardOf(chars, this.#meta.gaps);
    return remember(this.#shards, `gap ${number}`, async () => readShard(await this.#loader.gaps(number)));
  }

  /** Documents that hold all pairs of a term, neighbouring and with one between, in one of its forms. */
  async #termDocuments(term: Term): Promise<{ body: number[]; head: number[] }> {
    const body = new Set<number>();
    const head = new Set<number>();
    for (const form of new Set([term.plain, term.arabic])) {
      const next = [...bigrams(form)].map((chars): Pair => ({ chars, apart: 1 }));
      const across = [...gaps(form)].map((chars): Pair => ({ chars, apart: 2 }));
      const lists = (heads: boolean, pairs: Pair[]) =>
        Promise.all(pairs.map(async (pair) => (await this.#pairShard(pair)).documents(pair.chars, heads)));
      for (const number of intersect(await lists(false, [...next, ...across]))) body.add(number);
      for (const number of intersect(await lists(true, next))) if (body.has(number)) head.add(number);
    }
    return { body: [...body].sort(ascending), head: [...head].sort(ascending) };
  }
}

const ascending = (a: number, b: number): number => a - b;

/** Numbers that stand in all of some ascending lists; none where there is no list. */
function intersect(lists: number[][]): number[] {
  const [shortest = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((common, list) => {
    let at = 0;
    return common.filter((number) => {
      while (at < list.length && (list[at] as number) < number) at++;
      return list[at] === number;
    });
  }, shortest);
}

/** What is stored under a key, made where it is missing; forgotten again if making it fails. */
function remember<K, V>(store: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = store.get(key);
  if (known) return known;
  const fresh = make();
  store.set(key, fresh);
  fresh.catch(() => store.delete(key));
  return fresh;
}
