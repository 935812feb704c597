import type { Aside } from '../inline.ts';
import type { CellPart, Part } from '../parts.ts';
import { byLine, type LinedCell } from '../table-rows.ts';
import { element, elements, type XmlElement } from '../xml.ts';
import { toggleOf, valOf } from './values.ts';

/** A cell in its place: the column it begins in, and whether it goes on with the cell above. */
type Cell = LinedCell & { column: number; goesOn: boolean; parts: Part[] };
export type WordRow = { cells: CellPart[]; asides: Aside[] };

/** Reads what a cell holds. */
type ReadCell = (cell: XmlElement) => Part[];

/** Rows of a Word table; the parts in order for a table of one column, or with tables inside: it is there for the layout. */
export function tableRows(table: XmlElement, read: ReadCell): { rows: WordRow[] } | { layout: Part[] } {
  const rows = inside(table, 'w:tr')
    .filter((row) => element(element(row, 'w:trPr'), 'w:del') === undefined)
    .map((row) => cellsOf(row, read));
  const parts = rows.flatMap((cells) => cells.flatMap((cell) => cell.parts));
  if (!rows.some((cells) => cells.length > 1) || parts.some((part) => part.kind === 'row')) return { layout: parts };
  return {
    rows: rows.flatMap((cells, i) => {
      const shown = cells.filter(({ goesOn }) => !goesOn).map((cell) => ({ ...cell, rowspan: 1 + goingOn(rows, i, cell) }));
      const asides = cells.flatMap((cell) => cell.parts.flatMap((part) => part.asides));
      return byLine(shown).map((line, at) => ({
        cells: line.map(({ text, colspan, rowspan, head }) => ({ text, colspan, rowspan, head })),
        asides: at === 0 ? asides : [],
      }));
    }),
  };
}

/** How many rows below go on with a cell. */
function goingOn(rows: Cell[][], row: number, { column }: Cell): number {
  const below = rows.slice(row + 1);
  const end = below.findIndex((cells) => !cells.some((cell) => cell.column === column && cell.goesOn));
  return end < 0 ? below.length : end;
}

function cellsOf(row: XmlElement, read: ReadCell): Cell[] {
  const properties = element(row, 'w:trPr');
  const head = toggleOf(properties, 'w:tblHeader') === true;
  let column = Number(valOf(properties, 'w:gridBefore') ?? 0);
  return inside(row, 'w:tc').map((cell) => {
    const own = element(cell, 'w:tcPr');
    const colspan = Math.max(1, Math.min(Number(valOf(own, 'w:gridSpan') ?? 1) || 1, 100));
    const merge = element(own, 'w:vMerge');
    const parts = read(cell);
    const lines = parts.flatMap((part) => (part.kind === 'row' ? [] : [part.text.trim()])).filter(Boolean);
    const goesOn = merge !== undefined && merge.attributes['w:val'] !== 'restart';
    const found = { column, goesOn, parts, lines, colspan, rowspan: 1, head };
    column += colspan;
    return found;
  });
}

/** Elements of a name inside, also in content controls and other containers, but not in tables inside. */
function inside(parent: XmlElement, name: string): XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'w:tbl' || child.name === 'w:tc' ? [] : inside(child, name);
  });
}
