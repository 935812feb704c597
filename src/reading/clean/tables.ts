import type { Span } from '../../model/index.ts';
import type { Block } from '../types.ts';
import { type FlatTable, flattenedTable } from './flattened-table.ts';

const LONGEST_HEAD_CELL = 12;
const FEWEST_COLUMNS = 3;
const SEPARATOR = /[ \t\u3000]*(?:\t|[|｜])[ \t\u3000]*/g;

/** Cells of a line whose columns are parted by tabs or bars; empty where it has fewer than three. */
function partedCells(text: string, line: Span): Span[] {
  const words = text.slice(line.start, line.end);
  if (!/[\t|｜]/.test(words)) return [];
  const cells: Span[] = [];
  let from = 0;
  for (const match of words.matchAll(SEPARATOR)) {
    if (match.index > 0) cells.push({ start: line.start + from, end: line.start + match.index });
    from = match.index + match[0].length;
  }
  if (from < words.length) cells.push({ start: line.start + from, end: line.end });
  return cells.length >= FEWEST_COLUMNS ? cells : [];
}

function rowOf(cells: Span[], table: number): Block {
  return {
    kind: 'row',
    start: (cells[0] as Span).start,
    end: (cells.at(-1) as Span).end,
    cells: cells.map(({ start, end }) => ({ start, end })),
    table,
  };
}

/** Rows of a flattened table that begins at a block; empty where none does. */
function flattenedRows(text: string, blocks: Block[], from: number, table: number): Block[] {
  const found: FlatTable | null = flattenedTable((index) => {
    const block = blocks[from + index];
    return block?.kind === 'line' ? text.slice(block.start, block.end) : undefined;
  });
  return Array.from({ length: found?.rows ?? 0 }, (_, row) => {
    const first = from + row * (found as FlatTable).columns;
    return rowOf(blocks.slice(first, first + (found as FlatTable).columns), table);
  });
}

/**
 * Put the rows of tables together that the reader could only see as lines: columns parted by tabs or bars, and flattened tables with one cell
 * a line where the head names the columns.
 */
export function joinTables(text: string, blocks: Block[]): Block[] {
  const result: Block[] = [];
  let table = 0;
  for (const block of blocks) table = Math.max(table, block.table ?? 0);
  let parted = 0;
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block;
    const cells = block.kind === 'line' ? partedCells(text, block) : [];
    if (cells.length > 0) {
      if (parted === 0) parted = ++table;
      result.push({ ...rowOf(cells, parted), start: block.start, end: block.end });
      at++;
      continue;
    }
    parted = 0;
    const words = text.slice(block.start, Math.min(block.end, block.start + LONGEST_HEAD_CELL + 1));
    const rows = block.kind === 'line' && words.length <= LONGEST_HEAD_CELL ? flattenedRows(text, blocks, at, table + 1) : [];
    if (rows.length > 0) table++;
    for (const row of rows.length > 0 ? rows : [block]) result.push(row);
    at += rows.length > 0 ? rows.reduce((sum, row) => sum + (row.cells as Span[]).length, 0) : 1;
  }
  return result;
}
