import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { InputError } from '../../model/error.ts';
import type { Format } from '../../model/index.ts';
import type { ReadSource } from '../types.ts';
import { damaged } from './archive.ts';
import { TextBuilder } from './builder.ts';
import { finding } from './findings.ts';
import type { CellPart, Part } from './parts.ts';

/** Most rows and columns of a sheet that are read. */
const MOST_ROWS = 5_000;
const MOST_COLUMNS = 200;

/** Read a workbook (.xlsx, .xls): each visible sheet as lines and one table; cells as the program shows them. */
function readSpreadsheet(bytes: Uint8Array, file: string, format: Extract<Format, 'xlsx' | 'xls'>): ReadSource {
  const book = open(bytes, file);
  const builder = new TextBuilder();
  const cut: string[] = [];
  const hidden: string[] = [];
  for (const [i, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet?.['!ref']) continue;
    if (book.Workbook?.Sheets?.[i]?.Hidden) hidden.push(name);
    else builder.addParts(partsOf(sheet, i + 1, () => cut.push(name)));
  }
  const read = { text: builder.text(), blocks: builder.blocks };
  if (read.blocks.length === 0)
    throw new InputError(file, 'The workbook holds no text.', 'Give the sheet with the report, or the report itself.');
  const findings = [
    ...(hidden.length > 0
      ? [finding('hidden-sheet', `有${hidden.length}张隐藏的工作表未读入（${hidden.join('、').slice(0, 60)}）。`, read)]
      : []),
    ...(cut.length > 0 ? [finding('rows-unread', `工作表${cut.join('、')}过大，只读入前${MOST_ROWS}行、${MOST_COLUMNS}列。`, read)] : []),
  ];
  return { ...read, format, encoding: 'binary', head: [], findings };
}

/** Read a workbook of Excel 2007 and later. */
export const readXlsx = (bytes: Uint8Array, file: string): ReadSource => readSpreadsheet(bytes, file, 'xlsx');
/** Read a workbook of Excel 97 to 2003. */
export const readXls = (bytes: Uint8Array, file: string): ReadSource => readSpreadsheet(bytes, file, 'xls');

function open(bytes: Uint8Array, file: string): WorkBook {
  try {
    return read(bytes, { type: 'array', cellStyles: true, cellHTML: false, cellFormula: false });
  } catch (error) {
    if (error instanceof Error && /password|encrypt/i.test(error.message))
      throw new InputError(file, 'The workbook is protected by a password.', 'Open it, remove the password, and save it again.');
    throw damaged(file);
  }
}

/** Lines and rows of a sheet: rows of one cell before and after the table are lines. */
function partsOf(sheet: WorkSheet, table: number, cut: () => void): Part[] {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  if (range.e.r >= MOST_ROWS || range.e.c >= MOST_COLUMNS) cut();
  const [lastRow, lastColumn] = [Math.min(range.e.r, MOST_ROWS - 1), Math.min(range.e.c, MOST_COLUMNS - 1)];
  const rows: CellPart[][] = [];
  for (let row = range.s.r; row <= lastRow; row++)
    if (!sheet['!rows']?.[row]?.hidden) rows.push(cellsOf(sheet, row, { from: range.s.c, to: lastColumn }));
  const said = (cells: CellPart[]) => cells.filter(({ text }) => text.trim());
  const first = rows.findIndex((cells) => said(cells).length > 1);
  const last = rows.findLastIndex((cells) => said(cells).length > 1);
  return rows.flatMap((cells, i): Part[] => {
    if (first >= 0 && i >= first && i <= last) return [{ kind: 'row', table, cells, asides: [] }];
    return said(cells).flatMap(({ text }) => text.split('\n').map((line): Part => ({ kind: 'line', text: line, asides: [] })));
  });
}

function cellsOf(sheet: WorkSheet, row: number, { from, to }: { from: number; to: number }): CellPart[] {
  const cells: CellPart[] = [];
  for (let column = from; column <= to; column++) {
    const merge = sheet['!merges']?.find(({ s, e }) => s.r <= row && row <= e.r && s.c <= column && column <= e.c);
    if (merge && (merge.s.r !== row || merge.s.c !== column)) continue;
    if (sheet['!cols']?.[column]?.hidden) continue;
    const cell = sheet[utils.encode_cell({ r: row, c: column })] as { w?: string; v?: unknown } | undefined;
    const text = String(cell?.w ?? cell?.v ?? '');
    cells.push({ text, rowspan: merge ? merge.e.r - merge.s.r + 1 : 1, colspan: merge ? merge.e.c - merge.s.c + 1 : 1, head: false });
  }
  return cells;
}
