import type { Glyphs } from './pdf-pages.ts';
import type { Stroke, Strokes } from './pdf-strokes.ts';

/** A ruled table: where it stands on its page, and the runs of characters of each cell, row by row. Places that a cell goes over are left out. */
export type PdfTable = { top: number; bottom: number; columns: number; rows: PdfCell[][] };

/** A cell: its runs, and the rows and columns it goes over. */
export type PdfCell = { glyphs: Glyphs[]; rowspan: number; colspan: number };

/** Lines nearer to each other than this are one, in points. */
const SAME = 2.5;
/** Most cells of a table on one page; a finer grid is a drawing. */
const MOST_CELLS = 2_000;

/** The ruled tables of a page, from top to bottom, and the runs that stand in none. */
export function ruledTables(glyphs: Glyphs[], strokes: Strokes): { tables: PdfTable[]; rest: Glyphs[] } {
  let rest = glyphs;
  const tables: PdfTable[] = [];
  for (const region of regions(strokes.vertical)) {
    const grid = gridOf(region, strokes);
    if (!grid) continue;
    const [top, bottom] = [grid.ys[0] as number, grid.ys.at(-1) as number];
    const inside = new Set(rest.filter((run) => placeOf(run, grid) !== null));
    if (inside.size === 0) continue;
    tables.push({ top, bottom, columns: grid.xs.length - 1, rows: cellsOf([...inside], grid) });
    rest = rest.filter((run) => !inside.has(run));
  }
  return { tables, rest };
}

/** Ranges of height that upright lines cover without a gap. */
function regions(vertical: Stroke[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const { from, to } of [...vertical].sort((a, b) => a.from - b.from)) {
    const last = found.at(-1);
    if (last && from <= last.to + SAME) last.to = Math.max(last.to, to);
    else found.push({ from, to });
  }
  return found;
}

/** Lines of a table: where its columns and rows part, and the strokes that say where cells are joined. */
type Grid = Strokes & { xs: number[]; ys: number[] };

function gridOf({ from, to }: { from: number; to: number }, strokes: Strokes): Grid | null {
  const vertical = strokes.vertical.filter((line) => line.from >= from - SAME && line.to <= to + SAME);
  const horizontal = strokes.horizontal.filter((line) => line.at >= from - SAME && line.at <= to + SAME);
  const [xs, ys] = [distinct(vertical), distinct(horizontal)];
  const isTable = xs.length >= 3 && ys.length >= 3 && xs.length * ys.length <= MOST_CELLS;
  return isTable ? { vertical, horizontal, xs, ys } : null;
}

function distinct(lines: Stroke[]): number[] {
  const found: number[] = [];
  for (const { at } of [...lines].sort((a, b) => a.at - b.at)) if (at > (found.at(-1) ?? -Infinity) + SAME) found.push(at);
  return found;
}

/** Row and column that a run stands in by its middle; null outside the grid. */
function placeOf({ x, y, width, size }: Glyphs, { xs, ys }: Grid): { row: number; column: number } | null {
  const column = xs.findLastIndex((at) => at <= x + width / 2);
  const row = ys.findLastIndex((at) => at <= y - size * 0.35);
  return column < 0 || row < 0 || column >= xs.length - 1 || row >= ys.length - 1 ? null : { row, column };
}

/** True where a line is drawn at a place across a range: it covers the middle. */
const drawn = (lines: Stroke[], at: number, from: number, to: number): boolean =>
  lines.some((line) => Math.abs(line.at - at) <= SAME && line.from <= (from + to) / 2 && line.to >= (from + to) / 2);

type Owner = { row: number; column: number };

function cellsOf(glyphs: Glyphs[], grid: Grid): PdfCell[][] {
  const owners = ownersOf(grid);
  const cells = new Map<Owner, PdfCell>();
  for (const owner of owners.flat()) {
    if (cells.has(owner)) continue;
    const rowspan = owners.filter((row) => row[owner.column] === owner).length;
    cells.set(owner, { glyphs: [], rowspan, colspan: owners[owner.row]?.filter((other) => other === owner).length ?? 1 });
  }
  for (const run of glyphs) {
    const place = placeOf(run, grid);
    const owner = place && owners[place.row]?.[place.column];
    if (owner) cells.get(owner)?.glyphs.push(run);
  }
  return owners.map((row, at) => [...new Set(row)].filter((owner) => owner.row === at).flatMap((owner) => cells.get(owner) ?? []));
}

/** For every place of a grid the first place of the joined cell it belongs to. */
function ownersOf({ xs, ys, horizontal, vertical }: Grid): Owner[][] {
  const owners: Owner[][] = [];
  for (const [row, top] of ys.slice(0, -1).entries()) {
    const line: Owner[] = [];
    for (const [column, left] of xs.slice(0, -1).entries()) {
      const [right, bottom] = [xs[column + 1] ?? left, ys[row + 1] ?? top];
      const open = column > 0 && !drawn(vertical, left, top, bottom) ? line[column - 1] : undefined;
      const above = row > 0 && !drawn(horizontal, top, left, right) ? owners[row - 1]?.[column] : undefined;
      line.push(open ?? above ?? { row, column });
    }
    owners.push(line);
  }
  return owners;
}
