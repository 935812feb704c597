import { expect, test } from 'vitest';
import { type JsonColumn, jsonOfCsv } from '../../../src/publish/data-package/index.ts';
import { type CsvCell, csv } from '../../../src/text/csv.ts';

const column = (name: string, type: JsonColumn['type'], required = false): JsonColumn => ({ name, type, required });

test.each<[what: string, type: JsonColumn['type'], cell: CsvCell]>([
  ['words', 'string', '小学 12 所'],
  ['a comma, quotation marks and a break', 'string', '一,"二"\n三'],
  ['words that a spreadsheet would run', 'string', '=1+1'],
  ['a ratio that a spreadsheet would take for a time', 'string', '1:13'],
  ['an apostrophe of the text before such words', 'string', "'=1+1"],
  ['an apostrophe of the text', 'string', "'五育'"],
  ['digits that are words', 'string', '110101'],
  ['a number', 'number', -0.25],
  ['a whole number', 'integer', 12],
  ['a truth', 'boolean', false],
  ['a day', 'date', '2026-11-28'],
  ['nothing', 'string', null],
])('%s of a table are in its JSON as they were', (_, type, cell) => {
  const text = csv(['id', 'cell'], [['a', cell]]);
  expect(jsonOfCsv(text, [column('id', 'string', true), column('cell', type)])).toBe(`[\n${JSON.stringify({ id: 'a', cell })}\n]\n`);
});

test('an empty text of a column that is never without stays one', () => {
  expect(JSON.parse(jsonOfCsv(csv(['id', 'title'], [['a', '']]), [column('id', 'string'), column('title', 'string', true)]))).toEqual([
    { id: 'a', title: '' },
  ]);
});
