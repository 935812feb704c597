import { expect, test } from 'vitest';
import { type CorpusPart, pack, unpack } from '../../src/compare/transfer.ts';
import { corpus, value } from './fixture.ts';

const share = { theme: 'aid', report: '330803-2020-self-assessment', district: '330803', share: 0.1234, passages: ['p-1', 'p-2'] };
const place = { indicator: 'meal-schools', report: '620802-2020-self-assessment', district: '620802' };
const given = corpus(['330803', '620802']);
const travelled = (part: Partial<CorpusPart>) => {
  const packed = pack({ values: [], said: [], shares: [], ...part }, given);
  return unpack(JSON.parse(JSON.stringify(packed)), given);
};

test('values come out as they went in', () => {
  const values = [
    value({
      district: '330803',
      value: 3,
      valueHigh: 5,
      unit: '次',
      qualifier: 'range',
      period: null,
      status: 'change',
      direction: 'down',
    }),
    value({ district: '620802', stage: 'primary', scope: 'institution', id: 'm-7.school-count', mention: 'm-7' }),
    value({
      district: '620802',
      scope: 'subset',
      id: 'm-8.school-count',
      mention: 'm-8',
      variant: 'net',
      variantName: { zh: '净入学率', en: 'Net rate' },
    }),
  ];
  expect(travelled({ values }).values).toEqual(values);
});

test('of several passages without a number the first of each report travels', () => {
  const said = [
    { ...place, passage: 'p-3' },
    { ...place, passage: 'p-9' },
  ];
  expect(travelled({ said }).said).toEqual(said.slice(0, 1));
});

test('shares come out as they went in', () => {
  expect(travelled({ shares: [share] }).shares).toEqual([share]);
});

test('words and dimensions that repeat travel once', () => {
  const values = Array.from({ length: 50 }, (_, at) =>
    value({ district: '330803', value: at, id: `m-${at}.school-count`, mention: `m-${at}` }),
  );
  const packed = pack({ values, said: [], shares: [] }, given);
  expect(packed.dimensions).toHaveLength(1);
  expect(packed.words.length).toBeLessThan(8);
});
