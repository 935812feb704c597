import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bigrams, gaps, shardOf } from '../../src/search/bigrams.ts';
import { packIds, unpackIds } from '../../src/search/ids.ts';
import { decodePostings, encodePostings, joinPostings, NO_POSTINGS } from '../../src/search/postings.ts';

test('any ascending numbers come back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100_000)), (numbers) => {
      const sorted = numbers.sort((a, b) => a - b);
      expect(decodePostings(encodePostings(sorted))).toEqual(sorted);
    }),
  );
});

test('lists put one behind the other are the list of all their numbers', () => {
  const part = fc.uniqueArray(fc.nat(3000)).map((numbers) => numbers.sort((a, b) => a - b));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const first = (at: number) => at * 3001;
      const all = parts.flatMap((numbers, at) => numbers.map((number) => number + first(at)));
      const joined = parts.reduce((before, numbers, at) => joinPostings(before, encodePostings(numbers), first(at)), NO_POSTINGS);
      expect(joined).toEqual({ text: encodePostings(all), last: all.at(-1) ?? -1 });
    }),
  );
});

test('refuses what is not a list of postings', () => {
  expect(() => decodePostings('A,B')).toThrow('Unexpected character ","');
});

test('takes every two neighbours once', () => {
  expect([...bigrams('教育教育')]).toEqual(['教育', '育教']);
  expect(bigrams('教').size).toBe(0);
});

test('takes characters beyond the first plane as one', () => {
  expect([...bigrams('𠮷野家')]).toEqual(['𠮷野', '野家']);
  expect([...gaps('𠮷野家教')]).toEqual(['𠮷家', '野教']);
  expect([...bigrams('\ud842野家')]).toEqual(['野家']);
});

test('any report ids come back', () => {
  const id = fc
    .tuple(
      fc.integer({ min: 0, max: 999_999 }),
      fc.constantFrom('undated', ...Array.from({ length: 60 }, (_, i) => String(1970 + i))),
      fc.constantFrom('self-assessment', 'other', 'work-report-2', 'work-report-12'),
    )
    .map(([code, year, end]) => `${String(code).padStart(6, '0')}-${year}-${end}`);
  fc.assert(
    fc.property(fc.array(id), (ids) => {
      expect(unpackIds(packIds(ids))).toEqual(ids);
    }),
  );
});

test('spreads bigrams over all shards', () => {
  const text = Array.from({ length: 4096 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 37) % 8192))).join('');
  const used = new Set([...bigrams(text)].map((bigram) => shardOf(bigram, 64)));
  expect(used.size).toBe(64);
});
