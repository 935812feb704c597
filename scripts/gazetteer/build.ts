import { z } from 'astro/zod';
import { csvParse } from 'd3';
import { type District, districtCode, type FormerDivision, type Gazetteer } from '../../src/model/index.ts';
import { byCodeUnit } from '../../src/text/order.ts';
import { displayReading, searchPinyin } from './pinyin.ts';

/** `content/gazetteer/changes.yaml`: what no package carries. */
export const changesSchema = z.strictObject({
  /** Retired codes: last year of the name, code of the division that took its place. */
  retired: z.record(districtCode, z.strictObject({ until: z.number().int(), successor: districtCode })),
  /** Codes to add from the newest package. */
  added: z.array(districtCode),
  /** Prefecture-level cities without counties. */
  countyless: z.record(districtCode, z.string()),
  /** Other names in use, by code. */
  aliases: z.record(districtCode, z.array(z.string())),
  /** Readings of stems that the dictionary gets wrong. */
  readings: z.record(z.string(), z.string()),
});
export type Changes = z.infer<typeof changesSchema>;

/** A division with those below it, as packages nest them; codes of two, four and six digits. */
type Tree = { value: string; label: string; children?: Tree[] };

/** The packages' data, as loaded by the command. */
export type Packages = {
  /** Current divisions (element-china-area-data). */
  current: Tree[];
  /** Divisions of 2019-10: parent code -> code -> name (china-area-data). */
  former: Record<string, Record<string, string>>;
  /** Newest lists, with Hong Kong, Macao and Taiwan (@vant/area-data). */
  newest: Record<'province_list' | 'city_list' | 'county_list', Record<string, string>>;
};

/** Statistical zones (高新区, 经济开发区): codes of their own in the statistics, not in GB/T 2260. */
const ZONE = /^\d{4}7[1-9]$/;
/** Groups under a province that are no division: 市辖区, 县, 省直辖县级行政区划, 自治区直辖县级行政区划. */
const NO_DIVISION = /^(市辖区|县)$|直辖县/;
/** Hong Kong, Macao, Taiwan. */
const OUTSIDE = /^(71|81|82)/;

type Row = { code: string; name: string; parent: string; until?: number; successor?: string };

/** Former divisions and aliases lead to divisions that are there. */
function checkReferences(rows: ReadonlyMap<string, Row>, changes: Changes, former: readonly FormerDivision[]): void {
  for (const { code, name, successors } of former)
    for (const successor of successors)
      if (!rows.has(successor)) throw new Error(`${code} ${name}: successor ${successor} is not a current division`);
  for (const code of Object.keys(changes.aliases)) if (!rows.has(code)) throw new Error(`${code}: alias of an unknown division`);
}

/** Merge the packages and the changes into one gazetteer, sorted by code. */
export function buildGazetteer(packages: Packages, changes: Changes, former: FormerDivision[], sources: string[]): Gazetteer {
  const provinces = new Map<string, string>();
  const prefectures = new Map<string, string>();
  const rows = new Map<string, Row>();
  const add = (row: Row) => rows.set(row.code, row);

  for (const province of packages.current) {
    const provinceCode = `${province.value}0000`;
    provinces.set(provinceCode, province.label);
    for (const prefecture of province.children ?? []) {
      const code = `${prefecture.value}00`;
      const direct = NO_DIVISION.test(prefecture.label);
      if (!direct && !(code in changes.countyless)) prefectures.set(code, prefecture.label);
      for (const county of prefecture.children ?? [])
        if (county.value.length === 6) add({ code: county.value, name: county.label, parent: direct ? provinceCode : code });
    }
  }
  for (const [code, name] of Object.entries(changes.countyless)) add({ code, name, parent: `${code.slice(0, 2)}0000` });
  for (const code of changes.added) add({ code, name: known(packages.newest.county_list, code), parent: `${code.slice(0, 4)}00` });
  for (const [code, change] of Object.entries(changes.retired)) {
    if (!rows.has(change.successor)) throw new Error(`${code}: successor ${change.successor} is not a current division`);
    add({ code, name: known(packages.former[`${code.slice(0, 4)}00`] ?? {}, code), parent: `${code.slice(0, 4)}00`, ...change });
  }
  for (const row of outside(packages.newest, provinces)) add(row);
  checkReferences(rows, changes, former);

  return {
    sources,
    provinces: upper(provinces),
    prefectures: upper(prefectures, (code) => `${code.slice(0, 2)}0000`),
    districts: [...rows.values()].sort((a, b) => byCodeUnit(a.code, b.code)).map((row) => district(row, changes)),
    former,
  };
}

/** `content/gazetteer/former.csv`: code, name, parent, until, successors joined by semicolons. */
export function parseFormer(csv: string): FormerDivision[] {
  return csvParse(csv).map((row) => ({
    code: row['code'] ?? '',
    name: row['name'] ?? '',
    parent: row['parent'] ?? '',
    until: Number(row['until']),
    successors: (row['successors'] ?? '').split(';').filter((code) => code !== ''),
  }));
}

/** Districts of Hong Kong, parishes of Macao, counties and cities of Taiwan; their codes are the package's, GB/T 2260 has none. */
function outside(newest: Packages['newest'], provinces: Map<string, string>): Row[] {
  for (const [code, name] of Object.entries(newest.province_list)) if (OUTSIDE.test(code)) provinces.set(code, name);
  const list = (source: Record<string, string>, region: RegExp) => Object.entries(source).filter(([code]) => region.test(code));
  return [...list(newest.city_list, /^71/), ...list(newest.county_list, /^8[12]/)].map(([code, name]) => ({
    code,
    name,
    parent: `${code.slice(0, 2)}0000`,
  }));
}

function district(row: Row, changes: Changes): District {
  const aliases = changes.aliases[row.code];
  return {
    code: row.code,
    name: row.name,
    parent: row.parent,
    pinyin: searchPinyin(row.name),
    reading: displayReading(row.name),
    ...(row.until ? { until: row.until } : {}),
    ...(row.successor ? { successor: row.successor } : {}),
    ...(ZONE.test(row.code) ? { zone: true as const } : {}),
    ...(aliases ? { aliases } : {}),
  };
}

function upper(names: Map<string, string>, parentOf?: (code: string) => string) {
  return [...names]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([code, name]) => ({ code, name, pinyin: searchPinyin(name), ...(parentOf ? { parent: parentOf(code) } : {}) }));
}

function known(list: Record<string, string>, code: string): string {
  const name = list[code];
  if (!name) throw new Error(`${code} is not in the package it is said to come from`);
  return name;
}

/** JSON with one division per line: compact, and a change shows as one line of a diff. */
export function formatGazetteer(gazetteer: Gazetteer): string {
  const list = (items: unknown[]) => `[\n${items.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
  const fields = Object.entries(gazetteer).map(([name, items]) => `${JSON.stringify(name)}: ${list(items)}`);
  return `{\n${fields.join(',\n')}\n}\n`;
}
