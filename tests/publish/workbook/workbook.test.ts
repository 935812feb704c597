import { read, utils } from '@e965/xlsx';
import { expect, test } from 'vitest';
import { rowXml } from '../../../src/publish/workbook/markup.ts';
import { workbook } from '../../../src/publish/workbook/workbook.ts';

/** Sheets of a workbook as another program reads them. */
function sheetsOf(bytes: Uint8Array): Record<string, unknown[][]> {
  const { Sheets, SheetNames } = read(bytes);
  return Object.fromEntries(
    SheetNames.map((name) => [name, utils.sheet_to_json<unknown[]>(Sheets[name] ?? {}, { header: 1, defval: null })]),
  );
}

const rows = [
  ['县', '值', '备注'],
  ['甲县', 12.5, null],
  ['=HYPERLINK("http://x")', -3, '<b>&"1:13'],
];

test('is read by other programs cell by cell: numbers as numbers, words as words', () => {
  expect(sheetsOf(workbook([{ name: '比较表', rows }]))).toEqual({ 比较表: rows });
});

test('no cell of it is a formula, and characters that XML forbids are left out', () => {
  const { Sheets } = read(workbook([{ name: 'a/b:c', rows: [['=1+1', 'x\u0000\u000by\ud800']] }]));
  expect(Object.keys(Sheets)).toEqual(['a b c']);
  expect(Sheets['a b c']?.['A1']).toMatchObject({ t: 's', v: '=1+1' });
  expect(Sheets['a b c']?.['A1'].f).toBeUndefined();
  expect(Sheets['a b c']?.['B1'].v).toBe('xy');
});

test('white space that readers may take away is marked to be kept, and no other words are', () => {
  const spaced = [' 甲', '乙 ', '丙  丁', '戊\n己', '庚\t辛'];
  expect(sheetsOf(workbook([{ name: 'a', rows: [spaced] }]))).toEqual({ a: [spaced] });
  for (const text of spaced) expect(rowXml([text])).toContain('<t xml:space="preserve">');
  expect(rowXml(['壬 癸', '全区有学校147所。'])).not.toContain('preserve');
});

test('equal sheets give equal bytes', () => {
  expect(workbook([{ name: 'a', rows }])).toEqual(workbook([{ name: 'a', rows }]));
});
