import { bigrams, gaps, shardOf } from './bigrams.ts';
import type { SearchMeta, ShardSort } from './build.ts';
import type { SearchDocument } from './documents.ts';
import { endKey, figureTerm, type QueryFigure, sameUnit, unitAgrees, valueKey, wholeKey } from './figures.ts';
import { unpackIds } from './ids.ts';
import { type DocumentHit, matchDocument } from './match.ts';
import type { Query, QueryTerm } from './query.ts';
import { type FigureEntry, type FigureShard, type PairShard, readFigures, readPairs } from './shard.ts';
import type { CharacterPair } from './slips.ts';

/** Where the engine gets its files from: the network or disk in the browser, memory in tests. */
export type Loader = {
  shard(sort: ShardSort, number: number): Promise<string>;
  document(id: string): Promise<SearchDocument>;
};

/** Reports that may hold all terms, best first, before their text is checked. */
export type Candidates = {
  /** Document numbers. */
  numbers: number[];
  /** True where no check can remove one: the query is a single pair of characters without figures, and nothing is excluded. */
  exact: boolean;
  /** True where pairs with one character between them would remove no more. */
  sharp: boolean;
};

/** How many times more reports than chance gives must hold all pairs of a word for the word itself to be likely. */
const BEYOND_CHANCE = 4;

/** Reports that are shown first. */
const FIRST = 5;

/** Search over one index. Shards are kept once loaded; what fails to load is asked for again the next time. */
export class SearchEngine {
  /** Report ids; a document's number is its place here. */
  readonly ids: readonly string[];
  /** All document numbers by year, newest first, undated last. */
  readonly #order: readonly number[];
  readonly #counts: SearchMeta['counts'];
  readonly #loader: Loader;
  readonly #pairs = new Map<string, Promise<PairShard>>();
  readonly #figures = new Map<number, Promise<FigureShard>>();
  readonly #documents = new Map<number, Promise<SearchDocument>>();

  constructor(meta: Pick<SearchMeta, 'counts' | 'ids'>, loader: Loader) {
    this.#counts = meta.counts;
    this.#loader = loader;
    this.ids = unpackIds(meta.ids);
    const years = this.ids.map((id) => Number(id.split('-')[1]) || 0);
    this.#order = [...years.keys()].sort((a, b) => (years[b] as number) - (years[a] as number) || a - b);
  }

