import { MIT } from '../../model/index.ts';
import type { CsvCell } from '../../text/csv.ts';
import { frameOf, MOST_ROWS, rowXml, SHEET_END, sheetPath, sheetStart } from '../workbook/markup.ts';
import type { Packed } from './archive.ts';
import { both, DESCRIPTION, type PackageInfo, TITLE } from './data-package.ts';
import type { DataTable, TableHead } from './table.ts';
import { DECODING_TABLES } from './table-list.ts';

/** Tables that are sheets of the workbook: the values, the reports, and all that decodes them. Texts are in the other formats. */
export const WORKBOOK_TABLES = ['observations', 'reports', ...DECODING_TABLES] as const;

/** True for a table that is a sheet of the workbook. */
export function isInWorkbook(name: string): name is (typeof WORKBOOK_TABLES)[number] {
  return WORKBOOK_TABLES.some((known) => known === name);
}

/** Columns of observations that only programs want; they are in the other formats. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  ...['stage', 'period', 'status', 'scope'].flatMap((field) => [`${field}_rule`, `${field}_words`]),
  ...['observation', 'mention', 'passage', 'start', 'end', 'rule', 'reference_refused'],
]);

/** Columns of a table that its sheet has, by their place. */
function columnsShown({ name, columns }: TableHead): number[] {
  return columns.flatMap((column, at) => (name === 'observations' && LEFT_OUT.has(column.name) ? [] : [at]));
}

/** Rows of a table, or of a part of it, as markup of its sheet. */
export function sheetRows(table: DataTable): string {
  const shown = columnsShown(table);
  return table.rows.map((row) => rowXml(shown.map((at) => row[at] ?? null))).join('');
}

/** Width of columns, in characters: a sentence is wide, a name is not. */
const WIDE: ReadonlySet<string> = new Set([
  'quote',
  'url',
  'series',
  'definition_zh',
  'definition_en',
  'title',
  'what_zh',
  'what_en',
  'why_zh',
  'why_en',
]);
const [WIDTH, WIDER] = [14, 48];

/** A sheet of a table up to its first row: headings in Chinese with the names that other formats have. */
function tableSheetStart(table: TableHead): string {
  const columns = columnsShown(table).flatMap((at) => table.columns[at] ?? []);
  const widths = columns.map(({ name }) => (WIDE.has(name) ? WIDER : WIDTH));
  const heads = columns.map(({ name, title }) => (title.zh === name ? name : `${title.zh} ${name}`));
  return sheetStart(widths) + rowXml(heads, true);
}

/** What the workbook is, sheet by sheet and column by column. */
function aboutRows(tables: readonly TableHead[], { version, homepage, licence, created }: PackageInfo): CsvCell[][] {
  const sheets = tables.map(({ name, title, about, size }): CsvCell[] => [name, both(title), size, about.zh, about.en]);
  return [
    [TITLE.zh, TITLE.en],
    [DESCRIPTION.zh, DESCRIPTION.en],
    ['版本 Version', version],
    ...(created ? [['数据日期 Day of the data', created]] : []),
    ...(homepage ? [['网址 Address', homepage]] : []),
    ['许可 Licence', `${(licence ?? MIT).title}；报告原文属于各发布机关 · the texts of the reports belong to the bodies that issued them`],
    ['空格子', '表示原文没有写明，不是 0 · An empty cell means that the text does not say; it is never 0'],
    [
      '能否相比',
      '只有 series 相同的数才能并排、相加、求平均；flags 不同的须注明 · Only values of equal series compare; where flags differ, say so',
    ],
    ['全部内容', '段落、问题、措施等表和各列见 CSV、Parquet · Passages, problems, measures and further columns are in CSV and Parquet'],
    [],
    ['工作表 Sheet', '名称 Title', '行数 Rows', '说明', 'What it is'],
    ...sheets,
    [],
    ['工作表 Sheet', '列 Column', '类型 Type', '含义', 'Meaning'],
    ...tables.flatMap((table) =>
      columnsShown(table).flatMap((at): CsvCell[][] => {
        const column = table.columns[at];
        return column ? [[table.name, column.name, column.type, column.description.zh, column.description.en]] : [];
      }),
    ),
  ];
}

const README_WIDTHS = [18, 24, 12, 80, 80];

/** A file of a workbook before it is packed: text, or what was packed of it. */
export type SheetPiece = string | Packed;

/**
 * The workbook as its files, each in pieces that stand one after the other: a read-me, then the tables.
 *
 * @param rows packed markup of the rows of a table, as `sheetRows` gives it
 */
export function workbookFiles(
  tables: readonly TableHead[],
  info: PackageInfo,
  rows: (name: string) => readonly Packed[],
): Map<string, SheetPiece[]> {
  const shown = tables.filter(({ name, size }) => isInWorkbook(name) && size < MOST_ROWS);
  const about = aboutRows(shown, info).map((row, at) => rowXml(row, at === 0));
  const readme: SheetPiece[] = [sheetStart(README_WIDTHS), ...about, SHEET_END];
  const sheets = shown.map((table): SheetPiece[] => [tableSheetStart(table), ...rows(table.name), SHEET_END]);
  const frame = Object.entries(frameOf(['说明 README', ...shown.map(({ name }) => name)]));
  return new Map<string, SheetPiece[]>([
    ...frame.map(([path, text]): [string, SheetPiece[]] => [path, [text]]),
    ...[readme, ...sheets].map((pieces, at): [string, SheetPiece[]] => [sheetPath(at), pieces]),
  ]);
}
