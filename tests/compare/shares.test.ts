import { expect, test } from 'vitest';
import { groupShares } from '../../src/compare/shares.ts';

const share = (report: string, value: number) =>
  [report, { report, theme: 'teachers', district: '330803', share: value, passages: ['p-0'] }] as const;
const line = (...shares: ReturnType<typeof share>[]) => ({ theme: 'teachers', shares: new Map(shares) });

test.each([
  ['silent reports count as 0 in the mean', ['a', 'b'], line(share('a', 0.3)), { writing: 1, mean: 0.15 }],
  ['reports of other groups count nowhere', ['a'], line(share('a', 0.2), share('z', 0.9)), { writing: 1, mean: 0.2 }],
  ['no reports have a mean of 0', [], line(share('z', 0.9)), { writing: 0, mean: 0 }],
] as const)('%s', (_, reports, themeLine, expected) => {
  const ids = reports.map((id) => ({ id }));
  expect(groupShares(ids, [themeLine]).get('teachers')).toEqual(expected);
});
