import { expect, test } from 'vitest';
import { CellFile } from '../../../scripts/lib/build/cell-file.ts';

const file = (cells: Readonly<Record<string, string>>) =>
  CellFile.read(CellFile.write(Object.entries(cells).map(([cell, words]) => [cell, Buffer.from(words)])));

test('cells come back as they were written, in their order', () => {
  const cells = file({ title: '"青禾县"', 'lines#school-count': '[1,2]', empty: '' });
  expect(cells.cells()).toEqual(['title', 'lines#school-count', 'empty']);
  expect(cells.bytes('title')?.toString()).toBe('"青禾县"');
  expect(cells.bytes('lines#school-count')?.toString()).toBe('[1,2]');
  expect(cells.bytes('empty')?.length).toBe(0);
  expect(cells.bytes('lines')).toBeUndefined();
});

test('cells that are left out are not there, and the others are as they were', () => {
  const cells = file({ a: '1', b: '22', c: '333' }).without(new Set(['b', 'd']));
  expect(cells.cells()).toEqual(['a', 'c']);
  expect(['a', 'b', 'c'].map((cell) => cells.bytes(cell)?.toString())).toEqual(['1', undefined, '333']);
});

test.each([
  ['of other bytes', { a: '1', b: '3' }, ['b']],
  ['of the same length and other bytes', { a: '9', b: '2' }, ['a']],
  ['that one has not', { a: '1' }, ['b']],
  ['that the other has besides', { a: '1', b: '2', c: '3' }, ['c']],
  ['in another order', { b: '2', a: '1' }, []],
])('two files differ in cells %s', (_, other, differing) => {
  expect(file({ a: '1', b: '2' }).differing(file(other))).toEqual(differing);
});
