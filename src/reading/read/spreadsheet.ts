import { read, utils, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { InputError } from '../../model/error.ts';
import type { Format } from '../../model/index.ts';
import type { ReadSource } from '../types.ts';
import { damaged, unpack } from './archive.ts';
import { TextBuilder } from './builder.ts';
import { asideFindings, finding } from './findings.ts';
import type { Aside } from './inline.ts';
import type { CellPart, Part } from './parts.ts';
import { proven } from './proof.ts';
import { MOST_COLUMNS, MOST_ROWS, workbookWords } from './workbook-words.ts';

/** Read a workbook (.xlsx, .xls): each visible sheet as lines and one table; cells as the program shows them. */
function readSpreadsheet(bytes: Uint8Array, file: string, format: Extract<Format, 'xlsx' | 'xls'>): ReadSource {
  const book = open(bytes, file);
  const builder = new TextBuilder();
  const cut: string[] = [];
  const hidden: string[] = [];
  for (const [i, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name];
    if (!sheet?.['!ref']) continue;
    const rows = rowsOf(sheet, () => cut.push(name));
    if (book.Workbook?.Sheets?.[i]?.Hidden) {
      hidden.push(name);
      builder.addAsides(rows.flatMap(({ cells, asides }) => [aside(cells), ...asides]));
    } else builder.addParts(partsOf(rows, i + 1));
  }
  const read = { text: builder.text(), blocks: builder.blocks };
  if (!read.blocks.some((block) => !block.chrome))
    throw new InputError(file, 'The workbook holds no text.', 'Give the sheet with the report, or the report itself.');
  const findings = [
    ...asideFindings(read),
    ...(hidden.length > 0
      ? [finding('hidden-sheet', `有${hidden.length}张隐藏的工作表未作为正文（${hidden.join('、').slice(0, 60)}）。`, read)]
      : []),
    ...(cut.length > 0 ? [finding('rows-unread', `工作表${cut.join('、')}过大，只读入前${MOST_ROWS}行、${MOST_COLUMNS}列。`, read)] : []),
  ];
  const source: ReadSource = { ...read, format, encoding: 'binary', head: [], findings };
  return format === 'xlsx' ? proven(source, wordsOf(bytes, file), file) : source;
}

function wordsOf(bytes: Uint8Array, file: string): string {
  try {
    return workbookWords(unpack(bytes, file));
  } catch (error) {
    throw error instanceof InputError ? error : damaged(file);
  }
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

/** A row of a sheet: the cells that are shown, and what is hidden in it or right before it. */
type SheetRow = { cells: CellPart[]; asides: Aside[] };

const said = (cells: readonly CellPart[]): CellPart[] => cells.filter(({ text }) => text.trim());
const aside = (cells: readonly CellPart[]): Aside => ({ text: cells.map(({ text }) => text).join(' '), reason: 'hidden' });

/** Rows of a sheet as far as they are read; hidden ones are set aside with the next that is shown. */
function rowsOf(sheet: WorkSheet, cut: () => void): SheetRow[] {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  if (range.e.r >= MOST_ROWS || range.e.c >= MOST_COLUMNS) cut();
  const [lastRow, lastColumn] = [Math.min(range.e.r, MOST_ROWS - 1), Math.min(range.e.c, MOST_COLUMNS - 1)];
  const rows: SheetRow[] = [];
  let asides: Aside[] = [];
  for (let row = range.s.r; row <= lastRow; row++) {
    const { shown, hidden } = cellsOf(sheet, row, { from: range.s.c, to: lastColumn });
    if (sheet['!rows']?.[row]?.hidden) asides.push(aside([...shown, ...hidden]));
    else {
      rows.push({ cells: shown, asides: said(hidden).length > 0 ? [...asides, aside(hidden)] : asides });
      asides = [];
    }
  }
  return asides.length > 0 ? [...rows, { cells: [], asides }] : rows;
}

/** Lines and rows of a sheet: rows of one cell before and after the table are lines. */
function partsOf(rows: readonly SheetRow[], table: number): Part[] {
  const first = rows.findIndex(({ cells }) => said(cells).length > 1);
  const last = rows.findLastIndex(({ cells }) => said(cells).length > 1);
  return rows.flatMap(({ cells, asides }, i): Part[] => {
    if (first >= 0 && i >= first && i <= last) return [{ kind: 'row', table, cells, asides }];
    const lines = said(cells).flatMap(({ text }) => text.split('\n'));
    return [...lines.map((text): Part => ({ kind: 'line', text, asides: [] })), { kind: 'line', text: '', asides }];
  });
}

/** Cells of a row: those shown, and those in hidden columns or under a merged one, which no viewer shows. */
function cellsOf(sheet: WorkSheet, row: number, { from, to }: { from: number; to: number }): Record<'shown' | 'hidden', CellPart[]> {
  const cells: Record<'shown' | 'hidden', CellPart[]> = { shown: [], hidden: [] };
  for (let column = from; column <= to; column++) {
    const merge = sheet['!merges']?.find(({ s, e }) => s.r <= row && row <= e.r && s.c <= column && column <= e.c);
    const covered = merge && (merge.s.r !== row || merge.s.c !== column);
    const cell = sheet[utils.encode_cell({ r: row, c: column })] as { w?: string; v?: unknown } | undefined;
    const text = String(cell?.w ?? cell?.v ?? '');
    const part = { text, rowspan: merge ? merge.e.r - merge.s.r + 1 : 1, colspan: merge ? merge.e.c - merge.s.c + 1 : 1, head: false };
    cells[covered || sheet['!cols']?.[column]?.hidden ? 'hidden' : 'shown'].push(part);
  }
  return cells;
}
