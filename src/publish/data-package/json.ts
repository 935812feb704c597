import type { DataTable } from './table.ts';

/** The rows of a table as JSON objects. */
export function jsonLines(table: DataTable): string[] {
  const keys = table.columns.map((column) => `${JSON.stringify(column.name)}:`);
  return table.rows.map((row) => `{${row.map((cell, i) => keys[i] + JSON.stringify(cell)).join(',')}}`);
}

/** A table as a JSON array of objects, one row a line, so that two versions can be compared line by line. */
export function tableJson(table: DataTable): string {
  return `[\n${jsonLines(table).join(',\n')}\n]\n`;
}
