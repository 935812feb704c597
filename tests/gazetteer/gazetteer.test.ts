import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { gazetteerSchema, tileSchema } from '../../src/model/index.ts';
import { divisionName } from '../../src/reading/metadata/division-name.ts';

const json = (name: string) => JSON.parse(readFileSync(new URL(`../../content/gazetteer/${name}`, import.meta.url), 'utf8'));
const gazetteer = gazetteerSchema.parse(json('divisions.json'));
const byCode = new Map(gazetteer.districts.map((d) => [d.code, d]));
const named = (name: string) => gazetteer.districts.filter((d) => d.name === name);

describe('divisions', () => {
  test.skipIf(!existsSync('scripts/gazetteer/node_modules'))('is what the packages and changes.yaml give', () => {
    const out = execFileSync(process.execPath, ['scripts/gazetteer.ts', '--check'], { encoding: 'utf8' });
    expect(out).toContain('up to date');
  });

  test('has every code once, in order, under a parent that exists', () => {
    const codes = gazetteer.districts.map((d) => d.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toEqual([...codes].sort());
    const uppers = new Set([...gazetteer.provinces, ...gazetteer.prefectures].map((u) => u.code));
    expect(gazetteer.districts.filter((d) => !uppers.has(d.parent))).toEqual([]);
    expect(gazetteer.prefectures.filter((p) => !uppers.has(p.parent as string))).toEqual([]);
  });

  test('names districts in characters by which pages look for names', () => {
    expect(gazetteer.districts.filter(({ name }) => !/^[\u3400-\u9fff]+$/.test(name))).toEqual([]);
  });

  test.each([
    ['620802', '崆峒区', '620800'],
    ['419001', '济源市', '410000'],
    ['630103', '城中区', '630100'],
    ['450202', '城中区', '450200'],
    ['330803', '衢江区', '330800'],
    ['420204', '下陆区', '420200'],
    ['110108', '海淀区', '110000'],
    ['500238', '巫溪县', '500000'],
    ['441900', '东莞市', '440000'],
    ['620200', '嘉峪关市', '620000'],
    ['653228', '和康县', '653200'],
    ['653229', '和安县', '653200'],
  ])('%s is %s under %s', (code, name, parent) => {
    expect(byCode.get(code)).toMatchObject({ name, parent });
  });

  test('keeps retired names with the year and a current successor', () => {
    expect(byCode.get('630122')).toMatchObject({ name: '湟中县', until: 2019, successor: '630106' });
    const retired = gazetteer.districts.filter((d) => d.until);
    expect(retired.length).toBeGreaterThan(40);
    for (const d of retired) expect(byCode.get(d.successor as string), d.name).toMatchObject({ name: expect.any(String) });
    for (const d of retired) expect(byCode.get(d.successor as string)?.until, d.name).toBeUndefined();
  });

  test('tags statistical zones', () => {
    expect(gazetteer.districts.filter((d) => d.zone).every((d) => /^\d{4}7[1-9]$/.test(d.code))).toBe(true);
    expect(byCode.get('410173')).toMatchObject({ zone: true });
    expect(byCode.get('620802')?.zone).toBeUndefined();
  });

  test('knows the demonstration zone of 济源 by its other names', () => {
    expect(byCode.get('419001')?.aliases).toContain('济源示范区');
  });

  test('has the names that occur more than once', () => {
    expect(named('鼓楼区').map((d) => d.code)).toEqual(['320106', '320302', '350102', '410204']);
    expect(named('市中区')).toHaveLength(4);
  });
});

test.each([
  ['崆峒区', 'kong tong', 'Kōngtóng Qū'],
  ['衢江区', 'qu jiang', 'Qújiāng Qū'],
  ['江都区', 'jiang du', 'Jiāngdū Qū'],
  ['歙县', 'she', 'Shè Xiàn'],
  ['单县', 'shan', 'Shàn Xiàn'],
  ['浚县', 'xun', 'Xùn Xiàn'],
  ['蔚县', 'yu', 'Yù Xiàn'],
  ['泌阳县', 'bi yang', 'Bìyáng Xiàn'],
  ['乐清市', 'yue qing', 'Yuèqīng Shì'],
  ['乐陵市', 'lao ling', 'Làolíng Shì'],
  ['涡阳县', 'guo yang', 'Guōyáng Xiàn'],
  ['大埔县', 'da bu', 'Dàbù Xiàn'],
  ['吴堡县', 'wu bu', 'Wúbǔ Xiàn'],
  ['筠连县', 'jun lian', 'Jūnlián Xiàn'],
  ['尉犁县', 'yu li', 'Yùlí Xiàn'],
  ['闵行区', 'min hang', 'Mǐnháng Qū'],
  ['穆棱市', 'mu ling', 'Mùlíng Shì'],
  ['珲春市', 'hun chun', 'Húnchūn Shì'],
  ['黄陂区', 'huang pi', 'Huángpí Qū'],
  ['洪洞县', 'hong tong', 'Hóngtóng Xiàn'],
  ['郫都区', 'pi du', 'Pídū Qū'],
  ['六合区', 'lu he', 'Lùhé Qū'],
  ['宕昌县', 'tan chang', 'Tànchāng Xiàn'],
  ['东阿县', 'dong e', 'Dōng’ē Xiàn'],
  ['铅山县', 'yan shan', 'Yánshān Xiàn'],
  ['长子县', 'zhang zi', 'Zhǎngzǐ Xiàn'],
  ['张家川回族自治县', 'zhang jia chuan', 'Zhāngjiāchuān Huízú Zìzhìxiàn'],
])('%s reads %s', (name, pinyin, reading) => {
  expect(named(name)[0]).toMatchObject({ pinyin, reading });
});

test('reads the municipality 重庆 as chong qing', () => {
  expect(gazetteer.provinces.find((p) => p.code === '500000')?.pinyin).toBe('chong qing');
});

test.each([
  ['衢江区', '衢江', [], '区'],
  ['城步苗族自治县', '城步', ['苗族'], '自治县'],
  ['双江拉祜族佤族布朗族傣族自治县', '双江', ['拉祜族', '佤族', '布朗族', '傣族'], '自治县'],
  ['鄂温克族自治旗', '鄂温克族', [], '自治旗'],
  ['浦东新区', '浦东', [], '新区'],
  ['区', '区', [], ''],
])('takes %s apart', (name, stem, peoples, type) => {
  expect(divisionName(name)).toEqual({ stem, peoples, type });
});

test('the tile diagram gives each province one square of its own', () => {
  const tiles = z.array(tileSchema).parse(json('provinces.json'));
  expect(tiles.map((t) => t.code)).toEqual(gazetteer.provinces.map((p) => p.code));
  expect(tiles.map((t) => t.zhFull)).toEqual(gazetteer.provinces.map((p) => p.name));
  expect(new Set(tiles.map((t) => `${t.row},${t.col}`)).size).toBe(34);
});
