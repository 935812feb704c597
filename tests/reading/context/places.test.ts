import { expect, test } from 'vitest';
import { placeIndex } from '../../../src/reading/metadata/place/names.ts';
import { quantities } from '../../../src/reading/quantities/index.ts';
import { gazetteer } from '../../support/content.ts';
import { paragraph, REPORT } from '../quantities/read-case.ts';

const divisions = placeIndex(gazetteer);

/** Reports of a county, and of a city and a district that say 全市 of themselves or of the city above. */
const COUNTY = { ...REPORT, district: { code: '510722', name: '三台县', path: ['四川省', '绵阳市', '三台县'] } };
const CITY = { ...REPORT, district: { code: '510781', name: '江油市', path: ['四川省', '绵阳市', '江油市'] } };
const DISTRICT = { ...REPORT, district: { code: '510703', name: '涪城区', path: ['四川省', '绵阳市', '涪城区'] } };

test.each([
  ['盐亭县招聘教师98名。', COUNTY, '510723'],
  ['绵阳市三台县招聘教师98名。', COUNTY, null],
  ['绵阳市招聘教师98名。', COUNTY, '510700'],
  ['绵阳全市招聘教师98名。', COUNTY, '510700'],
  ['四川省招聘教师98名。', COUNTY, '510000'],
  ['朝阳区招聘教师98名。', COUNTY, '朝阳区'],
  ['盐亭县、射洪市招聘教师98名。', COUNTY, '盐亭县、射洪市'],
  ['费县招聘教师98名。', COUNTY, '371325'],
  ['城区招聘教师98名。', COUNTY, null],
  ['和县城学校结对98所。', COUNTY, null],
  ['全市招聘教师98名。', CITY, null],
  ['全市招聘教师98名。', DISTRICT, '510700'],
  ['全区招聘教师98名。', DISTRICT, null],
])('%s', (text, report, place) => {
  const [mention] = quantities(text, [paragraph(text)], report, { divisions });
  expect(mention?.place).toBe(place);
});
