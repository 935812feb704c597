import { districtHeads, newestFirst } from '../compare/heads.ts';
import type { PartPayload } from '../compare/payload.ts';
import type { CorpusBase } from '../compare/transfer.ts';
import type { Corpus, DistrictHead, ReportHead } from '../compare/types.ts';
import { REPORT_KINDS } from '../model/codes.ts';
import { type PackedColumn, packColumn, unpackColumn } from '../search/columns.ts';
import { type PackedIds, packIds, unpackIds } from '../search/ids.ts';
import { byCodeUnit } from '../text/order.ts';

/**
 * All reports and districts as they travel to the comparison (`data/compare/corpus.js`), in the order of the report ids, by which the parts name
 * them; by columns, as there may be thousands.
 */
export type CorpusPayload = {
  ids: PackedIds;
  years: PackedColumn;
  kinds: PackedColumn;
  /** Stages of each report, separated by spaces. */
  stages: PackedColumn;
  /** District after district, in the order of their codes: names from the province on, separated by spaces; what is as in the line before is left out. */
  paths: string;
  pinyin: string;
  /** Words by which indicators and themes are found, besides their names: id and pinyin. */
  find: Readonly<Record<string, string>>;
  /** Former codes of districts and the present ones. */
  renamed: readonly (readonly [former: string, now: string])[];
};

/** What the script of an indicator hands over: it numbers the reports that it names itself, so that other reports leave it as it is. */
export type IndicatorPayload = PartPayload & { ids: PackedIds };

/** The reports that a part numbers, from those of the corpus. @throws Error where one is missing: the part belongs to another state of the data */
export function reportsNamed({ ids }: Pick<IndicatorPayload, 'ids'>, reports: ReadonlyMap<string, ReportHead>): ReportHead[] {
  return unpackIds(ids).map((id) => {
    const head = reports.get(id);
    if (!head) throw new Error(`There is no report ${id}`);
    return head;
  });
}

/** The order in which parts number reports. */
export function travelling(reports: readonly ReportHead[]): ReportHead[] {
  return reports.toSorted((a, b) => byCodeUnit(a.id, b.id));
}

const byCode = (districts: readonly DistrictHead[]) => districts.toSorted((a, b) => byCodeUnit(a.code, b.code));

/** Names above a district where they differ from those of the one before, and its own. */
function packPaths(paths: readonly (readonly string[])[]): string {
  return paths
    .map((path, at) => {
      const before = paths[at - 1] ?? [];
      return path.map((name, level) => (level < path.length - 1 && name === before[level] ? '' : name)).join(' ');
    })
    .join('\n');
}

function unpackPaths(packed: string): string[][] {
  let before: string[] = [];
  return packed.split('\n').map((line) => {
    before = line.split(' ').map((name, level) => name || (before[level] ?? ''));
    return before;
  });
}

/** Packs what the comparison knows of all reports and districts. */
export function packCorpus({ districts, reports }: Corpus, found: Pick<CorpusPayload, 'find' | 'renamed'>): CorpusPayload {
  const heads = travelling(reports);
  const places = byCode(districts);
  return {
    ids: packIds(heads.map(({ id }) => id)),
    years: packColumn(heads.map(({ year }) => String(year ?? ''))),
    kinds: packColumn(heads.map(({ kind }) => kind)),
    stages: packColumn(heads.map(({ stages }) => stages.join(' '))),
    paths: packPaths(places.map(({ path }) => path)),
    pinyin: places.map(({ pinyin }) => pinyin).join('\n'),
    ...found,
  };
}

/** Districts and reports again, in the order of the comparison. */
export function unpackCorpus({ ids, years, kinds, stages, paths, pinyin }: CorpusPayload): CorpusBase {
  const [yearOf, kindOf, stagesOf] = [unpackColumn(years), unpackColumn(kinds), unpackColumn(stages)];
  const heads = unpackIds(ids).map((id, at): ReportHead => {
    const kind = REPORT_KINDS.find((known) => known === kindOf[at]);
    if (!kind) throw new Error(`Unexpected kind of report ${kindOf[at]}`);
    const year = Number(yearOf[at]) || null;
    return { id, district: id.slice(0, id.indexOf('-')), kind, year, stages: (stagesOf[at] ?? '').split(' ').filter(Boolean) };
  });
  const codes = [...new Set(heads.map(({ district }) => district))];
  const [pathOf, pinyinOf] = [unpackPaths(paths), pinyin.split('\n')];
  const named = new Map(codes.map((code, at) => [code, { path: pathOf[at] ?? [], pinyin: pinyinOf[at] ?? '' }]));
  const reports = newestFirst(heads);
  return {
    reports,
    districts: districtHeads(reports, (code) => {
      const { path = [], pinyin = '' } = named.get(code) ?? {};
      return { name: path.at(-1) ?? code, path, pinyin };
    }),
  };
}
