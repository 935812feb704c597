import { shortId } from '../../model/hash.ts';
import type { Passage, Span, Table } from '../../model/index.ts';
import type { Block } from '../types.ts';
import { type Captions, captionsOf } from './captions.ts';
import { type Grid, type GridCell, gridOf } from './grid.ts';
import { type Heads, headsOf, isSection, repeatsHead } from './heads.ts';
import { isBlank, isFigure, isNote, isUnitHead } from './words.ts';

/** The heads that speak of a place in a table, each from the outermost to the innermost. */
export type CellHeads = {
  table: string;
  row: number;
  column: number;
  captions: Captions;
  /** Heads above it. */
  columns: Span[];
  /** Heads beside it, and the name over its rows. */
  rows: Span[];
  /** The cell of its row in a column 单位; null where there is none. */
  unitCell: Span | null;
};

/** A table with what its places are looked up by. */
type Known = { table: Table; grid: Grid; heads: Heads; captions: Captions };

/** The tables of a report. */
export type Tables = {
  tables: Table[];
  /** Heads of the cell that a place stands in; null outside tables, in heads and in notes. */
  headsAt: (passage: Passage, place: Span) => CellHeads | null;
};

/** Rows of one table, with the passages before them. */
type Group = { rows: Passage[]; above: Passage[] };

/**
 * Read the tables of a report: one model, whatever format they came in.
 *
 * @param blocks what the reader saw of the rows; without them rows that follow one another with as many cells are a table
 */
export function tablesOf(text: string, passages: readonly Passage[], blocks: readonly Block[] = []): Tables {
  const byStart = new Map(blocks.filter(({ kind }) => kind === 'row').map((block) => [block.start, block]));
  const blockOf = (passage: Passage) => byStart.get(passage.start);
  const used = new Map<string, number>();
  const known = new Map<string, { table: Known; row: number }>();
  const tables = groups(passages, blockOf).map(({ rows, above }) => {
    const grid = gridOf(text, rows, (passage) => blockOf(passage)?.spans);
    const heads = headsOf(grid);
    const captions = captionsOf(text, above, grid, heads);
    const table: Known = { grid, heads, captions, table: tableOf(grid, heads, captions, used) };
    for (const [row, { id }] of rows.entries()) known.set(id, { table, row });
    return table.table;
  });
  return {
    tables,
    headsAt(passage, place) {
      const found = known.get(passage.id);
      return found ? headsOfPlace(found.table, found.row, place) : null;
    },
  };
}

function groups(passages: readonly Passage[], blockOf: (passage: Passage) => Block | undefined): Group[] {
  const found: Group[] = [];
  let last: Passage | null = null;
  for (const [i, passage] of passages.entries()) {
    if (passage.kind === 'row' && passage.cells) {
      const [own, before] = [blockOf(passage)?.table, last && blockOf(last)?.table];
      const goesOn = last && (own !== undefined ? own === before : last.cells?.length === passage.cells.length);
      if (goesOn) found.at(-1)?.rows.push(passage);
      else found.push({ rows: [passage], above: passages.slice(Math.max(0, i - 3), i) });
      last = passage;
    } else last = null;
  }
  return found;
}

function tableOf(grid: Grid, heads: Heads, { caption, unit }: Captions, used: Map<string, number>): Table {
  const rows = grid.passages.map((_, row) => grid.row(row).map((cell) => ({ cell, head: headOf(grid, heads, cell) })));
  const words = rows.slice(0, Math.max(1, heads.rows)).flatMap((cells) => cells.map(({ cell }) => cell.words));
  const [first, last] = [grid.passages[0] as Passage, grid.passages.at(-1) as Passage];
  return {
    id: shortId('t-', words.join('|'), used),
    caption,
    unit,
    start: first.start,
    end: last.end,
    head: heads.rows,
    headColumns: heads.columns,
    rows: rows.map((cells) =>
      cells.map(({ cell: { start, end, column, rowspan, colspan }, head }) => ({ start, end, column, rowspan, colspan, head })),
    ),
  };
}

