import type { DataTable } from './table.ts';

/** A table as a JSON array of objects, one row a line, so that two versions can be compared line by line. */
export function tableJson(table: DataTable): string {
  const keys = table.columns.map((column) => `${JSON.stringify(column.name)}:`);
  const lines = table.rows.map((row) => `{${row.map((cell, i) => keys[i] + JSON.stringify(cell)).join(',')}}`);
  return `[\n${lines.join(',\n')}\n]\n`;
}
