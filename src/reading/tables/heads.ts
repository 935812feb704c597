import type { Grid, GridCell } from './grid.ts';
import { isBlank, isFigure, isNote, isOrdinalHead, isYear } from './words.ts';

/** Which rows and columns of a table are heads. */
export type Heads = {
  /** Rows at the beginning with one cell over the whole width: title and unit of the table. */
  titles: number;
  /** Rows at the beginning that head the columns, titles among them. */
  rows: number;
  /** Columns at the beginning that head the rows. */
  columns: number;
};

/** Most rows and columns of heads, titles aside. */
const MOST_ROWS = 3;
const MOST_COLUMNS = 3;

const said = (cells: readonly GridCell[]): GridCell[] => cells.filter(({ words }) => !isBlank(words));

/** Find the heads of a table, by marks of its document and by what stands in the cells. */
export function headsOf(grid: Grid): Heads {
  const titles = titleRows(grid);
  const rows = headRows(grid, titles);
  return { titles, rows, columns: headColumns(grid, rows) };
}

function titleRows(grid: Grid): number {
  let rows = 0;
  while (rows < MOST_ROWS && rows + 2 < grid.passages.length) {
    const cells = said(grid.row(rows));
    const [only] = cells;
    if (cells.length !== 1 || !only || isFigure(only.words) || grid.columns < 2) break;
    rows++;
  }
  return rows;
}

/** A row without figures heads the columns; further ones where a cell above is divided by them, or marked as heads. */
function headRows(grid: Grid, titles: number): number {
  const bare = (row: number) => {
    const cells = said(grid.row(row));
    return cells.length > 0 && !cells.some(({ words }, i) => isFigure(words) && !(i === 0 && cells.length > 1 && isYear(words)));
  };
  const last = grid.passages.length - 1;
  let rows = titles;
  if (rows >= last || !bare(rows)) return rows;
  rows++;
  while (rows < last && rows < titles + MOST_ROWS && bare(rows) && (dividesAbove(grid, rows) || marked(grid, rows))) rows++;
  return rows;
}

const marked = (grid: Grid, row: number): boolean => grid.row(row).length > 0 && grid.row(row).every((cell) => cell.marked);

/** True where a row stands under a head that goes over several columns, beside one that goes down into it, or fills what is blank above. */
function dividesAbove(grid: Grid, row: number): boolean {
  const columns = Array.from({ length: grid.columns }, (_, column) => column);
  const above = columns.map((column) => grid.at(row - 1, column));
  const own = columns.map((column) => grid.at(row, column));
  const down = above.some((cell, column) => cell !== undefined && cell === own[column]);
  const wide = above.some((cell) => cell !== undefined && cell.colspan > 1 && cell.row >= 0 && cell.colspan < grid.columns);
  const fills =
    above.slice(1).some((cell, i) => isBlank(cell?.words ?? '') && !isBlank(own[i + 1]?.words ?? '')) && isBlank(own[0]?.words ?? '');
  return down || wide || fills;
}

/** Columns at the beginning that hold names, years or the numbers of the rows. */
function headColumns(grid: Grid, headRows: number): number {
  const body = grid.passages
    .keys()
    .filter((row) => row >= headRows)
    .toArray();
  let columns = 0;
  while (columns < Math.min(MOST_COLUMNS, grid.columns - 1)) {
    const head = grid.at(headRows - 1, columns)?.words ?? '';
    const counts = isOrdinalHead(head);
    const words = body.flatMap((row) => grid.at(row, columns)?.words ?? []).filter((cell) => !isBlank(cell) && !isNote(cell));
    if (!counts && (words.length === 0 || words.some(isFigure))) break;
    columns++;
  }
  return columns;
}

/** True for a row in the body that repeats the head of its table, as at the top of a page. */
export function repeatsHead(grid: Grid, { titles, rows }: Heads, row: number): boolean {
  if (row < rows) return false;
  const words = grid
    .row(row)
    .map((cell) => cell.words)
    .join('\t');
  return Array.from({ length: rows - titles }, (_, i) =>
    grid
      .row(titles + i)
      .map((cell) => cell.words)
      .join('\t'),
  ).includes(words);
}

/** True for a row in the body with one name over the rows that follow it (其中：小学). */
export function isSection(grid: Grid, heads: Heads, row: number): boolean {
  if (row < heads.rows || grid.columns < 2) return false;
  const cells = said(grid.row(row));
  const [only] = cells;
  if (cells.length !== 1 || !only || only.column > 0 || isFigure(only.words) || isNote(only.words)) return false;
  return only.colspan > 1 || grid.columns > 2 || grid.row(row).length === 1;
}
