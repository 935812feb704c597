import { strToU8, zipSync } from 'fflate';
import type { CsvCell } from '../../text/csv.ts';
import { frameOf, rowXml, SHEET_END, sheetPath, sheetStart } from './markup.ts';

/** A sheet of a workbook: its rows, the first of them its head. */
export type Sheet = { name: string; rows: readonly (readonly CsvCell[])[] };

const sheetXml = ({ rows }: Sheet) => `${sheetStart()}${rows.map((row, at) => rowXml(row, at === 0)).join('')}${SHEET_END}`;

/** Sheets as a workbook that Excel, WPS and LibreOffice open (Office Open XML). Equal sheets give equal bytes. */
export function workbook(sheets: readonly Sheet[]): Uint8Array<ArrayBuffer> {
  const parts = {
    ...frameOf(sheets.map(({ name }) => name)),
    ...Object.fromEntries(sheets.map((sheet, at) => [sheetPath(at), sheetXml(sheet)])),
  };
  const bytes = Object.entries(parts).map(([path, text]) => [path, strToU8(text)] as const);
  return new Uint8Array(zipSync(Object.fromEntries(bytes), { mtime: '1980-01-02' }));
}
