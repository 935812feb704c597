import type { District } from '../../model/index.ts';
import { byCodeUnit } from '../../text/order.ts';
import { byYear, type ReportSummary } from '../report/reports.ts';

/** What of a report tells where it belongs. */
type Placed = Pick<ReportSummary, 'id' | 'district' | 'year'>;

/** A district that has reports, of each as much as is asked for. */
export type DistrictWith<Report> = {
  code: string;
  name: string;
  /** Names from province to district. */
  path: string[];
  /** Syllables without tones, separated by spaces; empty where the gazetteer has none. */
  pinyin: string;
  /** With tone marks, for display; empty where the gazetteer has none. */
  reading: string;
  /** Other names in use. */
  aliases: string[];
  /** Year in which name or code ceased to exist. */
  until: number | null;
  /** Newest facts first. */
  reports: Report[];
};
export type DistrictSummary = DistrictWith<ReportSummary>;

/** A province with its districts that have reports, in order of their codes. */
export type ProvinceWith<Report> = { code: string; name: string; districts: DistrictWith<Report>[] };
export type ProvinceSummary = ProvinceWith<ReportSummary>;

/**
 * Districts with reports, in order of their codes. Retired divisions and zones stand under the code of their reports.
 *
 * @param divisions what the gazetteer knows of districts, by code
 */
export function districtsOf<Report extends Placed>(
  reports: readonly Report[],
  divisions: ReadonlyMap<string, District>,
): DistrictWith<Report>[] {
  const byCode = Map.groupBy(reports.toSorted(byYear), ({ district }) => district.code);
  return [...byCode].sort(([a], [b]) => byCodeUnit(a, b)).map(([code, own]) => districtOf(code, own, divisions.get(code)));
}

function districtOf<Report extends Placed>(code: string, reports: Report[], division: District | undefined): DistrictWith<Report> {
  const { name, path } = reports[0]?.district ?? { name: code, path: [] };
  const { pinyin = '', reading = '', aliases = [], until = null } = division ?? {};
  return { code, name, path, pinyin, reading, aliases, until, reports };
}

/** The same by province. */
export function provincesOf<Report>(
  list: readonly DistrictWith<Report>[],
  divisions: readonly { code: string; name: string }[],
): ProvinceWith<Report>[] {
  const provinces = new Map(divisions.map((division) => [division.code.slice(0, 2), division]));
  return [...Map.groupBy(list, ({ code }) => code.slice(0, 2))].map(([prefix, districts]) => {
    const province = provinces.get(prefix);
    return { code: province?.code ?? `${prefix}0000`, name: province?.name ?? districts[0]?.path[0] ?? prefix, districts };
  });
}

/** Number of reports of a province. */
export function reportCount(province: ProvinceWith<unknown>): number {
  return province.districts.reduce((sum, district) => sum + district.reports.length, 0);
}

/** Names above the district, without repeating it and without an upper name that repeats the province (`浙江省 衢州市`). */
export function above(path: readonly string[]): string[] {
  return path.slice(0, -1).filter((name, index, names) => name !== names[index - 1] && name !== path.at(-1));
}
