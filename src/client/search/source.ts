import { type SearchMeta, valueKey } from '../../search/build.ts';
import type { SearchDocument } from '../../search/documents.ts';
import { SearchEngine } from '../../search/engine.ts';
import { figureValue } from '../../search/figures.ts';
import { parseQuery, type Query } from '../../search/query.ts';
import { type SimplifyTable, simplifier } from '../../search/simplify.ts';
import { loadData } from '../lib/site.ts';

let engine: Promise<SearchEngine> | undefined;

/** The engine over the files of this site, made once; after a failure again. */
export function searchEngine(): Promise<SearchEngine> {
  engine ??= loadData<SearchMeta>('search/meta').then(
    (meta) =>
      new SearchEngine(meta, {
        shard: (number) => loadData<string>(`search/shards/${number}`),
        gaps: (number) => loadData<string>(`search/gaps/${number}`),
        document: (id) => loadData<SearchDocument>(`search/texts/${id}`),
      }),
  );
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/** A query as it was looked up. */
export type Asked = {
  query: Query;
  /** Candidates, best first. */
  numbers: number[];
  exact: boolean;
  /** True if nothing holds what was typed, and it was looked up in simplified characters. */
  simplified: boolean;
};

const OUTSIDE_CHINESE = /^[\p{ASCII}\s]*$/u;

/** Look up a query as typed; where nothing holds it, the same in simplified characters. */
export async function ask(current: SearchEngine, typed: string): Promise<Asked> {
  const query = parseQuery(typed);
  const asked = { query, ...(await current.candidates(query)), simplified: false };
  asked.numbers = await statingFirst(current, typed, asked.numbers);
  if (asked.numbers.length > 0 || OUTSIDE_CHINESE.test(typed)) return asked;
  const simple = parseQuery(typed, simplifier(await loadData<SimplifyTable>('search/simplify')));
  const words = (of: Query): string => [...of.terms, ...of.without].map((term) => term.plain).join();
  if (words(simple) === words(query)) return asked;
  return { query: simple, ...(await current.candidates(simple)), simplified: true };
}

/** Of the candidates for a figure, those first that state its value: digits stand together in many reports, a value in few. */
async function statingFirst(current: SearchEngine, typed: string, numbers: number[]): Promise<number[]> {
  const value = figureValue(typed);
  if (value === null) return numbers;
  const stating = new Set(await current.stating(valueKey(value)));
  return [...numbers.filter((number) => stating.has(number)), ...numbers.filter((number) => !stating.has(number))];
}
