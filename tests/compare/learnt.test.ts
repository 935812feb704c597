import { expect, test } from 'vitest';
import { learntOf } from '../../src/compare/learnt.ts';
import { matrixOf } from '../../src/compare/matrix.ts';
import { corpus, value } from './fixture.ts';

const [A, B] = ['330101', '330102'] as const;

/** What is learnt from the values of two districts, by indicator. */
function learnt(given: Parameters<typeof value>[0][]) {
  const own = corpus([A, B], { values: given.map(value) });
  const ids = [...new Set([...own.values.map(({ indicator }) => indicator), 'never-stated'])];
  return learntOf(matrixOf(own, { districts: own.districts, indicators: ids.map((id) => ({ id })), themes: [] }).rows);
}

test('counts the rows that put values side by side, those of one district, and the others by their first reason', () => {
  expect(
    learnt([
      { district: A, indicator: 'halls' },
      { district: B, indicator: 'halls' },
      { district: A, indicator: 'gardens' },
      { district: A, indicator: 'libraries', stage: 'primary' },
      { district: B, indicator: 'libraries', stage: 'junior' },
      { district: A, indicator: 'pools', status: 'target' },
      { district: B, indicator: 'pools' },
    ]),
  ).toEqual({
    stated: 4,
    shared: 3,
    groups: [
      { reason: 'comparable', indicators: ['halls'] },
      { reason: 'stage', indicators: ['libraries'] },
      { reason: 'planned', indicators: ['pools'] },
      { reason: 'one', indicators: ['gardens'] },
    ],
  });
});

test('two reports of one district put nothing side by side', () => {
  expect(learnt([{ district: A }, { district: A, value: 12, report: `${A}-2021-self-assessment` }])).toMatchObject({
    stated: 1,
    shared: 0,
  });
});

test('nothing is learnt where nothing is stated', () => {
  expect(learnt([])).toEqual({ stated: 0, shared: 0, groups: [] });
});
