import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bigrams, shardOf } from '../../src/search/bigrams.ts';
import { decodePostings, encodePostings } from '../../src/search/postings.ts';

test('any ascending numbers come back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(100_000)), (numbers) => {
      const sorted = numbers.sort((a, b) => a - b);
      expect(decodePostings(encodePostings(sorted))).toEqual(sorted);
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

test('spreads bigrams over all shards', () => {
  const text = Array.from({ length: 4096 }, (_, i) => String.fromCharCode(0x4e00 + ((i * 37) % 8192))).join('');
  const used = new Set([...bigrams(text)].map((bigram) => shardOf(bigram, 64)));
  expect(used.size).toBe(64);
});
