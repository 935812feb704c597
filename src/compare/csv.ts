import { QUANTITY_CELLS, QUANTITY_COLUMNS, type QuantityFields } from '../model/quantity-cells.ts';
import { type CsvCell, csv } from '../text/csv.ts';
import type { ClaimKind } from './claims.ts';
import type { RuleId } from './rules.ts';
import type { Presence, ReportHead } from './types.ts';

/** What a line of a view is about. */
export type RowKind = 'indicator' | 'theme' | ClaimKind;

/** One line of a downloaded view: a value, a claim, or the fact that a report gives none. */
export type ViewLine = {
  row: RowKind;
  /** Id of the indicator or theme; the kind of row for claims. */
  indicator: string;
  /** Its name in the language of the page. */
  name: string;
  district: { code: string; name: string };
  report: ReportHead;
  presence: Presence;
  /** Null where there is no number. */
  value: (QuantityFields & { raw: string }) | null;
  /** Number of the comparable series, from 1; null outside of any. */
  series: number | null;
  /** Rules that part it, or that must be said beside it. */
  reasons: readonly RuleId[];
  /** Sentence that the value stands in, or the words of a claim; empty where there are none. */
  quote: string;
  /** Permanent address of the place in its report. */
  url: string;
};

/** Columns of a downloaded view. Names never change; those of a quantity are the same as in the data package. */
export const VIEW_COLUMNS = [
  'indicator',
  'indicator_name',
  'district_code',
  'district_name',
  'report',
  'report_kind',
  'report_year',
  'presence',
  ...QUANTITY_COLUMNS,
  'series',
  'reasons',
  'as_written',
  'quote',
  'url',
  'row',
  'edition',
] as const;

/** Cells of a view under `VIEW_COLUMNS`: one line a value, absence as a line of its own. */
export function viewRows(lines: readonly ViewLine[], edition: string): CsvCell[][] {
  return lines.map(({ value, ...line }) => [
    line.indicator,
    line.name,
    line.district.code,
    line.district.name,
    line.report.id,
    line.report.kind,
    line.report.year,
    line.presence,
    ...QUANTITY_COLUMNS.map((name) => (value ? QUANTITY_CELLS[name](value) : null)),
    line.series,
    line.reasons.join(' '),
    value?.raw ?? null,
    line.quote,
    line.url,
    line.row,
    edition,
  ]);
}

/** Exactly what a reader sees, as CSV: UTF-8 with BOM, no cell that a spreadsheet would run. `edition` is the state of the data. */
export function viewCsv(lines: readonly ViewLine[], edition: string): string {
  return csv([...VIEW_COLUMNS], viewRows(lines, edition));
}
