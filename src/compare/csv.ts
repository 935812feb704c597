import { csv } from '../text/csv.ts';
import type { RuleId } from './rules.ts';
import type { Presence, ReportHead, Value } from './types.ts';

/** One line of a downloaded view: a value, or the fact that a report gives none. */
export type ViewLine = {
  indicator: string;
  /** Name of the indicator in the language of the page. */
  name: string;
  district: { code: string; name: string };
  report: ReportHead;
  presence: Presence;
  /** Null where the presence is not `value`. */
  value: Value | null;
  /** Number of the comparable series, from 1; null outside of any. */
  series: number | null;
  /** Rules that part it, or that must be said beside it. */
  reasons: readonly RuleId[];
  /** Sentence that the value stands in; empty where there is none. */
  quote: string;
  /** Permanent address of the place in its report. */
  url: string;
};

/** Columns of a downloaded view. Names never change. */
export const VIEW_COLUMNS = [
  'indicator',
  'indicator_name',
  'district_code',
  'district_name',
  'report',
  'report_kind',
  'report_year',
  'presence',
  'value',
  'value_high',
  'unit',
  'qualifier',
  'stage',
  'period',
  'status',
  'scope',
  'series',
  'reasons',
  'as_written',
  'quote',
  'url',
] as const;

/** Exactly what a reader sees, as CSV: UTF-8 with BOM, one line a value, absence as a line of its own, no cell that a spreadsheet would run. */
export function viewCsv(lines: readonly ViewLine[]): string {
  return csv(
    [...VIEW_COLUMNS],
    lines.map(({ value, ...line }) => [
      line.indicator,
      line.name,
      line.district.code,
      line.district.name,
      line.report.id,
      line.report.kind,
      line.report.year,
      line.presence,
      value?.value ?? null,
      value?.valueHigh ?? null,
      value?.unit ?? null,
      value?.qualifier ?? null,
      value?.stage ?? null,
      value?.period ?? null,
      value?.status ?? null,
      value?.scope ?? null,
      line.series,
      line.reasons.join(' '),
      value?.raw ?? null,
      line.quote,
      line.url,
    ]),
  );
}
