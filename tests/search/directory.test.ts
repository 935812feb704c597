import { expect, test } from 'vitest';
import { packDirectory, packReadings, unpackDirectory } from '../../src/search/directory.ts';
import { gazetteer, indicators, themes } from '../support/content.ts';

const districts = gazetteer.districts.filter(({ code }) => ['330803', '419001', '620802'].includes(code));
const packed = packDirectory(districts, indicators, themes, new Map([['330803', ['浙江省', '衢州市', '衢江区']]]));

test('districts come back with their names, pinyin, initials and place', () => {
  expect(unpackDirectory(packed, packReadings(districts))[0]).toEqual({
    type: 'district',
    path: 'districts/330803/',
    zh: '衢江区',
    en: 'Qújiāng Qū',
    latin: ['qujiang', 'qj'],
    note: '浙江省 衢州市',
  });
});

test('every indicator and theme has an entry', () => {
  const entries = unpackDirectory(packed);
  expect(entries).toHaveLength(districts.length + indicators.length + themes.length);
  expect(entries.find(({ type }) => type === 'theme')?.path).toMatch(/^themes\/[a-z-]+\/$/);
});

test('a site without reports has no districts', () => {
  expect(unpackDirectory(packDirectory([], [], [], new Map()))).toEqual([]);
});