  /**
   * The reports that may match, from the postings alone: those with the words in title or headings first, or with the figure as a whole,
   * then the newest. Single characters are not in the postings; they only count when texts are checked.
   *
   * @param sharp look up pairs with one character between them for every word, not only where its neighbouring pairs may stand together by
   * chance
   */
  async candidates(query: Query, sharp = false): Promise<Candidates> {
    const long = query.terms.filter(({ plain }) => [...plain].length > 1);
    const lists = await Promise.all(long.map((term) => this.#termDocuments(term, sharp)));
    const first = new Set(intersect(lists.map((list) => list.first)));
    const numbers = this.newest(intersect(lists.map(({ all }) => all)));
    const [term, second] = query.terms;
    return {
      numbers: [...numbers.filter((number) => first.has(number)), ...numbers.filter((number) => !first.has(number))],
      exact: query.without.length === 0 && !second && [...(term?.plain ?? '')].length === 2 && !/\d/.test(term?.arabic ?? ''),
      sharp: lists.every((list) => list.sharp),
    };
  }

  /** Check candidates on their text: the truth. Documents that fail to load are named, the others go on. */
  async verify(query: Query, numbers: number[]): Promise<{ hits: DocumentHit[]; failed: string[] }> {
    const { documents, failed } = await this.documents(numbers);
    return { hits: documents.flatMap((document) => matchDocument(document, query) ?? []), failed };
  }

  /** Documents that hold all of some pairs of characters, in ascending order. Where the pairs that are there already leave none, no other is asked for. */
  async holding(pairs: readonly CharacterPair[]): Promise<number[]> {
    const there = pairs.filter((pair) => this.#pairs.has(this.#shardOf(pair)));
    const left = intersect(await Promise.all(there.map((pair) => this.#pairDocuments(pair))));
    if (there.length > 0 && left.length === 0) return [];
    return intersect(await Promise.all(pairs.map((pair) => this.#pairDocuments(pair))));
  }

  /** Documents with an observed value that the words typed after it can count. */
  async stating({ value, unit }: { value: number; unit: string }): Promise<number[]> {
    const key = valueKey(value);
    const { values } = await this.#figureShard(key);
    return union(values.filter((stated) => stated.key === key && unitAgrees(unit, stated.unit)).map((stated) => stated.documents()));
  }

  /** Figures that are stored under some keys, and some that are not. */
  async figures(keys: readonly string[]): Promise<FigureEntry[]> {
    const shards = await Promise.all(keys.map((key) => this.#figureShard(key)));
    const entries = [...new Set(shards)].flatMap(({ figures }) => figures);
    return [...new Map(entries.map((entry) => [entry.digits + entry.unit, entry])).values()];
  }

  /** Packed texts of some reports; those that fail to load are named. */
  async documents(numbers: readonly number[]): Promise<{ documents: SearchDocument[]; failed: string[] }> {
    const failed: string[] = [];
    const loaded = await Promise.all(
      numbers.map((number) => {
        const id = this.ids[number] as string;
        return remember(this.#documents, number, () => this.#loader.document(id)).catch(() => {
          failed.push(id);
          return null;
        });
      }),
    );
    return { documents: loaded.filter((document) => document !== null), failed };
  }

  /** True for a report whose text was asked for before. */
  hasRead(number: number): boolean {
    return this.#documents.has(number);
  }

  /** Document numbers by year, newest first, undated last. */
  newest(numbers: readonly number[]): number[] {
    const wanted = new Uint8Array(this.ids.length);
    for (const number of numbers) wanted[number] = 1;
    return this.#order.filter((number) => wanted[number]);
  }

  /** The shard that a pair is in, by sort and number. */
  #shardOf({ chars, apart }: CharacterPair): `${ShardSort} ${number}` {
    const sort = apart === 1 ? 'shards' : 'gaps';
    return `${sort} ${shardOf(chars, this.#counts[sort])}`;
  }

  async #pairDocuments(pair: CharacterPair, head = false): Promise<number[]> {
    const key = this.#shardOf(pair);
    const [sort, number] = key.split(' ') as [ShardSort, string];
    const shard = await remember(this.#pairs, key, async () => readPairs(await this.#loader.shard(sort, Number(number))));
    return shard.documents(pair.chars, head);
  }

  #figureShard(key: string): Promise<FigureShard> {
    const number = shardOf(key, this.#counts.figures);
    return remember(this.#figures, number, async () => readFigures(await this.#loader.shard('figures', number)));
  }

  /** Documents that may hold a term in one of its forms, and those of them to show first. */
  async #termDocuments(term: QueryTerm, sharp: boolean): Promise<EngineResult> {
    const forms = [...new Set([term.plain, term.arabic])];
    const found = await Promise.all(
      forms.map((form) => {
        const figure = figureTerm(form);
        return figure?.unit ? this.#figureDocuments(figure, sharp) : this.#wordDocuments(form, figure, sharp);
      }),
    );
    return {
      all: union(found.map(({ all }) => all)),
      first: union(found.map(({ first }) => first)),
      sharp: found.every((one) => one.sharp),
    };
  }

  /** Documents that hold all neighbouring pairs of a word, and where those may stand together by chance, all pairs with one between. */
  async #wordDocuments(word: string, figure: QueryFigure | null, sharp: boolean): Promise<EngineResult> {
    const next = [...bigrams(word)].map((chars): CharacterPair => ({ chars, apart: 1 }));
    const across = [...gaps(word)].map((chars): CharacterPair => ({ chars, apart: 2 }));
    // What is wanted in any case comes at the same time.
    const [lists, apart] = await Promise.all([
      Promise.all(next.map((pair) => this.#pairDocuments(pair))),
      sharp ? this.holding(across) : null,
    ]);
    const together = intersect(lists);
    const reports = this.ids.length;
    const chance = lists.reduce((expected, list) => (expected * list.length) / reports, reports);
    const doubtful = together.length < chance * BEYOND_CHANCE && !this.#firstAreRead(together);
    const sharpen = across.length > 0 && together.length > 0 && (sharp || doubtful);
    const all = sharpen ? intersect([together, apart ?? (await this.holding(across))]) : together;
    const first = figure
      ? await this.#holdingWhole(figure)
      : intersect(await Promise.all(next.map((pair) => this.#pairDocuments(pair, true))));
    return { all, first: intersect([all, first]), sharp: sharpen || across.length === 0 || all.length === 0 };
  }

  /** True where those that are shown first have been read, so that a look at them is cheaper than more pairs. */
  #firstAreRead(numbers: readonly number[]): boolean {
    return this.newest(numbers)
      .slice(0, FIRST)
      .every((number) => this.hasRead(number));
  }

  /** Documents that hold a figure as it is, whatever it counts. */
  async #holdingWhole({ digits }: QueryFigure): Promise<number[]> {
    const entries = await this.figures([wholeKey(digits)]);
    return union(entries.filter((entry) => entry.digits === digits).map((entry) => entry.documents()));
  }

  /** Documents that hold a figure, as the end of longer ones too; first those that hold it as it is. */
  async #figureDocuments({ digits, unit }: QueryFigure, sharp: boolean): Promise<EngineResult> {
    const entries = (await this.figures([endKey(digits, unit)])).filter(
      (entry) => entry.digits.endsWith(digits) && sameUnit(unit, entry.unit),
    );
    const longer = unit.length > 1 && entries.some((entry) => entry.unit.length < unit.length);
    const words = longer ? await this.#wordDocuments(unit, null, sharp) : null;
    const within = (lists: number[][]): number[] => (words ? intersect([union(lists), words.all]) : union(lists));
    return {
      all: within(entries.map((entry) => entry.documents())),
      first: within(entries.filter((entry) => entry.digits === digits).map((entry) => entry.documents())),
      sharp: words?.sharp ?? true,
    };
  }
}

/** Documents found by one term, in ascending order; those to show first; and whether nothing could sharpen the list. */
type EngineResult = { all: number[]; first: number[]; sharp: boolean };

const ascending = (a: number, b: number): number => a - b;

/** Numbers that stand in any of some lists, ascending. */
export const union = (lists: number[][]): number[] =>
  lists.length === 1 ? (lists[0] as number[]) : [...new Set(lists.flat())].sort(ascending);

/** Numbers that stand in all of some ascending lists; none where there is no list. */
export function intersect(lists: number[][]): number[] {
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
