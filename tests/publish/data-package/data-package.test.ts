import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { dataPackage } from '../../../src/publish/data-package/data-package.ts';
import { TABLE_NAMES, tableCsv } from '../../../src/publish/data-package/index.ts';
import { byName, described as from } from './tables.ts';

type Field = { name: string; type: string; constraints?: { required?: boolean; enum?: string[] } };
type TableSchema = {
  fields: Field[];
  primaryKey: string[];
  missingValues: string[];
  foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[];
};

/** What a validator is given; that it fits the published schemas is tested beside. */
const described: { resources: { name: string; schema: TableSchema }[] } = JSON.parse(JSON.stringify(dataPackage(from)));
const rowsOf = (table: string) => csvParse(tableCsv(byName(table)).slice(1));
const CAST: Record<string, RegExp> = {
  string: /[\s\S]*/,
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
};

test('lists every table once', () => {
  expect(described.resources.map((each) => each.name)).toEqual([...TABLE_NAMES]);
});

/** What a validator does: nothing but the descriptor and the files. */
describe.each(described.resources.map((each) => [each.name, each] as const))('%s.csv answers its description', (table, { schema }) => {
  const rows = rowsOf(table);

  test('its header is the list of fields', () => {
    expect(rows.columns).toEqual(schema.fields.map((each) => each.name));
    // None of the reports we ship says anything of a division above, nothing of them was taken down, nobody replied.
    if (!['others', 'replies', 'withheld', 'withdrawals'].includes(table)) expect(rows.length).toBeGreaterThan(0);
  });

  test('its cells have the types, and required and closed fields hold', () => {
    for (const { name: column, type, constraints: rules } of schema.fields) {
      for (const row of rows) {
        const cell = row[column] as string;
        if (schema.missingValues.includes(cell)) expect(rules?.required ?? false, column).toBe(false);
        else expect(cell, column).toMatch(CAST[type] ?? /^$/);
        if (rules?.enum && cell) expect(rules.enum).toContain(cell);
      }
    }
  });

  test('its key is unique, and what it points to exists', () => {
    const values = (list: Record<string, string>[], columns: string[]) =>
      list.map((row) => JSON.stringify(columns.map((column) => row[column])));
    expect(new Set(values(rows, schema.primaryKey)).size).toBe(rows.length);
    for (const { fields, reference } of schema.foreignKeys ?? []) {
      const there = new Set(values(rowsOf(reference.resource), reference.fields));
      const led = rows.filter((row) => fields.some((field) => row[field] !== ''));
      expect(values(led, fields).filter((value) => !there.has(value))).toEqual([]);
    }
  });
});
