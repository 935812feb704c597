import type { Passage, Span } from '../../model/index.ts';
import type { CellSpan } from '../types.ts';

/** A cell in its place; `words` are its text without white space at the edges. */
export type GridCell = Span & { row: number; column: number; rowspan: number; colspan: number; marked: boolean; words: string };

/** A table as its places: the cell at a row and column, wherever that cell begins; undefined outside the table. */
export type Grid = {
  passages: readonly Passage[];
  columns: number;
  at: (row: number, column: number) => GridCell | undefined;
  /** Cells that begin in a row, from left to right. */
  row: (row: number) => GridCell[];
};

/** What the reader of a format saw of the cells of a row; undefined where it saw none. */
type SpansOf = (passage: Passage) => readonly (CellSpan | null)[] | undefined;

/** Put the rows of a table into their places. */
export function gridOf(text: string, passages: readonly Passage[], spansOf: SpansOf): Grid {
  const places: GridCell[][] = passages.map(() => []);
  for (const [row, passage] of passages.entries()) {
    const spans = spansOf(passage);
    for (const [column, { start, end }] of (passage.cells ?? []).entries()) {
      if (places[row]?.[column]) continue;
      const { rowspan, colspan, head: marked } = spans?.[column] ?? { rowspan: 1, colspan: 1, head: false };
      const cell = { start, end, row, column, rowspan, colspan, marked, words: text.slice(start, end).trim() };
      place(cell, places, (below, beside) => spansOf(passages[below] as Passage)?.[beside] === null);
    }
  }
  const columns = places.reduce((most, cells) => Math.max(most, cells.length), 0);
  return {
    passages,
    columns,
    at: (row, column) => places[row]?.[column],
    row: (row) => (places[row] ?? []).filter((cell, column) => cell.row === row && cell.column === column),
  };
}

/** Put a cell into all places it goes over; `covered` tells those that the reader left to it. Empty rows are not there to be covered. */
function place(cell: GridCell, places: GridCell[][], covered: (row: number, column: number) => boolean): void {
  for (let row = cell.row; row < Math.min(cell.row + cell.rowspan, places.length); row++)
    for (let column = cell.column; column < cell.column + cell.colspan; column++) {
      const own = row === cell.row && column === cell.column;
      const line = places[row];
      if (line && !line[column] && (own || covered(row, column))) line[column] = cell;
    }
}
