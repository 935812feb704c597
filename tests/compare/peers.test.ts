import { expect, test } from 'vitest';
import { peersOf } from '../../src/compare/peers.ts';
import { corpus, value } from './fixture.ts';

const [A, B, C, D] = ['330803', '420204', '620802', '630103'] as const;

test('peers are those that share most indicators; what may stand side by side is told apart', () => {
  const all = corpus([A, B, C, D], {
    values: [
      value({ district: A, indicator: 'school-count', stage: 'primary' }),
      value({ district: A, indicator: 'class-count' }),
      value({ district: B, indicator: 'school-count', stage: 'junior' }),
      value({ district: C, indicator: 'class-count' }),
      value({ district: C, indicator: 'school-count', stage: 'primary', status: 'planned' }),
      value({ district: D, indicator: 'computers' }),
    ],
  });
  expect(peersOf(all, A, 9).map(({ district, shared, comparable }) => [district.code, shared, comparable])).toEqual([
    [C, ['school-count', 'class-count'], ['class-count']],
    [B, ['school-count'], []],
  ]);
  expect(peersOf(all, A, 1)).toHaveLength(1);
  expect(peersOf(all, D, 9)).toEqual([]);
});
