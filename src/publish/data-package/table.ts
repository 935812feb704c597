import type { District, Framework, Indicator, ReferenceFigures, ReportRecord } from '../../model/index.ts';
import { type CsvCell, csv } from '../../text/csv.ts';

/** Words in both languages of the site. */
type Bilingual = { zh: string; en: string };

/** Types a column may have; the names are those of Data Package v2 (Table Schema). */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean';

/** One column, documented once: page, codebook and `datapackage.json` are made from it. */
export type Column<Row> = {
  name: string;
  type: ColumnType;
  title: Bilingual;
  /** What it means, its unit, and what an empty cell means. */
  description: Bilingual;
  /** True where no cell is empty. */
  required?: boolean;
  /** Closed list of its values. */
  codes?: readonly string[];
  value: (row: Row) => CsvCell;
};

/** Everything the tables are made from. */
export type PackageInput = {
  records: readonly ReportRecord[];
  indicators: readonly Indicator[];
  /** National frameworks, with the items of the silence map. */
  frameworks: readonly Framework[];
  /** Figures of the country and the provinces. */
  references: ReferenceFigures;
  /** Districts that have at least one report. */
  districts: readonly District[];
  /** Address of the hosted site with its base path and a closing slash; links in the data start with it. */
  site: string;
};

/** Columns whose values stand in columns of another table. */
export type Link = { columns: readonly string[]; table: string; to: readonly string[] };

/** What there is to know of a table besides its rows. */
export type TableHead = {
  name: string;
  title: Bilingual;
  columns: Omit<Column<never>, 'value'>[];
  /** Names of the columns that identify a row. */
  key: string[];
  links: readonly Link[];
  /** Number of rows. */
  size: number;
};

/** A table of the data package: rows of plain cells under documented columns. */
export type DataTable = TableHead & { rows: CsvCell[][] };

/** A table before it is filled. */
export type TableDefinition<Row> = {
  name: string;
  title: Bilingual;
  key: string[];
  links?: readonly Link[];
  columns: Column<Row>[];
  from: (corpus: PackageInput) => readonly Row[];
};

/** What there is to know of a table besides its rows; no cell is worked out for it. */
export function headOf<Row>({ name, title, key, links = [], columns, from }: TableDefinition<Row>, corpus: PackageInput): TableHead {
  return { name, title, columns: columns.map(({ value: _, ...column }) => column), key, links, size: from(corpus).length };
}

/** Fill a table from the corpus. */
export function fill<Row>(definition: TableDefinition<Row>, corpus: PackageInput): DataTable {
  const rows = definition.from(corpus).map((row) => definition.columns.map((column) => column.value(row)));
  return { ...headOf({ ...definition, from: () => [] }, corpus), size: rows.length, rows };
}

/** A table of the data package as CSV. */
export function tableCsv(table: DataTable): string {
  return csv(
    table.columns.map((column) => column.name),
    table.rows,
  );
}
