import { hasDistrictFeeds } from '../../publish/feeds/scopes.ts';
import { latinName } from '../../text/latin-name.ts';
import { type DistrictSummary, districtsOf, type ProvinceSummary, type ProvinceWith, provincesOf } from '../district/districts.ts';
import type { LatinNames } from '../i18n/romanise.ts';
import type { NamedReport } from '../report/named.ts';
import { knowledge, question } from './ask.ts';
import { derive } from './facts.ts';
import { rememberedOf } from './remembered.ts';
import type { SiteKnowledge } from './store.ts';

/** What the gazetteer knows of districts, by code; it depends on no report. */
export const divisions = derive('divisions', (facts) => new Map(facts.knowledge.districts.map((division) => [division.code, division])));

/** Districts with their reports, in order of their codes, of which no more is known than where they belong. */
export const placedDistricts = derive('placed-districts', (facts) => districtsOf(facts.column('place'), facts.of(divisions)));

const placedProvinces = derive('placed-provinces', (facts) => provincesOf(facts.of(placedDistricts), facts.knowledge.provinces));

/** Provinces whose code begins in one way, with their districts and reports. */
const provincesUnder = derive('provinces', (facts, prefix: string): ProvinceSummary[] =>
  provincesOf(districtsOf(facts.column('summary', prefix), facts.of(divisions)), facts.knowledge.provinces),
);

/** A district with its reports; null where it has none. */
export const districtSummary = question(
  'district',
  (facts, code: string): DistrictSummary | null => districtsOf(facts.column('summary', `${code}-`), facts.of(divisions))[0] ?? null,
);

/** Codes of the districts with reports, in ascending order. */
export const districtCodes = question('district-codes', (facts): string[] => facts.of(placedDistricts).map(({ code }) => code));

/** Whether each district of a province, by the first two digits of its code, has a feed of its own. */
export const districtFeeds = question('district-feeds', (facts, prefix: string): boolean =>
  hasDistrictFeeds(new Set(facts.column('place', prefix).map(({ district }) => district.code)).size),
);

/** A province with its districts and their reports; null where it has none. */
export const provinceSummary = question(
  'province',
  (facts, code: string): ProvinceSummary | null =>
    facts.of(provincesUnder, code.slice(0, 2)).find((province) => province.code === code) ?? null,
);

/** Codes of the provinces with reports. */
export const provinceCodes = question('province-codes', (facts): string[] => facts.of(placedProvinces).map(({ code }) => code));

/** Names of the provinces with reports, by their codes. */
export async function provinceNamesHere(): Promise<Map<string, string>> {
  return new Map(await namesOfProvinces());
}
const namesOfProvinces = question('province-names', (facts): [string, string][] =>
  facts.of(placedProvinces).map(({ code, name }) => [code, name]),
);

/** All provinces with all their districts, in order, and what names their reports. */
export const provinceLists = question('province-lists', (facts): ProvinceWith<NamedReport>[] => facts.of(placedProvinces));

/** How many reports there are, and districts with any: for pages that say no more of the whole. */
export const reportCounts = question('report-counts', (facts): { reports: number; districts: number } => ({
  reports: facts.ids().length,
  districts: facts.of(placedDistricts).length,
}));

/** How many districts and reports a province has; the name of its district where it is the only one. */
export type ProvinceCount = { code: string; name: string; districts: number; reports: number; only: { code: string; name: string } | null };

/** How much there is of each province. */
export const provinceCounts = question('province-counts', (facts): ProvinceCount[] =>
  facts.of(placedProvinces).map(({ code, name, districts: own }) => {
    const [first] = own;
    return {
      code,
      name,
      districts: own.length,
      reports: own.reduce((sum, { reports }) => sum + reports.length, 0),
      only: first && own.length === 1 ? { code: first.code, name: first.name } : null,
    };
  }),
);

const pinyinByName = derive(
  'pinyin-by-name',
  (facts) => new Map(facts.of(placedDistricts).flatMap(({ name, pinyin }) => (pinyin === '' ? [] : [[name, pinyin]]))),
);

/** Pinyin of those among some names that are names of districts with reports. */
const pinyinHere = question('pinyin-here', (facts, ...names: string[]): [string, string][] =>
  names.flatMap((name): [string, string][] => {
    const pinyin = facts.of(pinyinByName).get(name);
    return pinyin === undefined ? [] : [[name, pinyin]];
  }),
);

/** Runs of the characters that names of districts are made of, found in half the time that all Chinese takes. */
const NAME_SIGNS = /[\u3400-\u9fff]+/g;

/** What the gazetteer says of names, made once: of which districts it has the pinyin, and the Latin names of all that stands above districts. */
const gazetteerNames = rememberedOf(({ districts, prefectures, tiles }: SiteKnowledge) => ({
  districts: new Set(districts.filter(({ pinyin }) => pinyin !== '').map(({ name }) => name)),
  prefectures: new Map(prefectures.map(({ name, pinyin }) => [name, latinName(pinyin)])),
  provinces: new Map(tiles.flatMap(({ zh, zhFull, en }) => [[zh, en] as const, [zhFull, en] as const])),
}));

/**
 * Latin names of the districts with reports, as far as a page names them, and of all that stands above districts. Names of other districts are common
 * words, too (城区).
 */
export async function latinNamesIn(html: string): Promise<LatinNames> {
  const { districts, prefectures, provinces } = gazetteerNames(await knowledge());
  const words = [...new Set(html.match(NAME_SIGNS))].filter((word) => districts.has(word)).sort();
  const here = words.length > 0 ? await pinyinHere(...words) : [];
  const known = new Map(here.map(([name, pinyin]) => [name, latinName(pinyin)]));
  const get = (name: string) => provinces.get(name) ?? known.get(name) ?? prefectures.get(name);
  return { get, has: (name) => get(name) !== undefined };
}
