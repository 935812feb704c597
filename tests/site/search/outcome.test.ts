import { expect, test } from 'vitest';
import { buildIndex, type ShardSort } from '../../../src/search/build.ts';
import type { SearchDocument } from '../../../src/search/documents.ts';
import { SearchEngine } from '../../../src/search/engine.ts';
import { packIds } from '../../../src/search/ids.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { Outcome } from '../../../src/site/search/outcome.ts';
import { readState } from '../../../src/site/search/state.ts';
import { report } from '../../search/corpus.ts';

/** Reports of which some hold given words, and others something else. */
function corpus(words: string, some: number, all: number): SearchDocument[] {
  return Array.from({ length: all }, (_, i) =>
    report(`33${String(i).padStart(4, '0')}-2019-experience`, i < some ? words : '推进教育发展'),
  );
}

/** A search over documents, after others, that keeps account of what they all read. */
async function search(documents: SearchDocument[], typed: string, before: readonly string[] = []) {
  const index = buildIndex(documents);
  const read: Record<ShardSort | 'texts', number> = { shards: 0, gaps: 0, figures: 0, texts: 0 };
  const engine = new SearchEngine(
    { counts: index.counts, ids: packIds(index.ids) },
    {
      async shard(sort, number) {
        read[sort]++;
        return index[sort][number] as string;
      },
      async document(id) {
        read.texts++;
        return documents.find((document) => document.id === id) as SearchDocument;
      },
    },
  );
  const outcomeOf = async (words: string) => {
    const query = parseQuery(words);
    const outcome = new Outcome(engine, { query, ...(await engine.candidates(query)), simplified: false }, readState('').filters);
    await outcome.readOn();
    return outcome;
  };
  for (const words of before) await outcomeOf(words);
  return { outcome: await outcomeOf(typed), read };
}

test('words that hardly stand together by chance are found without pairs that have one character between them', async () => {
  const { outcome, read } = await search(corpus('办好集团化学校', 8, 400), '集团化');
  expect(outcome.hits).toHaveLength(5);
  expect(read.gaps).toBe(0);
});

test('after a false candidate those pairs rule out the others, so that their texts are not read', async () => {
  const { outcome, read } = await search(corpus('集团在此，团化在彼', 8, 400), '集团化');
  expect(read).toMatchObject({ gaps: 1, texts: 5 });
  expect(outcome.hits).toEqual([]);
  expect(outcome.count).toEqual({ reports: 0, certain: true });
});

test('where neighbouring pairs may stand together by chance, those pairs are read before any text', async () => {
  const { read } = await search(corpus('集团在此，团化在彼', 200, 400), '集团化');
  expect(read).toMatchObject({ gaps: 1, texts: 0 });
});

test('where the first of them are read already, those pairs are not', async () => {
  const documents = corpus('集团在此，团化在彼，集团化办学', 200, 400);
  const { read } = await search(documents, '集团化', ['办学']);
  expect(read).toMatchObject({ gaps: 0, texts: 5 });
});

test('a figure reads one shard of figures and no pairs', async () => {
  const { outcome, read } = await search(corpus('在校生1619人', 3, 40), '1619人');
  expect(outcome.hits).toHaveLength(3);
  expect(read).toMatchObject({ shards: 0, gaps: 0, figures: 1 });
});
