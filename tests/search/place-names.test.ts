import { expect, test } from 'vitest';
import { namesPlace, shortName } from '../../src/search/place-names.ts';

test.each([
  ['昆山市', '昆山'],
  ['甘肃省', '甘肃'],
  ['内蒙古自治区', '内蒙古'],
  ['广西壮族自治区', '广西'],
  ['西藏自治区', '西藏'],
  ['新疆维吾尔自治区', '新疆'],
  ['巴音郭楞蒙古自治州', '巴音郭楞'],
  ['恩施土家族苗族自治州', '恩施'],
  ['延边朝鲜族自治州', '延边'],
  ['莫力达瓦达斡尔族自治旗', '莫力达瓦'],
  ['大兴安岭地区', '大兴安岭'],
  ['锡林郭勒盟', '锡林郭勒'],
  ['朝阳区', '朝阳'],
  ['郊区', '郊区'],
  ['礼县', '礼县'],
])('%s is called %s', (name, short) => expect(shortName(name)).toBe(short));

test('a name is found with and without its ending, never by one character', () => {
  expect([namesPlace('礼县', '礼县'), namesPlace('礼', '礼县'), namesPlace('昆山县', '昆山市')]).toEqual([true, false, false]);
});
