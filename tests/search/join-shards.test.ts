import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex, SHARD_SORTS, shardCounts } from '../../src/search/build.ts';
import { searchDocument } from '../../src/search/documents.ts';
import { joinShards } from '../../src/search/join-shards.ts';
import { records } from '../support/content.ts';
import { report } from './corpus.ts';

const documents = records.map(searchDocument);

test.each([
  ['one after the other', documents.map((document) => [document])],
  ['some with none among them', [documents.slice(0, 2), [], documents.slice(2)]],
])('the index of parts, %s, joined is the index of all', (_, parts) => {
  const counts = { ...shardCounts(documents.length), shards: 4, gaps: 2 };
  const whole = buildIndex(documents, counts);
  const firsts = parts.map((_, at) => parts.slice(0, at).flat().length);
  const indexes = parts.map((part) => buildIndex(part, counts));
  for (const sort of SHARD_SORTS)
    for (let number = 0; number < counts[sort]; number++) {
      const own = indexes.map((index, at) => ({ text: index[sort][number] ?? '', first: firsts[at] ?? 0 }));
      expect(joinShards(sort, own), `${sort} ${number}`).toBe(whole[sort][number]);
    }
});

test('rare characters lie among the others in the order of their units', () => {
  const text = fc.string({ unit: fc.constantFrom(...'一二教育𠮷𠂇豈龜x9'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 4 }), (groups) => {
      const counts = { shards: 2, gaps: 1, figures: 1 };
      const parts = groups.map((texts, group) => texts.map((words, at) => report(`33080${group}-2019-experience-${at + 2}`, words)));
      const [whole, indexes] = [buildIndex(parts.flat(), counts), parts.map((part) => buildIndex(part, counts))];
      const firsts = parts.map((_, at) => parts.slice(0, at).flat().length);
      for (const sort of SHARD_SORTS)
        for (const [number, shard] of whole[sort].entries())
          expect(
            joinShards(
              sort,
              indexes.map((index, at) => ({ text: index[sort][number] ?? '', first: firsts[at] ?? 0 })),
            ),
          ).toBe(shard);
    }),
  );
});

test('a pair that stands in headings of a later part only keeps both lists', () => {
  const parts = [
    { text: '学校AB', first: 0 },
    { text: '学校A;A', first: 3 },
  ];
  expect(joinShards('shards', parts)).toBe('学校ABA;D');
});
