import { expect, test } from 'vitest';
import { byCodeUnit } from '../../src/text/order.ts';

test('strings stand in the order of their code units, whatever the language of the machine', () => {
  expect(['ä', '乙', 'a', '甲', 'B', ''].sort(byCodeUnit)).toEqual(['', 'B', 'a', 'ä', '乙', '甲']);
});

test('equal strings keep their places', () => {
  const rows = [
    ['b', 1],
    ['a', 1],
    ['b', 2],
    ['a', 2],
  ] as const;
  expect(rows.toSorted(([a], [b]) => byCodeUnit(a, b)).map(([, row]) => row)).toEqual([1, 2, 1, 2]);
});
