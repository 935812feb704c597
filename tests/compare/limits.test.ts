import { expect, test } from 'vitest';
import { limitsFor, limitValues } from '../../src/compare/limits.ts';
import type { Threshold } from '../../src/model/index.ts';

const limit = (stage: string | null, unit = '%'): { threshold: Threshold } => ({ threshold: { stage, op: '>=', value: 95, unit } });

test.each([
  ['primary', 'primary', true],
  ['junior', 'primary', false],
  ['compulsory', 'junior', true],
  ['compulsory', 'senior', false],
  [null, 'primary', true],
  ['primary', null, false],
  [null, null, true],
])('a limit of stage %s on the axis of stage %s: %s', (stage, axis, drawn) => {
  expect(limitsFor([limit(stage)], axis, '%')).toHaveLength(drawn ? 1 : 0);
});

test.each([
  ['%', '%', true],
  ['人', '%', false],
  ['人/班', '人', true],
])('a limit in %s on an axis in %s: %s', (unit, axis, drawn) => {
  expect(limitsFor([limit(null, unit)], null, axis)).toHaveLength(drawn ? 1 : 0);
});

test('a range stands at both ends', () => {
  const range: Threshold = { stage: null, op: 'range', value: [36, 45], unit: '人/班' };
  expect(limitValues(range)).toEqual([36, 45]);
});
