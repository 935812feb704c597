import { csvParseRows } from 'd3';
import { wordsOfCell } from '../../text/csv.ts';
import type { Column } from './table.ts';

/** What must be known of a column to write its cells: as `datapackage.json` tells it. */
export type JsonColumn = Pick<Column<never>, 'name' | 'type' | 'required'>;

/** A cell of CSV as JSON; an empty one is null, and an empty text where the column is never without. */
function jsonCell(cell: string, { type, required }: JsonColumn): string {
  if (cell === '') return required ? '""' : 'null';
  return type === 'string' || type === 'date' ? JSON.stringify(wordsOfCell(cell)) : cell;
}

/**
 * A table as a JSON array of objects, one row a line, from its file of CSV: what the browser, the offline copy and an edition give is the same.
 *
 * @param csv the whole file, header first
 * @param columns all of its columns, in their order
 */
export function jsonOfCsv(csv: string, columns: readonly JsonColumn[]): string {
  const keys = columns.map(({ name }) => `${JSON.stringify(name)}:`);
  const line = (row: readonly string[]) => `{${columns.map((column, i) => `${keys[i]}${jsonCell(row[i] ?? '', column)}`).join(',')}}`;
  const rows = csvParseRows(csv, (row, index) => (index === 0 ? null : { line: line(row) }));
  return `[\n${rows.map((row) => row.line).join(',\n')}\n]\n`;
}
