import { expect, test } from 'vitest';
import { exceeded, sizeOf, sizeWords } from '../../../scripts/lib/build/hosts.ts';

const entry = (path: string, size: number) => ({ path, size, changed: 0 });
const MIB = 2 ** 20;

test('a site is told by its files, bytes and largest file', () => {
  const size = sizeOf([entry('index.html', 1500), entry('data/all.zip', 2_000_000)]);
  expect(sizeWords(size)).toBe('2 files, 2.0 MB, the largest 2.0 MB (data/all.zip)');
  expect(exceeded(size)).toEqual([]);
});

test.each([
  ['as many files as a host takes', Array.from({ length: 20_000 }, (_, at) => entry(String(at), 1)), 0],
  ['one file more', Array.from({ length: 20_001 }, (_, at) => entry(String(at), 1)), 1],
  ['the largest file that a host takes', [entry('a.zip', 25 * MIB)], 0],
  ['one byte more', [entry('a.zip', 25 * MIB + 1)], 1],
  ['as many bytes as a host takes', Array.from({ length: 100 }, (_, at) => entry(String(at), 1e7)), 0],
  ['more bytes', Array.from({ length: 101 }, (_, at) => entry(String(at), 1e7)), 1],
])('%s', (_, entries, expected) => {
  expect(exceeded(sizeOf(entries))).toHaveLength(expected);
});
