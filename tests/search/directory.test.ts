import { expect, test } from 'vitest';
import { packDirectory, packReadings, unpackDirectory } from '../../src/search/directory.ts';
import { byCodeUnit } from '../../src/text/order.ts';
import { gazetteer, indicators, themes } from '../support/content.ts';

const districts = gazetteer.districts.filter(({ code }) => ['330803', '419001', '620802'].includes(code));
const upper = [...gazetteer.provinces, ...gazetteer.prefectures].toSorted((a, b) => byCodeUnit(a.code, b.code));
const packed = packDirectory({ districts, upper, reports: new Map([['330803', 2]]), indicators, themes });
const entries = unpackDirectory(packed, packReadings(districts));
const entry = (code: string) => entries.find((one) => one.code === code);

test('districts come back with their names, pinyin, initials, place and number of reports', () => {
  expect(entries[0]).toEqual({
    type: 'district',
    path: 'districts/330803/',
    code: '330803',
    zh: '衢江区',
    en: 'Qújiāng Qū',
    latin: ['qujiang', 'qj'],
    romanised: 'Qujiang',
    note: '浙江省 衢州市',
    reports: 2,
  });
});

test('a place without reports leads to what search knows of it; a province with some to its page', () => {
  expect(entry('620802')).toMatchObject({ reports: 0, path: `search/?q=${encodeURIComponent('崆峒区')}` });
  expect(entry('330000')).toMatchObject({ type: 'province', path: 'provinces/330000/', latin: ['zhejiang', 'zj'] });
  expect(entry('620000')).toMatchObject({ type: 'province', path: `search/?q=${encodeURIComponent('甘肃省')}` });
  expect(entry('620800')).toMatchObject({ type: 'prefecture', zh: '平凉市' });
});

test('every province, prefecture, indicator and theme has an entry', () => {
  expect(entries).toHaveLength(districts.length + upper.length + indicators.length + themes.length);
  expect(entries.find(({ type }) => type === 'theme')?.path).toMatch(/^themes\/[a-z-]+\/$/);
});

test('a site of nothing names nothing', () => {
  expect(unpackDirectory(packDirectory({ districts: [], upper: [], reports: new Map(), indicators: [], themes: [] }))).toEqual([]);
});
