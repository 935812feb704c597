import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairNumbers } from '../../src/search/bigrams.ts';
import { buildIndex } from '../../src/search/build.ts';
import { packColumn, unpackColumn } from '../../src/search/columns.ts';
import { PostingLists } from '../../src/search/lists.ts';
import { encodePostings } from '../../src/search/postings.ts';
import { packText, unpackText } from '../../src/search/texts.ts';
import { documents } from './corpus.ts';

test('reports come back from their packs as they were', () => {
  for (const document of documents) expect(unpackText(document.id, JSON.parse(JSON.stringify(packText(document))))).toEqual(document);
});

test('a report without passages or values comes back', () => {
  const empty = { id: '330803-undated-work-report-2', title: '', district: '330803', path: [], year: null, kind: 'work-report' };
  const document = { ...empty, passages: [], values: [] };
  expect(unpackText(document.id, packText(document))).toEqual(document);
});

test('any column comes back', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom('', 'a', 'b c'), fc.string())), (values) => {
      expect(unpackColumn(packColumn(values))).toEqual(values);
    }),
  );
});

function all(lists: PostingLists): [key: number, postings: string][] {
  const found: [number, string][] = [];
  lists.each((key, postings) => found.push([key, postings]));
  return found;
}

test('lists hold what was added, however many keys there are', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.uniqueArray(fc.nat(5000))), { maxLength: 40 }), (rows) => {
      const expected = new Map(rows.map(([key, numbers]) => [key, numbers.sort((a, b) => a - b)]));
      const lists = new PostingLists();
      for (let document = 0; document <= 5000; document++)
        for (const [key, numbers] of expected) if (numbers.includes(document)) [lists.add(key, document), lists.add(key, document)];
      for (const [key, numbers] of expected) expect(lists.postings(key)).toBe(encodePostings(numbers));
      const written = [...expected]
        .filter(([, numbers]) => numbers.length > 0)
        .map(([key, numbers]): [number, string] => [key, encodePostings(numbers)]);
      expect(all(lists).toSorted(([a], [b]) => a - b)).toEqual(written.toSorted(([a], [b]) => a - b));
    }),
    { numRuns: 20 },
  );
  const many = new PostingLists();
  for (let key = 0; key < 20_000; key++) many.add(key * 7919, key % 3);
  expect(all(many)).toHaveLength(20_000);
  expect(many.postings(7919 * 19_999)).toBe('B');
});

test('pairs have numbers and come back from them, beyond the first plane too', () => {
  const numbers = new PairNumbers();
  const found = (text: string, apart: 1 | 2): string[] => {
    const pairs: string[] = [];
    numbers.visit(text, apart, (number) => pairs.push(numbers.pair(number)));
    return pairs;
  };
  expect(found('教育教', 1)).toEqual(['教育', '育教']);
  expect(found('𠮷野家教', 1)).toEqual(['𠮷野', '野家', '家教']);
  expect(found('𠮷野家教', 2)).toEqual(['𠮷家', '野教']);
  expect(found('教\ud842野', 1)).toEqual([]);
});

test('equal documents give an equal index', () => {
  expect(buildIndex(structuredClone(documents))).toEqual(buildIndex(documents));
});
