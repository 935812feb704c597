/** A row of CSV: its cells, and its bytes as they stood. */
export type CsvRow = { cells: readonly string[]; raw: string };

/** A field with its separator: in quotation marks, or up to the next comma or break. */
const FIELD = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** Rows of CSV (RFC 4180) as they stand: marks that guard a cell from spreadsheets stay part of it. */
export function csvRows(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let [start, cells] = [0, [] as string[]];
  FIELD.lastIndex = 0;
  while (FIELD.lastIndex < text.length) {
    const at = FIELD.lastIndex;
    const match = FIELD.exec(text);
    if (!match) throw new Error(`No field of CSV at ${at}.`);
    const [, quoted, plain = '', separator = ''] = match;
    cells.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (separator === ',') continue;
    rows.push({ cells, raw: text.slice(start, FIELD.lastIndex - separator.length) });
    [start, cells] = [FIELD.lastIndex, []];
  }
  return rows;
}

/** Cells as a row, without its break. */
export function formatCsvRow(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
