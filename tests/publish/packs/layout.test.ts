import { expect, test } from 'vitest';
import { packCount, packOf } from '../../../src/publish/packs/layout.ts';

const ids = Array.from({ length: 3000 }, (_, i) => `${110101 + i}-20${10 + (i % 16)}-self-assessment`);

test.each([
  [1, 1],
  [5, 1],
  [90, 4],
  [1000, 64],
  [3000, 256],
])('%i reports lie in %i packs', (reports, packs) => {
  expect(packCount(reports)).toBe(packs);
});

test('packs are filled evenly enough for a phone', () => {
  const count = packCount(ids.length);
  const sizes = [...Map.groupBy(ids, (id) => packOf(id, count)).values()].map(({ length }) => length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(25);
});

test('twice as many packs part each in two, and move nothing else', () => {
  for (const id of ids) expect(packOf(id, 512) % 256).toBe(packOf(id, 256));
});
