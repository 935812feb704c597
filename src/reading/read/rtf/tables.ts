import type { Aside } from '../inline.ts';
import type { CellPart, RowPart } from '../parts.ts';
import { byLine } from '../table-rows.ts';

/** A cell as RTF gives it: its lines, where it ends, in twips, and whether it goes on with the one above or to the left. */
export type RtfCell = { lines: string[]; right: number; below: boolean; beside: boolean };
export type RtfRow = { cells: RtfCell[]; asides: Aside[]; head: boolean };

/** Edges nearer than this are one, in twips. */
const SAME = 60;

/** Rows of a table: a cell goes over the columns whose edges lie inside it, and over the rows that go on with it. */
export function rtfRows(rows: readonly RtfRow[], table: number): RowPart[] {
  const edges = edgesOf(rows);
  const columnOf = (right: number) => edges.findIndex((edge) => Math.abs(edge - right) <= SAME);
  const placed = rows.map(({ cells }) => {
    let column = 0;
    return cells.map((cell) => {
      const end = Math.max(column + 1, columnOf(cell.right) + 1);
      const found = { ...cell, column, colspan: end - column };
      column = end;
      return found;
    });
  });
  return rows.flatMap(({ asides, head }, row) => {
    const shown = (placed[row] ?? []).filter(({ below, beside }) => !below && !beside);
    const lined = shown.map(({ lines, colspan, column }) => ({ lines, colspan, rowspan: 1 + goingOn(placed, row, column), head }));
    return byLine(lined).map((cells: CellPart[], i) => ({ kind: 'row' as const, table, cells, asides: i === 0 ? asides : [] }));
  });
}

function edgesOf(rows: readonly RtfRow[]): number[] {
  const all = rows.flatMap(({ cells }) => cells.map(({ right }) => right)).sort((a, b) => a - b);
  return all.filter((edge, i) => i === 0 || edge - (all[i - 1] as number) > SAME);
}

function goingOn(placed: readonly { column: number; below: boolean }[][], row: number, column: number): number {
  const after = placed.slice(row + 1);
  const end = after.findIndex((cells) => !cells.some((cell) => cell.column === column && cell.below));
  return end < 0 ? after.length : end;
}
