import type { Passage, Span, Unit } from '../../model/index.ts';
import { fold } from '../../text/fold.ts';
import { round } from './quantity.ts';
import { scan } from './scan.ts';

/** A unit told by a table: what a bare number in its cells counts, and the factor of a 万 or 亿 in it. */
export type CellUnit = { unit: string; factor: number };

/** Words of a column head without a unit in brackets, and what its numbers count. */
const HEAD_UNITS: [words: RegExp, unit: Unit][] = [
  [/(?:学校|幼儿园|校|园)(?:所)?数$|教学点数$/, '所'],
  [/(?:人|学生|教师|教职工|幼儿|师生|在校生|专任教师|毕业生|招生)数?$/, '人'],
  [/(?:班级|班|教学班|学位|项目|座位)数$/, '个'],
  [/册数$|图书$/, '册'],
  [/台数$/, '台'],
  [/得分$|分值$|扣分$/, '分'],
  [/(?:率|占比|比例)$/, '%'],
];

/** Columns whose numbers count nothing. */
const NO_QUANTITY = /序号|编号|年份|年度|排名|名次|代码|电话|时限|日期|^年$/;
const UNIT_COLUMN = /^(?:计量)?单位$/;
const BARE_NUMBER = /^ *-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)? *$/;

/** A written unit such as 万元 or 平方米, read as the unit of one; null where it is none. */
function unitOf(written: string): CellUnit | null {
  const words = `1${fold(written).trim()}`;
  const quantity = scan(words)[0];
  return quantity && quantity.unitFrom === 'written' && quantity.end === words.length
    ? { unit: quantity.unit, factor: quantity.value }
    : null;
}

/** Unit that a column head gives: in brackets (占地面积（亩）), or by its last word (学生数). */
function headUnit(head: string): CellUnit | null {
  const words = fold(head).replace(/\s/g, '');
  if (NO_QUANTITY.test(words)) return null;
  const inner = /[((]([^()()]{1,8})[))]$/.exec(words)?.[1];
  const written = inner === undefined ? null : unitOf(inner.replace(/^单位:?/, ''));
  if (written) return written;
  const told = HEAD_UNITS.find(([pattern]) => pattern.test(words.replace(/\([^()]*\)$/, '')));
  return told ? { unit: told[1], factor: 1 } : null;
}

/** A cell of a table: its place, the words that head its column and row. */
export type Cell = Span & { column: string; row: string; unit: CellUnit | null };

/** The cells of a row with their heads. Units stand in the column's head, in a column 单位 of the row, or in the row's head. */
export function cellsOf(text: string, row: Passage, head: Passage | undefined): Cell[] {
  const words = (cell: Span | undefined) => (cell ? text.slice(cell.start, cell.end).trim() : '');
  const cells = row.cells ?? [];
  const heads = cells.map((_, i) => words(head?.cells?.[i]));
  const unitColumn = heads.findIndex((title) => UNIT_COLUMN.test(title));
  const ofRow = unitColumn >= 0 ? unitOf(words(cells[unitColumn])) : null;
  const first = words(cells[0]);
  return cells.map(({ start, end }, i) => {
    const column = heads[i] ?? '';
    const unit = i === 0 || i === unitColumn || NO_QUANTITY.test(column) ? null : (ofRow ?? headUnit(column) ?? headUnit(first));
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
