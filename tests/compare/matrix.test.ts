import { describe, expect, test } from 'vitest';
import { coverageOf, notApplicable, spokenBy } from '../../src/compare/coverage.ts';
import { indicatorView, matrixOf } from '../../src/compare/matrix.ts';
import { corpus, value } from './fixture.ts';

const A = '330803';
const B = '620802';
const C = '420204';
const said = (district: string, indicator = 'school-count') => ({
  indicator,
  district,
  report: `${district}-2020-self-assessment`,
  passage: 'p-1',
});

describe('coverage', () => {
  test('tells stated, mentioned without a number and not mentioned apart', () => {
    const coverage = coverageOf(corpus([A, B, C], { values: [value({ district: A })], said: [said(B)] }), { id: 'school-count' });
    expect(coverage.counts).toEqual({ value: 1, said: 1, absent: 1, 'not-applicable': 0 });
    expect(coverage.reports.map((report) => report.presence)).toEqual(['value', 'said', 'absent']);
    expect(coverage.of).toBe(3);
  });

  test.each([
    [['preschool'], ['primary'], true],
    [['preschool'], ['preschool'], false],
    [['compulsory'], ['junior'], false],
    [['compulsory'], ['preschool', 'senior'], true],
    [[], ['preschool'], false],
    [['preschool'], undefined, false],
  ])('in a report on %j an indicator of %j is out of place: %s', (spoken, stages, expected) => {
    expect(notApplicable({ stages: spoken }, stages)).toBe(expected);
  });

  test('indicators that two reports speak of, one of them with a number', () => {
    const both = corpus([A, B], {
      values: [value({ district: A }), value({ district: A, indicator: 'class-count' })],
      said: [said(B), said(A, 'meal-schools'), said(B, 'meal-schools')],
    });
    expect(spokenBy(both, ['meal-schools', 'class-count', 'school-count'], 2)).toEqual(['school-count']);
  });
});

describe('matrix', () => {
  const districts = corpus([A, B, C]);
  const matrix = (values: ReturnType<typeof value>[], places = [] as ReturnType<typeof said>[]) =>
    matrixOf({ ...districts, values, said: places }, { districts: districts.districts, indicators: [{ id: 'school-count' }], themes: [] })
      .rows[0];

  test('puts values of a series first and gives reasons for the others', () => {
    const row = matrix([
      value({ district: A, stage: 'junior', value: 99 }),
      value({ district: A, stage: 'primary' }),
      value({ district: B, stage: 'primary' }),
    ]);
    expect(row?.series).toHaveLength(1);
    expect(row?.cells[0]?.values.map((v) => [v.value.stage, v.series, v.reasons])).toEqual([
      ['primary', 0, []],
      ['junior', null, ['stage']],
    ]);
    expect(row?.cells[2]).toMatchObject({ presence: 'absent', values: [] });
    expect([row?.stated, row?.of]).toEqual([2, 3]);
  });

  test('says why nothing can be compared', () => {
    const row = matrix([value({ district: A, stage: 'junior' }), value({ district: B, stage: 'primary', scope: 'rural' })]);
    expect(row?.series).toEqual([]);
    expect(row?.parted).toEqual(['stage', 'scope']);
  });

  test('shows words without a number, and one value that is stated twice once', () => {
    const row = matrix([value({ district: A }), value({ district: A })], [said(B)]);
    expect(row?.cells[0]?.values).toHaveLength(1);
    expect(row?.cells[1]?.presence).toBe('said');
  });

  test('is empty for no districts', () => {
    expect(matrixOf(districts, { districts: [], indicators: [{ id: 'school-count' }], themes: ['funding'] })).toMatchObject({ reports: 0 });
  });
});

test('the view of an indicator keeps blocked values apart', () => {
  const view = indicatorView(
    corpus([A, B, C], { values: [value({ district: A }), value({ district: B }), value({ district: C, status: 'planned' })] }),
    { id: 'school-count' },
  );
  expect(view.series).toHaveLength(1);
  expect(view.alone.map((v) => [v.value.district, v.reasons])).toEqual([[C, ['planned']]]);
});
