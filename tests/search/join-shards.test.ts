import { expect, test } from 'vitest';
import { buildIndex, SHARD_SORTS, shardCounts } from '../../src/search/build.ts';
import { searchDocument } from '../../src/search/documents.ts';
import { joinShards } from '../../src/search/join-shards.ts';
import { records } from '../support/content.ts';

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

test('a pair that stands in headings of a later part only keeps both lists', () => {
  const parts = [
    { text: '学校AB', first: 0 },
    { text: '学校A;A', first: 3 },
  ];
  expect(joinShards('shards', parts)).toBe('学校ABA;D');
});