function headOf(grid: Grid, heads: Heads, { row, column }: GridCell): 'column' | 'row' | null {
  if (row < heads.rows || repeatsHead(grid, heads, row)) return 'column';
  return column < heads.columns || isSection(grid, heads, row) ? 'row' : null;
}

function headsOfPlace({ table, grid, heads, captions }: Known, row: number, place: Span): CellHeads | null {
  const cell = grid.row(row).find(({ start, end }) => start <= place.start && place.end <= end);
  if (!cell || isNote(cell.words) || headOf(grid, heads, cell) === 'column') return null;
  const { column } = cell;
  const columns = Array.from({ length: heads.rows - heads.titles }, (_, i) => columnHead(grid, heads.titles + i, column));
  return {
    table: table.id,
    row,
    column,
    captions,
    columns: spans(columns),
    rows: spans(rowHeads(grid, heads, row, column)),
    unitCell: unitCell(grid, heads, row, column),
  };
}

function unitCell(grid: Grid, heads: Heads, row: number, column: number): Span | null {
  const at = Array.from({ length: grid.columns }, (_, i) => i).find((i) => isUnitHead(grid.at(heads.rows - 1, i)?.words ?? ''));
  const cell = at === undefined || at === column ? undefined : grid.at(row, at);
  return cell && !isBlank(cell.words) ? { start: cell.start, end: cell.end } : null;
}

/** The head above a place in one row of heads; a blank one stands for the head to its left where a head below divides that one. */
function columnHead(grid: Grid, row: number, column: number): GridCell | undefined {
  const own = grid.at(row, column);
  if (own && !isBlank(own.words)) return own;
  for (let left = column - 1; left > 0 && !isBlank(grid.at(row + 1, column)?.words ?? ''); left--) {
    const cell = grid.at(row, left);
    if (cell && !isBlank(cell.words)) return cell;
  }
  return undefined;
}

/** Names beside a place: the section it stands in, the head columns of its row; in a table without heads the name before it. */
function rowHeads(grid: Grid, heads: Heads, row: number, column: number): (GridCell | undefined)[] {
  const section = Array.from({ length: row }, (_, i) => row - 1 - i).find((above) => isSection(grid, heads, above));
  const over = section === undefined ? undefined : grid.row(section)[0];
  const from = heads.rows === 0 ? column : repeatedHeads(grid, heads, column);
  if (heads.rows === 0) {
    const names = grid.row(row).filter((cell) => cell.column < column && !isBlank(cell.words) && !isFigure(cell.words));
    return [over, names.at(-1)];
  }
  const width = Math.min(heads.columns, column - from);
  return [over, ...Array.from({ length: Math.max(0, width) }, (_, i) => rowHead(grid, heads, row, from + i))];
}

/** Where the head columns begin that a column belongs to: tables set two halves with the same heads beside each other. */
function repeatedHeads(grid: Grid, heads: Heads, column: number): number {
  const name = grid.at(heads.rows - 1, 0)?.words;
  for (let left = column - 1; left > 0 && name; left--) if (grid.at(heads.rows - 1, left)?.words === name) return left;
  return 0;
}

/** The head of a row in one head column; a blank one stands for the one above. */
function rowHead(grid: Grid, heads: Heads, row: number, column: number): GridCell | undefined {
  for (let above = row; above >= heads.rows; above--) {
    const cell = grid.at(above, column);
    if (cell && !isBlank(cell.words)) return cell;
    if (column + 1 >= heads.columns) return undefined;
  }
  return undefined;
}

const spans = (cells: readonly (GridCell | undefined)[]): Span[] => {
  const said = cells.filter((cell) => cell !== undefined && !isBlank(cell.words)) as GridCell[];
  return [...new Set(said)].map(({ start, end }) => ({ start, end }));
};
