import type { Mention, Span, Table, TableCell } from '../../model/index.ts';
import { equality, relation, spanOf, term } from './finding.ts';
import { agreement, bounds, exactly, firm, plus } from './rounding.ts';
import type { CheckRule, Figure, Found } from './types.ts';

/** A number of a table by what it counts: the name of its row, or of its column. */
type Counted = Pick<Figure, 'mention' | 'label'>;
/** A sum and what it sums up. */
type Sum = {
  whole: Counted;
  parts: Counted[];
  /** False where rows count a part of another again, so that more of them may. */
  sure: boolean;
};

/** Names of rows and columns that sum up the others, and of those that repeat a part of another. */
const TOTAL = /^(?:合\s*计|总\s*计|共\s*计|总数|全[县区市旗]合计|[两二三四五六]年(?:合计|累计|总计))$/;
const SUBTOTAL = /^小\s*计$/;
const AMONG = /^(?:其\s*中|#)/;
/** Units that do not add up. */
const NO_SUM = /^(?:%|百分点|)$/;
/** A cell that stands for nothing. */
const NOTHING = /^[-—–－/／…]*$/;
/** Heads over figures that do not add up: means, rates, coefficients. */
const MEAN = /平均|人均|生均|师均|校均|比例|占比|率$|系数|排名/;

/** Sums in tables, 合计: the numbers of a column or row add up to the one under or beside 合计. */
export const tableTotal: CheckRule = ({ text, tables = [], mentions }) => {
  const inTables = Map.groupBy(
    mentions.filter(({ cell }) => cell !== undefined),
    ({ cell }) => cell?.table,
  );
  return tables.flatMap((table) => {
    const found = inTables.get(table.id) ?? [];
    return [
      ...sumsOf(text, { table, mentions: found, along: 'column' }),
      ...sumsOf(text, { table, mentions: found, along: 'row' }),
    ].flatMap((sum) => judged(sum));
  });
};

type Way = { table: Table; mentions: readonly Mention[]; along: 'column' | 'row' };

/** Sums along one way of a table: down its columns, or across its rows. */
function sumsOf(text: string, { table, mentions, along }: Way): Sum[] {
  const lineOf = ({ cell }: Mention) => (along === 'column' ? cell?.column : cell?.row) ?? -1;
  const placeOf = ({ cell }: Mention) => (along === 'column' ? cell?.row : cell?.column) ?? -1;
  const names = along === 'column' ? rowNames(text, table) : columnNames(text, table);
  const heads = along === 'column' ? columnNames(text, table) : rowNames(text, table);
  const lines = [...Map.groupBy(mentions, lineOf)].filter(([line]) => !MEAN.test(heads.get(line) ?? ''));
  return lines.flatMap(([at, line]) => {
    if (unread(text, { table, mentions: line, along }, at)) return [];
    const counted = [...line]
      .sort((a, b) => placeOf(a) - placeOf(b))
      .map((mention) => ({ mention, label: names.get(placeOf(mention)) ?? '' }));
    return sumsIn(counted);
  });
}

/** True if a cell of the line holds more than a dash and no number was read from it: its sum is not known. */
function unread(text: string, { table, mentions, along }: Way, line: number): boolean {
  const body = table.rows.flatMap((cells, row) => cells.filter(({ head }) => head === null).map((cell) => ({ cell, row })));
  const own = body.filter(({ cell, row }) => (along === 'column' ? cell.column : row) === line);
  const read = (cell: TableCell) => mentions.filter(({ start, end }) => start >= cell.start && end <= cell.end).length;
  return own.some(({ cell }) => read(cell) > 1 || (read(cell) === 0 && !NOTHING.test(wordsOf(text, cell))));
}

/** Sums in one line of numbers: 合计 at its end or at its beginning, over 小计 where there are some. */
function sumsIn(line: readonly Counted[]): Sum[] {
  const named = line.filter(({ label }) => !AMONG.test(label));
  const at = named.findIndex(({ label }) => TOTAL.test(label));
  const whole = named[at];
  if (!whole || named.some(({ label }, i) => i !== at && TOTAL.test(label)) || (at > 0 && at < named.length - 1)) return [];
  const others = named.filter((one) => one !== whole);
  const subtotals = others.filter(({ label }) => SUBTOTAL.test(label));
  return [{ whole, parts: subtotals.length > 1 ? subtotals : others, sure: named.length === line.length }];
}

function judged({ whole, parts, sure }: Sum): Found[] {
  const same = parts.every(({ mention }) => mention.unit === whole.mention.unit) && !NO_SUM.test(whole.mention.unit);
  if (parts.length < 2 || !same || ![whole, ...parts].every(({ mention }) => firm(mention))) return [];
  const sum = Number(parts.reduce((all, { mention }) => all + mention.value, 0).toFixed(6));
  const holds = agreement(sum, parts.map(({ mention }) => bounds(mention)).reduce(plus, exactly(0)), whole.mention);
  if (holds === 'no' && !(sure && flat(parts))) return [];
  const equation = equality(
    parts.map((part, i) => term(part, i === 0 ? '' : '+')),
    term(whole),
    sum,
    holds,
  );
  const span: Span = spanOf([whole, ...parts].map(({ mention }) => mention));
  return [relation({ what: '表中各项之和与合计', span, equation, holds })];
}

/** True if no part is the sum of the two or more behind it, as where a table has levels. */
function flat(parts: readonly Counted[]): boolean {
  return parts.every(({ mention }, at) => {
    let sum = 0;
    return !parts.slice(at + 1).some((part, nth) => {
      sum += part.mention.value;
      return nth > 0 && sum === mention.value;
    });
  });
}

const wordsOf = (text: string, { start, end }: TableCell): string => text.slice(start, end).replace(/\s+/g, '');

/** Names of the rows: the words of their innermost head column. */
function rowNames(text: string, { rows }: Table): Map<number, string> {
  return new Map(
    rows.map((cells, row) => [
      row,
      nameOf(
        text,
        cells.filter(({ head }) => head === 'row'),
      ),
    ]),
  );
}

const nameOf = (text: string, heads: readonly TableCell[]): string => {
  const names = heads.map((cell) => wordsOf(text, cell)).filter(Boolean);
  return names.find((name) => TOTAL.test(name)) ?? names.at(-1) ?? '';
};

/** Names of the columns: the words of the lowest head over each. */
function columnNames(text: string, { rows, head }: Table): Map<number, string> {
  const names = new Map<number, string>();
  for (const cell of rows.slice(0, head).flat())
    for (let column = cell.column; column < cell.column + cell.colspan; column++) {
      const words = wordsOf(text, cell);
      if (words) names.set(column, words);
    }
  return names;
}
