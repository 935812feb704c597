import { expect, test } from 'vitest';
import { VALUE_COLUMNS } from '../../../src/compare/value-cells.ts';
import { corpus, files, text } from '../corpus.ts';
import { byName } from '../data-package/tables.ts';

type Index = {
  api: number;
  promise: { zh: string; en: string };
  indicators: { id: string; values: number; file: string }[];
  provinces: { code: string; reports: number; file: string }[];
};
type Values = { columns: string[]; series: string[]; values: (string | number | null)[][] };
type Province = { files: string; districts: { code: string; reports: { id: string; url: string; observations: number }[] }[] };

const at = (path: string) => JSON.parse(text(`data/v1/${path}`));
const index: Index = at('index.json');

test('its index names every file, and says what will not change', () => {
  const named = [...index.indicators, ...index.provinces].map(({ file }) => `data/v1/${file}`);
  expect(named.filter((path) => !files.has(path))).toEqual([]);
  expect([...files.keys()].filter((path) => path.startsWith('data/v1/')).toSorted()).toEqual([...named, 'data/v1/index.json'].toSorted());
  expect(index.api).toBe(1);
  expect(index.promise.en).toContain('v1');
});

test('the fields that were promised are there', () => {
  const { columns }: Values = at('indicators/school-count.json');
  expect(columns).toEqual([
    ...[
      'report',
      'district_code',
      'value',
      'value_high',
      'unit',
      'direction',
      'qualifier',
      'stage',
      'period',
      'status',
      'scope',
      'variant',
    ],
    ...['flags', 'mention', 'raw', 'series'],
  ]);
  for (const column of columns) expect(VALUE_COLUMNS).toContain(column);
});

test('values are those of the data package', () => {
  const table = byName('observations');
  const place = (name: string) => table.columns.findIndex((column) => column.name === name);
  for (const { id, values: count } of index.indicators) {
    const { columns, series, values }: Values = at(`indicators/${id}.json`);
    const expected = table.rows.filter((row) => row[place('indicator')] === id).map((row) => columns.map((column) => row[place(column)]));
    const named = values.map((row) => row.map((cell, i) => (columns[i] === 'series' && cell !== null ? series[Number(cell)] : cell)));
    expect(named, id).toEqual(expected);
    expect(values).toHaveLength(count);
  }
});

test('every report is in the file of its province, once', () => {
  const provinces = index.provinces.map(({ file }): Province => at(file));
  const reports = provinces.flatMap(({ districts }) => districts.flatMap((district) => district.reports));
  expect(reports.map(({ id }) => id).toSorted()).toEqual(corpus.records.map(({ report }) => report.id));
  for (const { id, url } of reports) expect(url).toBe(`https://reports.example.org/edu/reports/${id}/`);
});
