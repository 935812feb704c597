import { read, utils } from '@e965/xlsx';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { WORKBOOK_TABLES } from '../../../src/publish/data-package/data-workbook.ts';
import type { CsvCell } from '../../../src/text/csv.ts';
import { files } from '../corpus.ts';
import { byName } from './tables.ts';

const bytes = Buffer.from(files.get('data/county-education-reports.xlsx')?.() as Uint8Array);
const book = read(bytes);
const cellsOf = (name: string): CsvCell[][] => utils.sheet_to_json(book.Sheets[name] ?? {}, { header: 1, defval: null });

describe('the workbook', () => {
  test('begins with what it is, then has the values, the reports and all that decodes them', () => {
    expect(book.SheetNames).toEqual(['说明 README', ...WORKBOOK_TABLES]);
    const readme = cellsOf('说明 README').flat().join('\n');
    expect(readme).toContain('县域教育履职对照');
    for (const name of WORKBOOK_TABLES) expect(readme).toContain(name);
  });

  test.each(WORKBOOK_TABLES)('%s holds the cells of the table: numbers as numbers, words as words', (name) => {
    const table = byName(name);
    const [head = [], ...rows] = cellsOf(name);
    const names = head.map((heading) => String(heading).split(' ').at(-1));
    const at = names.map((column) => table.columns.findIndex((each) => each.name === column));
    expect(at).not.toContain(-1);
    const expected = table.rows.map((row) => at.map((place) => (table.columns[place]?.name === 'url' ? null : (row[place] ?? null))));
    expect(rows.map((row) => row.map((cell, i) => (names[i] === 'url' ? null : cell)))).toEqual(expected);
  });

  test('has no formula, and no date that a program made of words', () => {
    for (const sheet of Object.values(book.Sheets))
      for (const cell of Object.values(sheet) as { t?: string; f?: string }[]) {
        expect(cell.f).toBeUndefined();
        expect(cell.t).not.toBe('d');
      }
  });

  test('is put together from provinces as in one piece: every part can be unpacked', () => {
    const parts = unzipSync(bytes);
    for (const [path, part] of Object.entries(parts)) expect(Buffer.from(part).toString('utf8').trimEnd(), path).toMatch(/>$/);
  });
});
