import { buildIndex } from '../../src/search/build.ts';
import { type SearchDocument, searchDocument } from '../../src/search/documents.ts';
import { SearchEngine } from '../../src/search/engine.ts';
import { packIds } from '../../src/search/ids.ts';
import { records } from '../support/content.ts';

/** The reports we ship, as search sees them. */
export const documents: SearchDocument[] = records.map(searchDocument);

/** An engine over documents in memory; `broken` names shards and documents that fail to load; what is asked for is added to `asked` (`gaps 3`). */
export function engineOver(
  of: SearchDocument[],
  broken: { shards?: number[]; documents?: string[] } = {},
  asked: string[] = [],
): SearchEngine {
  const index = buildIndex(of);
  const byId = new Map(of.map((document) => [document.id, document]));
  return new SearchEngine(
    { counts: index.counts, ids: packIds(index.ids) },
    {
      async shard(sort, number) {
        asked.push(`${sort} ${number}`);
        if (broken.shards?.includes(number)) throw new Error('offline');
        return index[sort][number] as string;
      },
      async document(id) {
        const document = byId.get(id);
        if (!document || broken.documents?.includes(id)) throw new Error('offline');
        return document;
      },
    },
  );
}

/** Ids of the reports that match a query, all candidates checked. */
export async function find(engine: SearchEngine, query: Parameters<SearchEngine['verify']>[0]): Promise<string[]> {
  const { numbers } = await engine.candidates(query);
  const { hits } = await engine.verify(query, numbers);
  return hits.map((hit) => hit.document.id).sort();
}

/** A made-up report of one paragraph. */
export const report = (id: string, text: string): SearchDocument => ({
  id,
  title: '',
  district: id.slice(0, 6),
  path: [],
  year: 2019,
  kind: 'experience',
  passages: [{ id: 'p-1', kind: 'paragraph', path: '', text, themes: [] }],
  values: [],
});
