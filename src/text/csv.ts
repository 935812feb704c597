/** What a cell of a table holds. */
export type CsvCell = string | number | boolean | null;

/** Byte order mark: without it Excel reads UTF-8 as the system's code page and shows 乱码. */
const BOM = '\uFEFF';

/** First characters that make a spreadsheet run a cell as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Ratios, fractions and ranges that a spreadsheet turns into times and dates: 1:13, 2/5, 4-5. */
const TIME_OR_DATE = /^\d{1,4}(?:[:/-]\d{1,4}){1,2}(?:\.\d+)?$/;

/** A whole day, which a spreadsheet shows as the day that it is: 2026-11-28. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The last character with which words begin that `isTurned` looks at closer: most begin with a letter or an ideograph. */
const LAST_SUSPECT = '@'.charCodeAt(0);

/** Words that a spreadsheet would run, or turn into something else; also behind apostrophes, so that one more can be told from those of the text. */
function isTurned(cell: string): boolean {
  if (!(cell.charCodeAt(0) <= LAST_SUSPECT)) return false;
  const words = cell.replace(/^'+/, '');
  return FORMULA.test(words) || (TIME_OR_DATE.test(words) && !DAY.test(words));
}

/** Characters for which a cell stands in quotation marks. */
const QUOTED = /[",\n\r]/;

/** A cell as text. Words that a spreadsheet would run or turn into a date are preceded by an apostrophe; numbers and whole days are left as they are. */
function csvCell(cell: CsvCell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = isTurned(cell) ? `'${cell}` : cell;
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The words of a cell of CSV again, without the apostrophe that was put before them. */
export const wordsOfCell = (text: string): string => (text.startsWith("'") && isTurned(text) ? text.slice(1) : text);

/** Cells as one line of CSV (RFC 4180), without its break. */
export function csvLine(cells: readonly CsvCell[]): string {
  return cells.map(csvCell).join(',');
}

/** Rows of cells as lines of CSV, each with its break. What stands below the same in its column is written once: much of a table tells where its rows are from. */
export function csvLines(rows: readonly (readonly CsvCell[])[]): string {
  const [cells, texts]: [CsvCell[], string[]] = [[], []];
  let lines = '';
  for (const row of rows) {
    texts.length = row.length;
    for (let at = 0; at < row.length; at++) {
      const cell = row[at] ?? null;
      if (texts[at] !== undefined && cells[at] === cell) continue;
      cells[at] = cell;
      texts[at] = csvCell(cell);
    }
    lines += `${texts.join(',')}\n`;
  }
  return lines;
}

/** Lines of cells under a header as a file of CSV, UTF-8 with BOM. */
export function csvOf(header: readonly string[], lines: readonly string[]): string {
  return `${BOM}${[csvLine(header), ...lines].join('\n')}\n`;
}

/** Rows of cells as CSV (RFC 4180, UTF-8 with BOM), the header first. */
export function csv(header: readonly string[], rows: readonly (readonly CsvCell[])[]): string {
  return csvOf(header, rows.map(csvLine));
}
