import { describe, expect, test } from 'vitest';
import { apart, comparableSeries, flagsIn, pairsOf, seriesOf, widestSeries } from '../../src/compare/series.ts';
import { value } from './fixture.ts';

const A = '330803';
const B = '620802';
const C = '420204';

describe('series', () => {
  test('hold values that agree in unit, stage, status and scope', () => {
    const values = [
      value({ district: A, stage: 'primary' }),
      value({ district: B, stage: 'primary' }),
      value({ district: C, stage: 'junior' }),
      value({ district: C, stage: 'primary', status: 'planned' }),
      value({ district: C, stage: 'primary', unit: '个' }),
      value({ district: C, stage: 'primary', scope: 'rural' }),
    ];
    const series = comparableSeries(values);
    expect(series).toHaveLength(1);
    expect(series[0]?.values.map((v) => v.district)).toEqual([A, B]);
    expect(seriesOf(values)).toHaveLength(5);
  });

  test('of one district are no comparison, however many values they have', () => {
    expect(comparableSeries([value({ district: A, period: '2019' }), value({ district: A, period: '2020' })])).toEqual([]);
  });

  test('named schools of two districts are never one series', () => {
    expect(comparableSeries([value({ district: A, scope: 'institution' }), value({ district: B, scope: 'institution' })])).toEqual([]);
  });

  test('named schools are never one series, even where two counties have one sentence, whose figures have one id', () => {
    const same = (district: string) => value({ district, scope: 'institution', id: 'm-1234abcd.school-count' });
    expect(comparableSeries([same(A), same(B)])).toEqual([]);
  });

  test('do not depend on the order of values', () => {
    const values = [A, B, C].map((district, at) => value({ district, value: at }));
    const ids = (list: typeof values) => seriesOf(list).map((series) => series.values.map((v) => v.id));
    expect(ids(values.toReversed())).toEqual(ids(values));
  });

  test('the widest is the first that can be compared, among equally wide ones too', () => {
    const pair = (stage: string, figure: number) => [A, B].map((district) => value({ district, stage, value: figure }));
    const wide = [A, B, C].map((district) => value({ district, stage: 'junior', value: 1 }));
    const lone = value({ district: C, stage: 'senior', value: 99 });
    for (const values of [[...pair('primary', 3), ...pair('all', 2), lone], [...pair('primary', 3), ...wide, lone], [lone], []]) {
      expect(widestSeries(values)).toEqual(comparableSeries(values)[0] ?? null);
      expect(widestSeries(values.toReversed())).toEqual(comparableSeries(values)[0] ?? null);
    }
  });

  test('the one with most districts comes first', () => {
    const values = [
      value({ district: A, stage: 'all' }),
      value({ district: B, stage: 'all' }),
      ...[A, B, C].map((district) => value({ district, stage: 'primary' })),
    ];
    expect(comparableSeries(values).map((series) => series.districts)).toEqual([3, 2]);
  });
});

describe('flags inside a series', () => {
  test('are raised where years differ, and where none is known', () => {
    const [a, b] = [value({ district: A, period: '2019' }), value({ district: B, period: '2023' })];
    expect(flagsIn([a, b], a)).toEqual(['year']);
    const [c, d] = [value({ district: A, period: null }), value({ district: B, period: null })];
    expect(flagsIn([c, d], c)).toEqual(['year']);
  });

  test('are raised for a doubtful reading, even where all are doubtful', () => {
    const [a, b] = [value({ district: A, dimensions: { doubt: 'doubtful' } }), value({ district: B, dimensions: { doubt: 'doubtful' } })];
    expect(flagsIn([a, b], a)).toEqual(['doubt']);
  });

  test('are not raised where all agree', () => {
    const [a, b] = [value({ district: A }), value({ district: B })];
    expect(flagsIn([a, b], a)).toEqual([]);
  });

  test('stand with the value that is approximate, not with the exact one', () => {
    const [a, b] = [value({ district: A, qualifier: 'approx' }), value({ district: B })];
    expect(flagsIn([a, b], a)).toEqual(['rounding']);
    expect(flagsIn([a, b], b)).toEqual([]);
  });
});

test('a value apart gives its reasons against the nearest series', () => {
  const primary = [value({ district: A, stage: 'primary' }), value({ district: B, stage: 'primary' })];
  const junior = [value({ district: A, stage: 'junior', status: 'planned' }), value({ district: B, stage: 'junior', status: 'planned' })];
  const other = value({ district: C, stage: 'junior', status: 'planned', unit: '个' });
  expect(apart(other, comparableSeries([...primary, ...junior])).reasons).toEqual(['unit']);
  expect(apart(other, [])).toEqual({ value: other, from: null, reasons: [] });
});

test('values of named schools have the reasons of their own numbers, whichever was looked at before', () => {
  const series = comparableSeries(['primary', 'junior'].flatMap((stage) => [A, B].map((district) => value({ district, stage }))));
  const school = (stage: string, unit = '所') => value({ district: C, stage, unit, scope: 'institution' });
  const reasons = [school('primary'), school('junior'), school('junior', '个'), school('junior')].map((one) => apart(one, series));
  expect(reasons.map((one) => one.reasons)).toEqual([['scope'], ['scope'], ['unit', 'scope'], ['scope']]);
  expect(reasons.map(({ from }) => from?.values[0]?.stage)).toEqual(['primary', 'junior', 'junior', 'junior']);
});

describe('pairs of an earlier and a later value', () => {
  test('join the base with the value stated after it', () => {
    const from = value({ district: A, status: 'base', value: 120, start: 50, period: '2020' });
    const to = value({ district: A, value: 12, start: 56, period: '2022' });
    const far = value({ district: A, value: 13, start: 500 });
    expect(pairsOf([far, to, from])).toEqual([{ from, to }]);
  });

  test('reach as far as one sentence, sixty characters', () => {
    const from = value({ district: A, status: 'base', value: 120, start: 50 });
    expect(pairsOf([from, value({ district: A, value: 12, start: 110 })])).toHaveLength(1);
    expect(pairsOf([from, value({ district: A, value: 12, start: 111 })])).toEqual([]);
  });

  test('are not made across reports, units or stages', () => {
    const from = value({ district: A, status: 'base', start: 50 });
    expect(pairsOf([from, value({ district: B, start: 56 })])).toEqual([]);
    expect(pairsOf([from, value({ district: A, unit: '个', start: 56 })])).toEqual([]);
    expect(pairsOf([from, value({ district: A, stage: 'junior', start: 56 })])).toEqual([]);
  });
});
