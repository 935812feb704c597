import type { Finding, Mention, Table } from '../../model/index.ts';
import { isFigure } from './words.ts';

/** Fewer figures than this in a table may be numbers of rows, dates, or anything else. */
const FEWEST = 3;

/** Tables that state figures of which none was read as a quantity: what they count, or in which unit, was not understood. */
export function unreadTables(text: string, tables: readonly Table[], mentions: readonly Pick<Mention, 'cell'>[]): Finding[] {
  const read = new Set(mentions.map(({ cell }) => cell?.table));
  return tables.flatMap((table): Finding[] => {
    if (read.has(table.id)) return [];
    const figures = figuresOf(text, table);
    if (figures < FEWEST) return [];
    const { start, end } = table.caption ?? table.rows[0]?.[0] ?? table;
    return [{ rule: 'table-unread', severity: 'warning', message: `表中有${figures}处数字，一处也没有读成数量。`, start, end }];
  });
}

/** Figures in the cells of a table that head nothing, columns that only count the rows left out. */
function figuresOf(text: string, { rows }: Table): number {
  const cells = rows.flatMap((row, index) => row.map((cell) => ({ ...cell, row: index, words: text.slice(cell.start, cell.end) })));
  const figures = cells.filter(({ head, words }) => head === null && isFigure(words));
  return [...Map.groupBy(figures, ({ column }) => column).values()]
    .filter((column) => !countsRows(column.map(({ words }) => Number(words))))
    .flat().length;
}

/** True for 1, 2, 3 …: numbers of the rows. */
const countsRows = (values: readonly number[]): boolean =>
  values.every((value, i) => value === (values[0] ?? 0) + i) && (values[0] ?? 9) <= 1;
