import { expect, test } from 'vitest';
import { alikeIn } from '../../src/compare/alike.ts';
import { seriesOf } from '../../src/compare/series.ts';
import { corpus, value } from './fixture.ts';

const codes = ['330803', '330802', '330881', '420204', '610104'];
const base = corpus(codes);
const reports = base.reports.map((report) => (report.district === '330881' ? { ...report, kind: 'rectification' as const } : report));
const of = (district: string, period = '2020') => value({ district, period });

test('peers are of the same province first, then of the same kind, then of the nearest year, and are given by place', () => {
  const values = [of('330803'), of('330802', '2016'), of('330881'), of('420204', '2018'), of('610104', '2020')];
  const found = alikeIn(seriesOf(values), { reports }, { district: '330803', most: 3 });
  expect(found?.own.district).toBe('330803');
  expect(found?.peers.map(({ value: { district }, like }) => [district, like])).toEqual([
    ['330802', { province: true, kind: true, years: 4 }],
    ['330881', { province: true, kind: false, years: 0 }],
    ['610104', { province: false, kind: true, years: 0 }],
  ]);
});

test('a district is given once, by the value that is nearest', () => {
  const found = alikeIn(seriesOf([of('330803'), of('330802', '2012'), of('330802', '2019')]), { reports }, { district: '330803', most: 5 });
  expect(found?.peers.map(({ value: { period } }) => period)).toEqual(['2019']);
});

test('a district without a comparable value has no peers', () => {
  expect(alikeIn(seriesOf([of('330802')]), { reports }, { district: '330803', most: 5 })).toBeNull();
});
