import type { Span } from '../../model/index.ts';
import { type LabelRole, labelRole } from './labels.ts';
import type { Unit } from './units.ts';

const LONGEST_HEAD_CELL = 12;
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 12;
const SEPARATOR = /[ \t\u3000]*(?:\t|[|｜])[ \t\u3000]*/g;

/** Roles of the columns of a table of problems; null where the head is not one: it needs a problem and something done about it. */
export function problemColumns(heads: string[]): (LabelRole | null)[] | null {
  const roles = heads.map((head) => labelRole(head));
  const has = (role: LabelRole) => roles.includes(role);
  return has('problem') && (has('measure') || has('deadline') || has('responsible')) ? roles : null;
}

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

/** Lines from `from` on that are column heads, one cell a line (序号 / 反馈问题 / 整改措施 / …); empty where no table of problems begins there. */
function flattenedHead(text: string, units: Unit[], from: number): Unit[] {
  let to = from;
  while (to < units.length && to - from < MOST_COLUMNS) {
    const unit = units[to] as Unit;
    const words = text.slice(unit.start, Math.min(unit.end, unit.start + LONGEST_HEAD_CELL + 1));
    if (unit.kind !== 'line' || words.length > LONGEST_HEAD_CELL || labelRole(words) === null || /[:：]$/.test(words)) break;
    to++;
  }
  const head = units.slice(from, to);
  return head.length >= FEWEST_COLUMNS && problemColumns(head.map((unit) => text.slice(unit.start, unit.end))) ? head : [];
}

function rowOf(cells: Span[], table: number): Unit {
  return {
    kind: 'row',
    start: (cells[0] as Span).start,
    end: (cells.at(-1) as Span).end,
    cells: cells.map(({ start, end }) => ({ start, end })),
    table,
  };
}

/** Rows of a flattened table: as many lines as there are columns; with a number column each row must begin with its number. */
function flattenedRows(text: string, units: Unit[], from: number, head: Unit[], table: number): Unit[] {
  const numbered = /^(?:序号|编号)$/.test(text.slice(head[0]?.start, head[0]?.end));
  const rows = [rowOf(head, table)];
  for (let at = from; at + head.length <= units.length; at += head.length) {
    const cells = units.slice(at, at + head.length);
    if (cells.some((cell) => cell.kind !== 'line')) break;
    const first = text.slice(cells[0]?.start, cells[0]?.end);
    if (numbered ? !/^[\d一二三四五六七八九十]{1,3}$/.test(first) : /^[一二三四五六七八九十]{1,3}、/.test(first)) break;
    rows.push(rowOf(cells, table));
  }
  return rows.length > 1 ? rows : [];
}

/**
 * Put the rows of tables together that the reader could only see as lines: columns parted by tabs or bars, and flattened tables with one cell
 * a line where the head names the columns of a table of problems.
 */
export function joinTables(text: string, units: Unit[]): Unit[] {
  const result: Unit[] = [];
  let table = 0;
  for (const unit of units) table = Math.max(table, unit.table ?? 0);
  let parted = 0;
  for (let at = 0; at < units.length; ) {
    const unit = units[at] as Unit;
    const cells = unit.kind === 'line' ? partedCells(text, unit) : [];
    if (cells.length > 0) {
      if (parted === 0) parted = ++table;
      result.push({ ...rowOf(cells, parted), start: unit.start, end: unit.end });
      at++;
      continue;
    }
    parted = 0;
    const head = unit.kind === 'line' ? flattenedHead(text, units, at) : [];
    const rows = head.length > 0 ? flattenedRows(text, units, at + head.length, head, table + 1) : [];
    if (rows.length > 0) table++;
    for (const row of rows.length > 0 ? rows : [unit]) result.push(row);
    at += rows.length > 0 ? rows.length * head.length : 1;
  }
  return result;
}
