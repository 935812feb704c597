import { z } from 'astro/zod';
import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { dataPackage, TABLE_NAMES, tableCsv } from '../../../src/publish/data-package/index.ts';
import { byName, tables } from './tables.ts';

/*
 * The rules of Data Package v2 (https://datapackage.org/standard/) for what this package uses, written from the specification: names, paths,
 * licences, dialect, fields with their types and constraints, keys.
 */
const name = z.string().regex(/^[a-z0-9._-]+$/);
const localPath = z.string().regex(/^(?![./~])(?!file:)(?!.*\/\.\.\/)[^\\:]*$/);
const constraints = z.strictObject({ required: z.boolean().optional(), enum: z.array(z.string()).min(1).optional() });
const field = z.strictObject({
  name: z.string(),
  type: z.enum(['string', 'integer', 'number', 'boolean', 'date']),
  title: z.string(),
  description: z.string(),
  constraints: constraints.optional(),
});
const foreignKey = z.strictObject({
  fields: z.array(z.string()).min(1),
  reference: z.strictObject({ resource: name, fields: z.array(z.string()).min(1) }),
});
const profile = (file: string) => z.literal(`https://datapackage.org/profiles/2.0/${file}.json`);
const resource = z.strictObject({
  name,
  title: z.string(),
  path: localPath,
  type: z.literal('table'),
  scheme: z.literal('file'),
  format: z.literal('csv'),
  mediatype: z.literal('text/csv'),
  encoding: z.literal('utf-8'),
  dialect: z.strictObject({ $schema: profile('tabledialect'), delimiter: z.string().length(1), header: z.boolean() }),
  schema: z.strictObject({
    $schema: profile('tableschema'),
    fields: z.array(field).min(1),
    primaryKey: z.array(z.string()).min(1),
    missingValues: z.array(z.string()),
    foreignKeys: z.array(foreignKey).min(1).optional(),
  }),
});
const packageSchema = z.strictObject({
  $schema: profile('datapackage'),
  name,
  title: z.string(),
  description: z.string(),
  version: z.string(),
  homepage: z.url().optional(),
  licenses: z.array(z.strictObject({ name: z.string().regex(/^[-a-zA-Z0-9._]+$/), path: z.url(), title: z.string() })).min(1),
  keywords: z.array(z.string()).min(1),
  resources: z.array(resource).min(1),
});

const described = packageSchema.parse(
  JSON.parse(JSON.stringify(dataPackage(tables, { version: '1.2.3', homepage: 'https://reports.example.org/' }))),
);
const rowsOf = (table: string) => csvParse(tableCsv(byName(table)).slice(1));
const CAST: Record<z.infer<typeof field>['type'], RegExp> = {
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
    // None of the reports we ship says anything of a division above.
    if (table !== 'others') expect(rows.length).toBeGreaterThan(0);
  });

  test('its cells have the types, and required and closed fields hold', () => {
    for (const { name: column, type, constraints: rules } of schema.fields) {
      for (const row of rows) {
        const cell = row[column] as string;
        if (schema.missingValues.includes(cell)) expect(rules?.required ?? false, column).toBe(false);
        else expect(cell, column).toMatch(CAST[type]);
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
