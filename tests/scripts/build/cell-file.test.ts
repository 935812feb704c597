import { expect, test } from 'vitest';
import { CellFile } from '../../../scripts/lib/build/cell-file.ts';

const file = (cells: Readonly<Record<string, string>>) => CellFile.read(CellFile.of(Object.entries(cells)).toBytes());

test('cells come back as they were written, in their order', () => {
  const cells = file({ title: '"青禾县"', 'lines#school-count': '[1,2]', empty: '' });
  expect(cells.cells()).toEqual(['title', 'lines#school-count', 'empty']);
  expect(cells.bytes('title')?.toString()).toBe('"青禾县"');
  expect(cells.bytes('lines#school-count')?.toString()).toBe('[1,2]');
  expect(cells.bytes('empty')?.length).toBe(0);
  expect(cells.bytes('lines')).toBeUndefined();
});

test('a file is the same before it was written and after', () => {
  const cells = CellFile.of([
    ['words', '甲乙丙'],
    ['numbers', Uint8Array.from([0, 10, 255])],
    ['long', '县'.repeat(200_000)],
  ]);
  const read = CellFile.read(cells.toBytes());
  expect(cells.differing(read)).toEqual([]);
  expect([...(read.bytes('numbers') ?? [])]).toEqual([0, 10, 255]);
  expect(read.bytes('long')?.toString()).toBe('县'.repeat(200_000));
});

test('one file is not written into by the next', () => {
  const first = file({ a: '"first"' });
  const second = CellFile.of([['a', '"other"']]);
  expect([first.data('a'), second.data('a'), CellFile.of([['b', '1']]).data('a')]).toEqual(['first', 'other', undefined]);
});

test('data of a cell are read anew each time, or once', () => {
  const cells = file({ a: '{"name":"青禾县"}' });
  expect(cells.data('a')).toEqual({ name: '青禾县' });
  expect(cells.data('a')).not.toBe(cells.data('a'));
  expect(cells.remembered('a')).toBe(cells.remembered('a'));
  expect(cells.data('b')).toBeUndefined();
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

test('a cell is there as it is written, in a file that was made as in one that was read', () => {
  const made = CellFile.of([
    ['head', '{"id":"甲"}'],
    ['title', '"乙"'],
  ]);
  for (const file of [made, CellFile.read(made.toBytes())])
    expect([file.written('head')?.toString(), file.written('title')?.toString(), file.written('none')]).toEqual([
      '{"id":"甲"}',
      '"乙"',
      undefined,
    ]);
});
