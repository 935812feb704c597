import { csvFormatRows } from 'd3';
import type { Cell, Table } from './table.ts';

/** Byte order mark: without it Excel reads UTF-8 as the system's code page and shows 乱码. */
const BOM = '\uFEFF';

/** First characters that make a spreadsheet run a cell as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** A cell as text. Words that a spreadsheet would run are preceded by an apostrophe; numbers are left as they are. */
export function csvCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return FORMULA.test(cell) ? `'${cell}` : cell;
  return String(cell);
}

/** Rows of cells as CSV (RFC 4180, UTF-8 with BOM), the header first. */
export function csv(header: string[], rows: Cell[][]): string {
  return `${BOM}${csvFormatRows([header, ...rows.map((row) => row.map(csvCell))])}\n`;
}

/** A table of the data package as CSV. */
export function tableCsv(table: Table): string {
  return csv(
    table.columns.map((column) => column.name),
    table.rows,
  );
}
