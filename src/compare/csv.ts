import { QUANTITY_COLUMNS } from '../model/quantity-cells.ts';
import { type CsvCell, csv } from '../text/csv.ts';
import type { ClaimKind } from './claims.ts';
import type { RuleId } from './rules.ts';
import type { Presence, ReportHead } from './types.ts';
import { VALUE_CELLS, VALUE_COLUMNS, type ValueColumn, type ValueFields } from './value-cells.ts';

/** What a line of a view is about. */
export type RowKind = 'indicator' | 'theme' | ClaimKind;

/** One line of a downloaded view: a value, a claim, or the fact that a report gives none. */
export type ViewLine = {
  row: RowKind;
  /** Id of the indicator or theme; the kind of row for claims. */
  indicator: string;
  name: { zh: string; en: string };
  district: { code: string; name: string };
  report: ReportHead;
  presence: Presence;
  /** Null where there is no number. */
  value: Omit<ValueFields, 'name' | 'report' | 'district' | 'quote' | 'url' | 'indicator'> | null;
  /** Number of the group of comparable values in this view, from 1; null outside of any. */
  group: number | null;
  /** Rules that part it in this view, or that must be said beside it. */
  reasons: readonly RuleId[];
  /** Sentence that the value stands in, or the words of a claim; empty where there are none. */
  quote: string;
  /** Permanent address of the place in its report. */
  url: string;
};

/** Columns that only a view has: what a line is, and what stands beside what among the districts chosen. */
const OWN_COLUMNS = ['row', 'presence', 'group', 'reasons', 'edition'] as const;

/** Columns of a downloaded view: those of the observations of the data package, then its own. */
export const VIEW_COLUMNS = [...VALUE_COLUMNS, ...OWN_COLUMNS] as const;

/** Columns that tell of a line, whether it has a number or not. */
const ABOUT: ReadonlySet<ValueColumn> = new Set([
  'indicator',
  'indicator_zh',
  'indicator_en',
  'report',
  'report_kind',
  'district_code',
  'district_name',
  'report_year',
  'quote',
  'url',
]);

const OBSERVATION: ReadonlySet<ValueColumn> = new Set(VALUE_COLUMNS);
const SHARE: ReadonlySet<ValueColumn> = new Set([...ABOUT, ...QUANTITY_COLUMNS]);

/** Columns that a line has: all where it is an observation, those of a quantity where it is a share of text. */
function columnsOf({ row, value }: Pick<ViewLine, 'row' | 'value'>): ReadonlySet<ValueColumn> {
  if (!value) return ABOUT;
  return row === 'indicator' ? OBSERVATION : SHARE;
}

/** Stands for the value of a line that has none: only columns that tell of the line are written. */
const NO_VALUE: NonNullable<ViewLine['value']> = {
  id: '',
  mention: '',
  raw: '',
  dimensions: {},
  value: 0,
  unit: '',
  qualifier: '',
  stage: null,
  period: null,
  status: '',
  scope: '',
};

/** Cells of a line under `VALUE_COLUMNS`. */
function valueCells(line: IndicatorLine & Pick<ViewLine, 'row'>): CsvCell[] {
  const { value, indicator, name, report, district, quote, url } = line;
  const fields: ValueFields = { ...(value ?? NO_VALUE), indicator, name, report, district, quote, url };
  const held = columnsOf(line);
  return VALUE_COLUMNS.map((column) => (held.has(column) ? VALUE_CELLS[column](fields) : null));
}

/** Cells of a view under `VIEW_COLUMNS`: one line a value, absence as a line of its own. */
export function viewRows(lines: readonly ViewLine[], edition: string): CsvCell[][] {
  return lines.map((line) => [...valueCells(line), line.row, line.presence, line.group, line.reasons.join(' '), edition]);
}

/** A line of the table of an indicator: a value, or the fact that a report gives none. */
export type IndicatorLine = Omit<ViewLine, 'row' | 'group' | 'reasons'>;

/**
 * Columns of the table of an indicator: those of the observations of the data package, whether the report gives a number, and the state of what was read
 * from it. Nothing in a line depends on other reports: values of the same `series` stand beside one another, `flags` says what to mind there.
 */
export const INDICATOR_COLUMNS = [...VALUE_COLUMNS, 'presence', 'edition'] as const;

/** Cells of the table of an indicator under `INDICATOR_COLUMNS`. @param edition of a report, by its id */
export function indicatorRows(lines: readonly IndicatorLine[], edition: (report: string) => string): CsvCell[][] {
  return lines.map((line) => [...valueCells({ ...line, row: 'indicator' }), line.presence, edition(line.report.id)]);
}

/** Exactly what a reader sees, as CSV: UTF-8 with BOM, no cell that a spreadsheet would run. `edition` is the state of the data. */
export function viewCsv(lines: readonly ViewLine[], edition: string): string {
  return csv([...VIEW_COLUMNS], viewRows(lines, edition));
}
