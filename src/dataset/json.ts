import type { Table } from './table.ts';

/** A table as a JSON array of objects, one row a line, so that two versions can be compared line by line. */
export function tableJson(table: Table): string {
  const names = table.columns.map((column) => column.name);
  const lines = table.rows.map((row) => JSON.stringify(Object.fromEntries(row.map((cell, i) => [names[i], cell]))));
  return `[\n${lines.join(',\n')}\n]\n`;
}
