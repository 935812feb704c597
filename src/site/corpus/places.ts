import { hasDistrictFeeds } from '../../publish/feeds/scopes.ts';
import { latinName } from '../../text/latin-name.ts';
import { type DistrictSummary, districtsOf, type ProvinceSummary, provincesOf } from '../district/districts.ts';
import type { LatinNames } from '../i18n/romanise.ts';
import { knowledge, question } from './ask.ts';
import { derive } from './facts.ts';
import { summaries } from './reports.ts';
import type { SiteKnowledge } from './store.ts';

/** Districts with reports, in order of their codes. */
export const districtList = derive('districts', (facts): DistrictSummary[] => {
  const divisions = new Map(facts.knowledge.districts.map((division) => [division.code, division]));
  return districtsOf(facts.of(summaries), divisions);
});

const districtsByCode = derive(
  'districts-by-code',
  (facts) => new Map(facts.of(districtList).map((district) => [district.code, district])),
);

/** The same by province. */
const provinces = derive('provinces', (facts): ProvinceSummary[] => provincesOf(facts.of(districtList), facts.knowledge.provinces));

/** A district with its reports; null where it has none. */
export const districtSummary = question(
  'district',
  (facts, code: string): DistrictSummary | null => facts.of(districtsByCode).get(code) ?? null,
);

/** Codes of the districts with reports, in ascending order. */
export const districtCodes = question('district-codes', (facts): string[] => facts.of(districtList).map(({ code }) => code));

/** Whether each district has a feed of its own. */
export const districtFeeds = question('district-feeds', (facts): boolean => hasDistrictFeeds(facts.of(districtList).length));

/** A province with its districts and their reports; null where it has none. */
export const provinceSummary = question(
  'province',
  (facts, code: string): ProvinceSummary | null => facts.of(provinces).find((province) => province.code === code) ?? null,
);

/** Codes of the provinces with reports. */
export const provinceCodes = question('province-codes', (facts): string[] => facts.of(provinces).map(({ code }) => code));

/** Names of the provinces with reports, by their codes. */
export async function provinceNamesHere(): Promise<Map<string, string>> {
  return new Map(await namesOfProvinces());
}
const namesOfProvinces = question('province-names', (facts): [string, string][] =>
  facts.of(provinces).map(({ code, name }) => [code, name]),
);

/** All provinces with all their districts, in order; without the places of figures in their reports, which only short lists draw. */
export const provinceLists = question('province-lists', (facts): ProvinceSummary[] =>
  facts.of(provinces).map((province) => ({
    ...province,
    districts: province.districts.map((district) => ({
      ...district,
      reports: district.reports.map((report) => ({ ...report, ticks: [] })),
    })),
  })),
);

/** How many districts and reports a province has; the name of its district where it is the only one. */
export type ProvinceCount = { code: string; name: string; districts: number; reports: number; only: { code: string; name: string } | null };

/** How much there is of each province. */
export const provinceCounts = question('province-counts', (facts): ProvinceCount[] =>
  facts.of(provinces).map(({ code, name, districts: own }) => {
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

/** Pinyin of those among some names that are names of districts with reports. */
const pinyinHere = question('pinyin-here', (facts, ...names: string[]): [string, string][] => {
  const wanted = new Set(names);
  return facts
    .of(districtList)
    .flatMap(({ name, pinyin }): [string, string][] => (pinyin !== '' && wanted.has(name) ? [[name, pinyin]] : []));
});

const HAN = /\p{Script=Han}+/gu;
const namesKnown = new WeakMap<SiteKnowledge, ReadonlySet<string>>();

/** Names of all districts that the gazetteer has the pinyin of. */
function districtNames(known: SiteKnowledge): ReadonlySet<string> {
  const names = namesKnown.get(known) ?? new Set(known.districts.filter(({ pinyin }) => pinyin !== '').map(({ name }) => name));
  namesKnown.set(known, names);
  return names;
}

/**
 * Latin names of the districts with reports, as far as a page names them, and of all that stands above districts. Names of other districts are common
 * words, too (城区).
 */
export async function latinNamesIn(html: string): Promise<LatinNames> {
  const known = await knowledge();
  const districtsKnown = districtNames(known);
  const words = [...new Set(html.match(HAN) ?? [])].filter((word) => districtsKnown.has(word)).sort();
  const upper = known.prefectures.map(({ name, pinyin }) => [name, latinName(pinyin)] as const);
  const here = words.length > 0 ? await pinyinHere(...words) : [];
  return new Map([
    ...upper,
    ...here.map(([name, pinyin]) => [name, latinName(pinyin)] as const),
    ...known.tiles.flatMap(({ zh, zhFull, en }) => [[zh, en] as const, [zhFull, en] as const]),
  ]);
}
