import { getCollection, getEntry } from 'astro:content';
import { type ReportSummary, reportSummaries } from '../report/reports.ts';

/** A district that has reports. */
export type DistrictSummary = {
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
  reports: ReportSummary[];
};

/** A province with its districts that have reports, in order of their codes. */
export type ProvinceSummary = { code: string; name: string; districts: DistrictSummary[] };

let summaries: Promise<DistrictSummary[]> | undefined;

/**
 * Districts with reports, in order of their codes. Retired divisions and zones stand under the code of their reports. Read once for a build; in
 * development at every request.
 */
export function districtSummaries(): Promise<DistrictSummary[]> {
  if (import.meta.env.DEV) return readSummaries();
  summaries ??= readSummaries();
  return summaries;
}

async function readSummaries(): Promise<DistrictSummary[]> {
  const byCode = Map.groupBy(await reportSummaries(), ({ district }) => district.code);
  const codes = [...byCode.keys()].sort();
  return Promise.all(
    codes.map(async (code) => {
      const reports = byCode.get(code) as ReportSummary[];
      const { name, path } = (reports[0] as ReportSummary).district;
      const division = (await getEntry('districts', code))?.data;
      return {
        code,
        name,
        path,
        pinyin: division?.pinyin ?? '',
        reading: division?.reading ?? '',
        aliases: division?.aliases ?? [],
        until: division?.until ?? null,
        reports,
      };
    }),
  );
}

/** The same by province. */
export async function provinceSummaries(): Promise<ProvinceSummary[]> {
  const provinces = new Map((await getCollection('provinces')).map(({ data }) => [data.code.slice(0, 2), data]));
  const grouped = Map.groupBy(await districtSummaries(), ({ code }) => code.slice(0, 2));
  return [...grouped].map(([prefix, districts]) => {
    const province = provinces.get(prefix);
    return { code: province?.code ?? `${prefix}0000`, name: province?.name ?? districts[0]?.path[0] ?? prefix, districts };
  });
}

/** Number of reports of a province. */
export function reportCount(province: ProvinceSummary): number {
  return province.districts.reduce((sum, district) => sum + district.reports.length, 0);
}

/** Names above the district, without repeating it and without an upper name that repeats the province (`浙江省 衢州市`). */
export function above(path: readonly string[]): string[] {
  return path.slice(0, -1).filter((name, index, names) => name !== names[index - 1] && name !== path.at(-1));
}
