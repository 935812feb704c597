import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildIndex, SHARD_SORTS, type ShardSort, shardCounts } from '../../src/search/build.ts';
import { searchDocument } from '../../src/search/documents.ts';
import { joinFigures } from '../../src/search/join-figures.ts';
import { joinPairs } from '../../src/search/join-pairs.ts';
import { encodePostings } from '../../src/search/postings.ts';
import { decodeJson } from '../../src/text/gb18030.ts';
import { records } from '../support/content.ts';
import { report } from './corpus.ts';

const documents = records.map(searchDocument);

/** The same shard of parts as one of all, as text. */
function joined(sort: ShardSort, parts: readonly { text: string; first: number }[]): string {
  if (sort === 'figures') return joinFigures(parts);
  return decodeJson(joinPairs(parts.map(({ text, first }) => ({ bytes: Buffer.from(text), first }))));
}

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
      expect(joined(sort, own), `${sort} ${number}`).toBe(whole[sort][number]);
    }
});

test('rare characters lie among the others in the order of their units', () => {
  const text = fc.string({ unit: fc.constantFrom(...'一二教育𠮷𠂇豈龜éx9'), maxLength: 12 });
  fc.assert(
    fc.property(fc.array(fc.array(text, { maxLength: 3 }), { maxLength: 4 }), (groups) => {
      const counts = { shards: 2, gaps: 1, figures: 1 };
      const parts = groups.map((texts, group) => texts.map((words, at) => report(`33080${group}-2019-experience-${at + 2}`, words)));
      const [whole, indexes] = [buildIndex(parts.flat(), counts), parts.map((part) => buildIndex(part, counts))];
      const firsts = parts.map((_, at) => parts.slice(0, at).flat().length);
      for (const sort of SHARD_SORTS)
        for (const [number, shard] of whole[sort].entries()) {
          const own = indexes.map((index, at) => ({ text: index[sort][number] ?? '', first: firsts[at] ?? 0 }));
          expect(joined(sort, own)).toBe(shard);
        }
    }),
  );
});

test('a pair that stands in headings of a later part only keeps both lists', () => {
  const parts = [
    { text: '学校AB', first: 0 },
    { text: '学校A;A', first: 3 },
  ];
  expect(joined('shards', parts)).toBe('学校ABA;D');
});

test('numbers far apart get the letters that they need', () => {
  const parts = [
    { text: '学校A', first: 0 },
    { text: '学校BA,校舍A', first: 40_000 },
  ];
  expect(joined('gaps', parts)).toBe(`学校${encodePostings([0, 40_001, 40_002])},校舍${encodePostings([40_000])}`);
});

test('what is no letter of postings is refused', () => {
  expect(() => joined('shards', [{ text: '学校A！', first: 0 }])).toThrow('in postings');
});
