import { expect, test } from 'vitest';
import { chosenMatrix, inOrder } from '../../src/compare/choice.ts';
import { rowOf } from '../../src/compare/matrix.ts';
import { DEFAULT_STATE } from '../../src/compare/state.ts';
import { corpus, value } from './fixture.ts';

const [A, B, C, D] = ['330803', '420204', '620802', '630103'] as const;
const all = corpus([A, B, C, D], {
  values: [
    value({ district: A, value: 3 }),
    value({ district: B, value: 900, stage: 'junior' }),
    value({ district: C, value: 7 }),
    value({ district: D, value: 5, scope: 'rural' }),
  ],
});
const codes = (sort: string | null) => inOrder(all, all.districts, sort).map(({ code }) => code);

test('columns follow the values of a comparable series; those that stand beside nothing keep their places after it', () => {
  expect(codes('school-count')).toEqual([C, A, B, D]);
  expect(codes('class-count')).toEqual([A, B, C, D]);
  expect(codes(null)).toEqual([A, B, C, D]);
});

test('columns follow names, and years with the newest first', () => {
  const named = all.districts.map((district, at) => ({ ...district, pinyin: ['qu', 'xia', 'kong', 'cheng'][at] as string }));
  expect(inOrder(all, named, 'name').map(({ code }) => code)).toEqual([D, C, A, B]);
  const dated = { ...all, reports: all.reports.map((report, at) => ({ ...report, year: [2019, 2025, null, 2023][at] as number | null })) };
  expect(inOrder(dated, all.districts, 'year').map(({ code }) => code)).toEqual([B, D, A, C]);
});

test('rows are asked for once each, through a maker that may remember them', () => {
  const asked: string[] = [];
  const matrix = chosenMatrix(all, [{ id: 'school-count' }], { ...DEFAULT_STATE, indicators: ['school-count', 'gone'] }, (...given) => {
    asked.push(given[2].id);
    return rowOf(...given);
  });
  expect(asked).toEqual(['school-count']);
  expect(matrix.rows.map(({ indicator }) => indicator)).toEqual(asked);
});

test('only rows in which a person reviewed a value are left, whole, where a reader asks for them', () => {
  const reviewed = corpus([A, B], {
    values: [value({ district: A, reviewed: true }), value({ district: B }), value({ district: B, indicator: 'class-count' })],
  });
  const rows = [{ id: 'school-count' }, { id: 'class-count' }];
  const state = { ...DEFAULT_STATE, indicators: ['school-count', 'class-count'], reviewedOnly: true };
  const matrix = chosenMatrix(reviewed, rows, state);
  expect(matrix.rows.map(({ indicator, stated }) => [indicator, stated])).toEqual([['school-count', 2]]);
  expect(matrix.claims).toEqual([]);
});
