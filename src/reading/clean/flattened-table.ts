import { labelRole, problemColumns } from '../outline/labels.ts';

/** A table whose cells stand one a line: how many columns, and how many rows with its head. */
export type FlatTable = { columns: number; rows: number };

const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 12;
const LONGEST_HEAD_CELL = 20;
/** Most columns of names before the figures of a row. */
const MOST_NAMES = 2;
const NUMBER_COLUMN = /^(?:序号|编号|序)$/;
/** Heads of the first column of a table of figures. */
const NAME_COLUMN =
  /^(?:.{0,6}(?:学段|类别|类型|项目|指标|指标名称|名称|内容|要点)|年度|年份|学年|时间|学校|单位|乡镇|镇街|街道|地区|区域|科目|阶段|学科|用途|来源|级别)$/;
/** A year alone: it heads a column or a row. */
const YEAR = /^(?:19|20)\d{2}(?:年度?|学年)?$/;
/** A cell that holds a figure or a verdict on one. */
const FIGURE = /^(?:[约≥≤]?\s?-?\d[\d,，.]*\s?(?:%|％|‰|万|亿)?[\u4e00-\u9fa5㎡]{0,4}|达标|未达标|不达标|合格|不合格|[—–/-]{1,2}|无)$/;
const isFigure = (line: string): boolean => FIGURE.test(line) && !YEAR.test(line) && !/^(?:19|20)\d{2}年/.test(line);
const ORDINAL = /^(?:\d{1,3}|[一二三四五六七八九十]{1,3})$/;

/** Words of the line at an index; undefined after the last. */
type Lines = (index: number) => string | undefined;

/** The table that the first line begins, its cells one a line; null where the lines begin none that its head tells for certain. */
export function flattenedTable(lines: Lines): FlatTable | null {
  return ofProblems(lines) ?? numbered(lines) ?? ofFigures(lines);
}

/** True for a line that can head a column. */
const isHeadCell = (line: string | undefined): boolean =>
  line !== undefined && line.length <= LONGEST_HEAD_CELL && !/[。；;：:，,]/.test(line) && !ORDINAL.test(line);

/** A head of label words (序号 / 反馈问题 / 整改措施 / …); with a number column each row must begin with its number. */
function ofProblems(lines: Lines): FlatTable | null {
  let columns = 0;
  while (columns < MOST_COLUMNS && isHeadCell(lines(columns)) && labelRole(lines(columns) as string) !== null) columns++;
  if (columns < FEWEST_COLUMNS || !problemColumns(Array.from({ length: columns }, (_, column) => lines(column) as string))) return null;
  const opens = NUMBER_COLUMN.test(lines(0) as string)
    ? (line: string) => ORDINAL.test(line)
    : (line: string) => !/^[一二三四五六七八九十]{1,3}、/.test(line);
  return rowsOf(lines, columns, opens, 1);
}

/** Any head that begins with 序号, above rows that begin with 1, 2, 3 …: two rows at least. */
function numbered(lines: Lines): FlatTable | null {
  if (!NUMBER_COLUMN.test(lines(0) ?? '')) return null;
  let columns = 1;
  while (columns <= MOST_COLUMNS && isHeadCell(lines(columns))) columns++;
  if (columns < FEWEST_COLUMNS || columns > MOST_COLUMNS) return null;
  const starts = /^\d/.test(lines(columns) ?? '') ? (row: number) => String(row) : (row: number) => '一二三四五六七八九十'.charAt(row - 1);
  return rowsOf(lines, columns, (line, row) => line === starts(row), 2);
}

/** A head that begins with 学段, 指标 …, above rows of one or two names and figures: two rows at least. */
function ofFigures(lines: Lines): FlatTable | null {
  if (!NAME_COLUMN.test(lines(0) ?? '')) return null;
  let cells = 1;
  while (cells <= MOST_COLUMNS + MOST_NAMES && isHeadCell(lines(cells)) && !isFigure(lines(cells) as string)) cells++;
  for (let names = 1; names <= MOST_NAMES; names++) {
    const found = withNames(lines, cells - names, names);
    if (found) return found;
  }
  return null;
}

function withNames(lines: Lines, columns: number, names: number): FlatTable | null {
  if (columns < Math.max(FEWEST_COLUMNS - 1, names + 1) || columns > MOST_COLUMNS) return null;
  const isRow = (_: string, row: number) =>
    Array.from({ length: columns }, (_, column) => lines(row * columns + column) ?? '').every((cell, column) =>
      column < names ? isHeadCell(cell) && !isFigure(cell) : FIGURE.test(cell),
    );
  return rowsOf(lines, columns, isRow, 2);
}

/** Rows of a width under the head, as long as each opens as it must and is whole. */
function rowsOf(lines: Lines, columns: number, opens: (line: string, row: number) => boolean, least: number): FlatTable | null {
  let rows = 1;
  while (lines((rows + 1) * columns - 1) !== undefined && opens(lines(rows * columns) as string, rows)) rows++;
  return rows > least ? { columns, rows } : null;
}
