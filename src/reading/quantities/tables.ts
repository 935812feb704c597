import type { Passage, Span } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { countsNothing, type LabelUnit, unitOfLabel, unitOfWords } from './labels.ts';
import { round } from './quantity.ts';

const UNIT_COLUMN = /^(?:计量)?单位$/;
const BARE_NUMBER = /^ *-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)? *$/;

/** A cell of a table: its place, the words that head its column and row. */
export type Cell = Span & { column: string; row: string; unit: LabelUnit | null };

/** The cells of a row with their heads. Units stand in the column's head, in a column 单位 of the row, or in the row's head. */
export function cellsOf(text: string, row: Passage, head: Passage | undefined): Cell[] {
  const words = (cell: Span | undefined) => (cell ? text.slice(cell.start, cell.end).trim() : '');
  const cells = row.cells ?? [];
  const heads = cells.map((_, i) => words(head?.cells?.[i]));
  const unitColumn = heads.findIndex((title) => UNIT_COLUMN.test(title));
  const ofRow = unitColumn >= 0 ? unitOfWords(words(cells[unitColumn])) : null;
  const first = words(cells[0]);
  return cells.map(({ start, end }, i) => {
    const column = heads[i] ?? '';
    const unit = i === 0 || i === unitColumn || countsNothing(column) ? null : (ofRow ?? unitOfLabel(column) ?? unitOfLabel(first));
    return { start, end, column, row: i === 0 ? '' : first, unit };
  });
}

/** Value of a cell that holds nothing but a number, in the unit the table tells; null elsewhere. */
export function bareCell(text: string, cell: Cell): { start: number; end: number; value: number; unit: string } | null {
  const words = fold(text.slice(cell.start, cell.end));
  if (!cell.unit || !BARE_NUMBER.test(words)) return null;
  const written = words.trim();
  const start = cell.start + words.indexOf(written);
  const value = round(Number(written.replaceAll(',', '')) * cell.unit.factor);
  return { start, end: start + written.length, value, unit: cell.unit.unit };
}
