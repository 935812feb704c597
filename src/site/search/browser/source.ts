import type { SearchMeta } from '../../../search/build.ts';
import { type Candidates, type Loader, SearchEngine } from '../../../search/engine.ts';
import { parseQuery, type Query } from '../../../search/query.ts';
import { shardPlaces, unfilled } from '../../../search/shard-packs.ts';
import { type SimplifyTable, simplifier } from '../../../search/simplify.ts';
import { unpackText } from '../../../search/texts.ts';
import { inflatedValue } from '../../ui/browser/inflated.ts';
import { loadRange } from '../../ui/browser/ranges.ts';
import { loadData } from '../../ui/browser/site.ts';
import { loadText } from '../../ui/browser/texts.ts';

let engine: Promise<SearchEngine> | undefined;

/** Reads shards out of their packs. */
function shardLoader({ rooms }: SearchMeta): Loader['shard'] {
  const places = { shards: shardPlaces(rooms.shards), gaps: shardPlaces(rooms.gaps), figures: shardPlaces(rooms.figures) };
  return async (sort, number) => {
    const place = places[sort][number];
    if (!place) throw new Error(`search/${sort} ${number}`);
    return inflatedValue<string>(unfilled(await loadRange(`search/${sort}/${place.pack}`, place)));
  };
}

/** The engine over the files of this site, made once; after a failure again. */
export function searchEngine(): Promise<SearchEngine> {
  engine ??= loadData<SearchMeta>('search/meta').then(
    (meta) =>
      new SearchEngine(meta, {
        shard: shardLoader(meta),
        document: async (id) => unpackText(id, await loadText(id)),
      }),
  );
  engine.catch(() => {
    engine = undefined;
  });
  return engine;
}

/** A query as it was looked up. */
export type Asked = Candidates & {
  query: Query;
  /** True if nothing holds what was typed, and it was looked up in simplified characters. */
  simplified: boolean;
};

const OUTSIDE_CHINESE = /^[\p{ASCII}\s]*$/u;

/** Look up a query as typed; where nothing holds it, the same in simplified characters. */
export async function ask(current: SearchEngine, typed: string): Promise<Asked> {
  const query = parseQuery(typed);
  const asked = { query, ...(await current.candidates(query)), simplified: false };
  if (asked.numbers.length > 0 || OUTSIDE_CHINESE.test(typed)) return asked;
  const simple = parseQuery(typed, simplifier(await loadData<SimplifyTable>('search/simplify')));
  const words = (of: Query): string => [...of.terms, ...of.without].map((term) => term.plain).join();
  if (words(simple) === words(query)) return asked;
  return { query: simple, ...(await current.candidates(simple)), simplified: true };
}
