import type {
  BilingualName,
  Check,
  ComparabilityRule,
  District,
  Framework,
  Indicator,
  ReferenceFigures,
  Remark,
  ReportRecord,
  ReportWithdrawal,
  Theme,
  UpperDivision,
} from '../../model/index.ts';
import { type CsvCell, csv } from '../../text/csv.ts';
import type { CodeList } from './code-lists.ts';
import type { Used } from './used.ts';

/** Types a column may have; the names are those of Data Package v2 (Table Schema). A `date` is an ISO day. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date';

/** One column, documented once: page, codebook and `datapackage.json` are made from it. */
export type Column<Row> = {
  name: string;
  type: ColumnType;
  title: BilingualName;
  /** What it means, its unit, and what an empty cell means. */
  description: BilingualName;
  /** True where no cell is empty. */
  required?: boolean;
  /** Closed list of its values, and the name under which the table `codes` decodes them. */
  codes?: readonly string[];
  list?: CodeList;
  /** What parts the values of a cell that holds several, and the column of another table that decodes each. */
  several?: { separator: string; table: string; column: string };
  value: (row: Row) => CsvCell;
};

/** How well an indicator is read: shares (0–1) over annotated places; null where there was nothing to measure. */
export type MeasuredAccuracy = { precision: number | null; recall: number | null; annotated: number };

/** Everything the tables are made from. */
export type PackageInput = {
  readonly records: readonly ReportRecord[];
  /** What values of the reports use of lists that are open; absent: it is looked for in the records. */
  used?: Used;
  indicators: readonly Indicator[];
  themes: readonly Theme[];
  /** National frameworks, with the items of the silence map. */
  frameworks: readonly Framework[];
  /** Kinds of finding that the codebook describes, and rules of comparability. */
  checks: readonly (Check | Remark)[];
  comparability: readonly ComparabilityRule[];
  /** What was measured of indicators, by their ids. */
  accuracy: ReadonlyMap<string, MeasuredAccuracy>;
  /** Figures of the country and the provinces. */
  references: ReferenceFigures;
  /** Reports that are not shown any more. */
  withdrawals: readonly ReportWithdrawal[];
  /** Districts that have at least one report. */
  districts: readonly District[];
  /** Provinces and prefectures. */
  upper: readonly UpperDivision[];
  /** Address of the hosted site with its base path and a closing slash, with which links in the data begin; null where it is not known. */
  homepage: string | null;
};

/** Columns whose values stand in columns of another table. */
export type Link = { columns: readonly string[]; table: string; to: readonly string[] };

/** What there is to know of a table besides its rows. */
export type TableHead = {
  name: string;
  title: BilingualName;
  /** What a row is, how it was made, what it cannot tell. */
  about: BilingualName;
  columns: Omit<Column<never>, 'value'>[];
  /** Names of the columns that identify a row. */
  key: string[];
  links: readonly Link[];
  /** Number of rows. */
  size: number;
};

/** A table of the data package: rows of plain cells under documented columns. */
export type DataTable = TableHead & { rows: CsvCell[][] };

/**
 * A table before it is filled. The rows of a table that tells of reports are those of each report alone, one after another in the order of the
 * records: they can be made, and kept, report by report.
 */
export type TableDefinition<Row> = {
  name: string;
  title: BilingualName;
  about: BilingualName;
  key: string[];
  links?: readonly Link[];
  columns: Column<Row>[];
  from: (corpus: PackageInput) => readonly Row[];
  /** How many rows there are, where that is told without making them. */
  count?: (corpus: PackageInput) => number;
};

/** Number of rows of a table. */
export function rowsOf<Row>({ from, count }: TableDefinition<Row>, corpus: PackageInput): number {
  return count ? count(corpus) : from(corpus).length;
}

/** Sum of something that is counted of each report. */
export function countOf(corpus: PackageInput, of: (record: ReportRecord) => number): number {
  return corpus.records.reduce((sum, record) => sum + of(record), 0);
}

/** What there is to know of a table besides its rows; no cell is worked out for it. */
export function headOf<Row>(definition: TableDefinition<Row>, corpus: PackageInput): TableHead {
  const { name, title, about, key, links = [], columns } = definition;
  return { name, title, about, columns: columns.map(({ value: _, ...column }) => column), key, links, size: rowsOf(definition, corpus) };
}

/** Fill a table from the corpus. */
export function fill<Row>(definition: TableDefinition<Row>, corpus: PackageInput): DataTable {
  const rows = definition.from(corpus).map((row) => definition.columns.map((column) => cellOf(column, row)));
  return { ...headOf({ ...definition, count: () => rows.length }, corpus), size: rows.length, rows };
}

/** A cell; without words it is null, unless the column is never without. */
function cellOf<Row>({ value, required }: Column<Row>, row: Row): CsvCell {
  const cell = value(row);
  return cell === '' && !required ? null : cell;
}

/** A table of the data package as CSV. */
export function tableCsv(table: DataTable): string {
  return csv(
    table.columns.map((column) => column.name),
    table.rows,
  );
}
