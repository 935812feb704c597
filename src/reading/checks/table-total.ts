import type { Passage, Span } from '../../model/index.ts';
import { equality, mentionsOf, relation, spanOf, term } from './finding.ts';
import { agreement, bounds, exactly, firm, plus } from './rounding.ts';
import type { CheckRule, Figure, Found, Reading } from './types.ts';
import { clean } from './work.ts';

type Row = Passage & { cells: Span[] };

/** Names of a row that sums up the others. */
const SUM = /^(?:合计|总计|共计|全[县区市]合计|总数|合计数)$/;
/** A row that counts some of another row again, or sums up a few. */
const WITHIN = /其中|小计|^[①②③（(]/;
/** A cell that stands for nothing. */
const EMPTY = /^[-—–－/／0○]*$/;
/** Units of which a sum is none. */
const NOT_ADDED: ReadonlySet<string> = new Set(['%', '百分点', '']);
/** More rows are a list of schools. */
const MOST_ROWS = 60;

/** Totals of a table, 表格合计: the cells of a column add up to the cell of the row that says 合计. */
export const tableTotal: CheckRule = (reading) => tablesOf(reading).flatMap((rows) => ofTable(reading, rows));

const isRow = (passage: Passage): passage is Row => (passage.cells?.length ?? 0) > 1;

/** Rows that follow one another with as many cells. */
function tablesOf({ passages }: Reading): Row[][] {
  const tables: Row[][] = [];
  let open: Row[] = [];
  for (const passage of passages) {
    if (!isRow(passage)) {
      open = [];
      continue;
    }
    if (open.length === 0 || open[0]?.cells.length !== passage.cells.length) {
      open = [];
      tables.push(open);
    }
    open.push(passage);
  }
  return tables;
}

function ofTable(reading: Reading, rows: readonly Row[]): Found[] {
  const { text } = reading;
  const name = ({ cells }: Row) => (cells[0] ? text.slice(cells[0].start, cells[0].end).replace(/\s/g, '') : '');
  const sums = rows.filter((row) => SUM.test(name(row)));
  const [sum] = sums;
  if (!sum || sums.length > 1 || rows.length > MOST_ROWS) return [];
  const at = rows.indexOf(sum);
  const parts = (at > 1 ? rows.slice(0, at) : rows.slice(at + 1)).filter((row) => !WITHIN.test(name(row)));
  return sum.cells.slice(1).flatMap((_, nth) => ofColumn(reading, { sum, rows: parts, column: nth + 1 }));
}

/** Null for a cell without a number that is more than a dash, undefined for an empty one. */
function cellFigure({ text, points }: Reading, row: Row, column: number): Figure | null | undefined {
  const cell = row.cells[column];
  if (!cell) return null;
  const inside = points
    .find(({ passage }) => passage.id === row.id && passage.start === row.start)
    ?.figures.filter(({ mention }) => mention.start >= cell.start && mention.end <= cell.end);
  if (inside?.length === 1) return inside[0];
  return EMPTY.test(text.slice(cell.start, cell.end).trim()) ? undefined : null;
}

type Column = { sum: Row; rows: readonly Row[]; column: number };

function ofColumn(reading: Reading, { sum, rows, column }: Column): Found[] {
  const stated = cellFigure(reading, sum, column);
  if (!stated || NOT_ADDED.has(stated.mention.unit) || !firm(stated.mention)) return [];
  const cells = rows.map((row) => cellFigure(reading, row, column));
  const body = cells[0] === null ? cells.slice(1) : cells;
  const figures = body.filter((cell) => cell !== null && cell !== undefined);
  const readable = !body.includes(null) && figures.every(({ mention }) => firm(mention) && mention.unit === stated.mention.unit);
  if (figures.length < 2 || !readable) return [];
  const computed = clean(figures.reduce((all, { mention }) => all + mention.value, 0));
  const range = figures.map(({ mention }) => bounds(mention)).reduce(plus, exactly(0));
  const holds = agreement(computed, range, stated.mention);
  const terms = figures.map((figure, index) => term(named(reading, rows, figure), index === 0 ? '' : '+'));
  const span = spanOf(mentionsOf([stated]));
  const cause = spanOf(mentionsOf(figures));
  return [relation({ what: '表中各行之和与合计', span, cause, equation: equality(terms, term(stated), computed, holds), holds })];
}

/** A figure of a table named by the first cell of its row. */
function named({ text }: Reading, rows: readonly Row[], figure: Figure): Figure {
  const row = rows.find(({ start, end }) => figure.mention.start >= start && figure.mention.end <= end);
  const first = row?.cells[0];
  return first ? { ...figure, label: text.slice(first.start, first.end).trim() } : figure;
}
