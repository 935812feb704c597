import type { ReportRecord } from '../../model/index.ts';
import type { CsvCell } from '../../text/csv.ts';
import { packColumns, unpackColumns } from './columns.ts';

/** Tables of which a report's rows can be taken away on its own. */
const OWN_TABLES = ['mentions', 'observations'] as const;
export type OwnTable = (typeof OWN_TABLES)[number];

/** Rows of each of them that belong to one report. */
type OwnRows = Readonly<Record<OwnTable, readonly (readonly CsvCell[])[]>>;

/** What a pack holds of a report; its text comes from the passages that search loads. */
export type PackedReport = {
  /** What stands between the passages of its text, before the first and after the last among them; the whole text where they overlap. */
  between: string[] | string;
  /** Its record without the text, and its rows, by columns. */
  rest: unknown;
};

/** `data/packs.js`: how many packs there are, and the columns of the tables whose rows they hold. */
export type PackIndex = { count: number; columns: Readonly<Record<OwnTable, readonly string[]>> };

/** A report out of its pack. */
export type UnpackedReport = { record: ReportRecord; rows: OwnRows };

/** Packs a report. */
export function packReport({ record, rows }: UnpackedReport): PackedReport {
  const { text, ...rest } = record;
  const columns = Object.fromEntries(OWN_TABLES.map((name) => [name, columnsOf(rows[name])]));
  return { between: betweenPassages(record), rest: packColumns({ record: Object.keys(record), rest, columns }, text) };
}

/** The cells of rows, column by column. */
function columnsOf(rows: readonly (readonly CsvCell[])[]): Record<string, CsvCell[]> {
  return Object.fromEntries((rows[0] ?? []).map((_, at) => [at, rows.map((row) => row[at] ?? null)]));
}

/** The rows again. */
function rowsOf(columns: Readonly<Record<string, readonly CsvCell[]>>): CsvCell[][] {
  const all = Object.values(columns);
  return (all[0] ?? []).map((_, at) => all.map((column) => column[at] ?? null));
}

function betweenPassages({ text, passages }: ReportRecord): string[] | string {
  const between: string[] = [];
  let at = 0;
  for (const { start, end } of passages) {
    if (start < at || end < start) return text;
    between.push(text.slice(at, start));
    at = end;
  }
  return [...between, text.slice(at)];
}

/** A report as it was packed. @param passages their texts, in the order of the record */
export function unpackReport({ between, rest }: PackedReport, passages: readonly string[]): UnpackedReport {
  const text = typeof between === 'string' ? between : between.map((words, i) => words + (passages[i] ?? '')).join('');
  const read = unpackColumns(rest, text) as {
    record: string[];
    rest: object;
    columns: Record<OwnTable, Record<string, CsvCell[]>>;
  };
  const values = new Map<string, unknown>([['text', text], ...Object.entries(read.rest)]);
  const record = Object.fromEntries(read.record.map((key) => [key, values.get(key)])) as ReportRecord;
  return { record, rows: { mentions: rowsOf(read.columns.mentions), observations: rowsOf(read.columns.observations) } };
}
