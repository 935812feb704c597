import { type Divisions, valuesOf } from '../../compare/corpus.ts';
import { newestFirst } from '../../compare/heads.ts';
import { overYears, type YearLine } from '../../compare/over-years.ts';
import type { Indicator, ReportRecord } from '../../model/index.ts';

/** What the reports of one county say over years; the same in every language. */
export type CountyYears = { lines: readonly YearLine[]; reports: readonly { id: string; year: number | null }[] };

/** Lines over years of one county, from all its reports. */
export function countyYears(
  records: readonly ReportRecord[],
  indicators: ReadonlyMap<string, Indicator>,
  divisions: Divisions,
): CountyYears {
  const reports = newestFirst(records.map((record) => ({ id: record.report.id, year: record.report.year, record })));
  const values = reports.flatMap(({ record }) => valuesOf({ record, indicators, divisions }));
  return { lines: overYears(values, reports), reports: reports.map(({ id, year }) => ({ id, year })) };
}
