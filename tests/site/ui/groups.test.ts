import { expect, test } from 'vitest';
import { byProvince } from '../../../src/site/ui/groups.ts';

const NAMES = new Map([
  ['330000', '浙江省'],
  ['620000', '甘肃省'],
]);
const grouped = (codes: readonly string[]) => byProvince(codes, (code) => code, NAMES).map(({ name, entries }) => [name, ...entries]);

test('entries stand with their province, provinces by code, entries as they came', () => {
  expect(grouped(['620802', '330803', '620102', '330106'])).toEqual([
    ['浙江省', '330803', '330106'],
    ['甘肃省', '620802', '620102'],
  ]);
});

test('a province without a name is named by its code', () => {
  expect(grouped(['990101'])).toEqual([['990000', '990101']]);
});
