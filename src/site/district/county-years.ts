import { type Divisions, valuesOf } from '../../compare/corpus.ts';
import { newestFirst } from '../../compare/heads.ts';
import { overYears, type YearLine } from '../../compare/over-years.ts';
import type { Indicator, Observation, ReportRecord } from '../../model/index.ts';

/** What the reports of one county say over years; the same in every language. */
export type CountyYears = { lines: readonly YearLine[]; reports: readonly { id: string; year: number | null }[] };

const YEAR = /^\d{4}/;

/** Observations of indicators of which two years or more are told: of others there is no line. */
function overSeveralYears(records: readonly ReportRecord[]): (observation: Observation) => boolean {
  const years = new Map<string, Set<string>>();
  for (const { observations } of records)
    for (const { indicator, period } of observations) {
      const [year] = YEAR.exec(period ?? '') ?? [];
      if (year !== undefined) years.set(indicator, (years.get(indicator) ?? new Set()).add(year));
    }
  return ({ indicator }) => (years.get(indicator)?.size ?? 0) > 1;
}

/** Lines over years of one county, from all its reports. */
export function countyYears(
  records: readonly ReportRecord[],
  indicators: ReadonlyMap<string, Indicator>,
  divisions: Divisions,
): CountyYears {
  const reports = newestFirst(records.map((record) => ({ id: record.report.id, year: record.report.year, record })));
  const several = overSeveralYears(records);
  const values = reports.flatMap(({ record }) =>
    valuesOf({ record: { ...record, observations: record.observations.filter(several) }, indicators, divisions }),
  );
  return { lines: overYears(values, reports), reports: reports.map(({ id, year }) => ({ id, year })) };
}
