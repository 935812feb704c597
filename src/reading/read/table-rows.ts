import type { CellPart } from './parts.ts';

/** A cell with its lines apart. */
export type LinedCell = Omit<CellPart, 'text'> & { lines: string[] };

/** A line that a row of figures has in a cell: a short name or a figure. */
const SHORT = 20;
const FIGURE = /^[约≥≤]?\s?-?\d[\d,，.]*\s?(?:%|％|‰|万|亿)?[\u4e00-\u9fa5㎡]{0,4}$|^[—–/-]{1,2}$/;
const FEWEST_LINES = 2;

/**
 * The rows that a row of cells shows. Where all its cells have as many lines, figures beside names (小学⏎初中 | 88⏎23), each line is a row;
 * elsewhere the lines of a cell are one text.
 */
export function byLine(cells: LinedCell[]): CellPart[][] {
  const count = cells[0]?.lines.length ?? 0;
  const even = count >= FEWEST_LINES && cells.every(({ lines, rowspan }) => lines.length === count && rowspan === 1);
  const figures = even && cells.slice(1).some(({ lines }) => lines.every((line) => FIGURE.test(line)));
  const short = cells.every(({ lines }) => lines.every((line) => line.length <= SHORT));
  if (!figures || !short || cells.length < 2) return [cells.map(({ lines, ...cell }) => ({ ...cell, text: lines.join(' ') }))];
  return Array.from({ length: count }, (_, i) => cells.map(({ lines, ...cell }) => ({ ...cell, text: lines[i] as string })));
}

/** A cell in its column; null where a cell to the left or above goes over the place. */
export type Placed = (CellPart | null)[];

/** Most places of a table; a larger one is wrong or hostile, and is read without its spans. */
const MOST_PLACES = 200_000;

/** Rows with every cell in its column. Cells that go over others leave empty places. */
export function inColumns(rows: readonly CellPart[][]): Placed[] {
  const places = rows.flat().reduce((sum, { colspan, rowspan }) => sum + colspan * rowspan, 0);
  if (places > MOST_PLACES) return rows.map((cells) => cells.map((cell) => ({ ...cell, colspan: 1, rowspan: 1 })));
  /** For each column, how many further rows a cell above still covers. */
  const covered: number[] = [];
  return rows.map((cells, row) => {
    const line: Placed = [];
    const coverUntilFree = () => {
      while ((covered[line.length] ?? 0) > 0) {
        (covered[line.length] as number)--;
        line.push(null);
      }
    };
    for (const cell of cells) {
      coverUntilFree();
      const rowspan = Math.min(cell.rowspan, rows.length - row);
      for (let column = 0; column < cell.colspan; column++) {
        covered[line.length] = rowspan - 1;
        line.push(column === 0 ? { ...cell, rowspan } : null);
      }
    }
    coverUntilFree();
    return line;
  });
}
