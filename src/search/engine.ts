import { bigrams, shardOf } from './bigrams.ts';
import type { SearchMeta } from './build.ts';
import type { SearchDocument } from './documents.ts';
import { type DocumentHit, matchDocument } from './match.ts';
import type { Query, Term } from './query.ts';
import { readShard, type Shard } from './shard.ts';

/** Where the engine gets its files from: the network or disk in the browser, memory in tests. */
export type Loader = {
  shard(number: number): Promise<string>;
  document(id: string): Promise<SearchDocument>;
};

/** Reports that may hold all terms, best first, before their text is checked. */
export type Candidates = {
  /** Document numbers. */
  numbers: number[];
  /** True where no check can remove one: every term is a single bigram and nothing is excluded. */
  exact: boolean;
};

/** Bigrams that one slip can break at most: three where two characters are swapped. */
const BROKEN_BY_A_SLIP = 3;

/** Search over one index. Shards are kept once loaded; what fails to load is asked for again the next time. */
export class SearchEngine {
  readonly meta: SearchMeta;
  readonly #loader: Loader;
  readonly #shards = new Map<number, Promise<Shard>>();
  readonly #documents = new Map<string, Promise<SearchDocument>>();

  constructor(meta: SearchMeta, loader: Loader) {
    this.meta = meta;
    this.#loader = loader;
  }

  /** The reports that may match, from the postings alone. */
  async candidates(query: Query): Promise<Candidates> {
    const lists = await Promise.all(query.terms.map((term) => this.#termDocuments(term)));
    const numbers = lists.length > 0 ? intersect(lists.map(({ body }) => body)) : [];
    const heads = new Set(lists.length > 0 ? intersect(lists.map(({ head }) => head)) : []);
    const ordered = numbers.sort((a, b) => Number(heads.has(b)) - Number(heads.has(a)) || this.#year(b) - this.#year(a) || a - b);
    const exact =
      query.without.length === 0 &&
      query.terms.length === 1 &&
      query.terms[0]?.plain.length === 2 &&
      query.terms[0].plain === query.terms[0].arabic;
    return { numbers: ordered, exact };
  }

  /** Check candidates on their text, some at a time: the truth. Documents that fail to load are named, the others go on. */
  async verify(query: Query, numbers: number[]): Promise<{ hits: DocumentHit[]; failed: string[] }> {
    const failed: string[] = [];
    const documents = await Promise.all(
      numbers.map((number) => {
        const id = this.meta.ids[number] as string;
        return this.document(id).catch(() => {
          failed.push(id);
          return null;
        });
      }),
    );
    const hits = documents.flatMap((document) => (document ? (matchDocument(document, query) ?? []) : []));
    return { hits, failed };
  }

  /** Documents that hold most bigrams of a term: where a slip of the pen may have hit another word. Best first. */
  async nearby(term: Term, most: number): Promise<number[]> {
    const counts = new Map<number, number>();
    const all = [...bigrams(term.plain)];
    for (const list of await Promise.all(all.map((bigram) => this.#postings(bigram)))) {
      for (const number of list.body) counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    const least = Math.max(1, all.length - BROKEN_BY_A_SLIP);
    const found = [...counts].filter(([, count]) => count >= least);
    return found
      .sort((a, b) => b[1] - a[1] || this.#year(b[0]) - this.#year(a[0]) || a[0] - b[0])
      .slice(0, most)
      .map(([number]) => number);
  }

  /** Documents with an observed value, by the key that `valueKey` gives. */
  async stating(key: string): Promise<number[]> {
    return (await this.#shard(shardOf(key, this.meta.shards))).stating(key);
  }

  /** A report's packed text. */
  document(id: string): Promise<SearchDocument> {
    return remember(this.#documents, id, () => this.#loader.document(id));
  }

  #shard(number: number): Promise<Shard> {
    return remember(this.#shards, number, async () => readShard(await this.#loader.shard(number)));
  }

  async #postings(bigram: string): Promise<{ body: number[]; head: number[] }> {
    const shard = await this.#shard(shardOf(bigram, this.meta.shards));
    return { body: shard.documents(bigram), head: shard.documents(bigram, true) };
  }

  /** Documents that hold all bigrams of a term in one of its forms. */
  async #termDocuments(term: Term): Promise<{ body: number[]; head: number[] }> {
    const forms = [...new Set([term.plain, term.arabic])];
    const lists = await Promise.all(forms.map((form) => Promise.all([...bigrams(form)].map((bigram) => this.#postings(bigram)))));
    const body = new Set<number>();
    const head = new Set<number>();
    for (const list of lists.filter((entries) => entries.length > 0)) {
      for (const number of intersect(list.map((entry) => entry.body))) body.add(number);
      for (const number of intersect(list.map((entry) => entry.head))) head.add(number);
    }
    return { body: [...body].sort(ascending), head: [...head].sort(ascending) };
  }

  /** Year in the report id; 0 where undated. */
  #year(number: number): number {
    return Number(this.meta.ids[number]?.split('-')[1]) || 0;
  }
}

const ascending = (a: number, b: number): number => a - b;

/** Numbers in all ascending lists, shortest list first. */
function intersect(lists: number[][]): number[] {
  const [first = [], ...others] = [...lists].sort((a, b) => a.length - b.length);
  return others.reduce((kept, list) => {
    const present = new Set(list);
    return kept.filter((number) => present.has(number));
  }, first);
}

/** A promise kept by key, forgotten again where it fails. */
function remember<K, V>(store: Map<K, Promise<V>>, key: K, make: () => Promise<V>): Promise<V> {
  const known = store.get(key);
  if (known) return known;
  const fresh = make();
  store.set(key, fresh);
  fresh.catch(() => store.delete(key));
  return fresh;
}
