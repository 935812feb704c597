import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { describe, expect, test } from 'vitest';
import { csvwOfFolder } from '../../../src/publish/data-package/csvw.ts';
import { dataPackage } from '../../../src/publish/data-package/data-package.ts';
import { dcatCatalog } from '../../../src/publish/data-package/dcat.ts';
import { tableCsv } from '../../../src/publish/data-package/index.ts';
import { described, tables } from './tables.ts';

const schema = (path: string) => readFileSync(join(import.meta.dirname, '..', '..', 'schemas', path), 'utf8');
const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

const { info } = described;

describe('datapackage.json', () => {
  const document = plain(dataPackage(described));
  const ajv = formats.default(new Ajv({ strict: false, allErrors: true, logger: false }));
  const compiled = Object.fromEntries(
    ['datapackage', 'dataresource', 'tableschema', 'tabledialect'].map((file) => [
      file,
      ajv.compile(JSON.parse(schema(`data-package-2.0/${file}.json`))),
    ]),
  );
  const valid = (file: string, value: unknown) => (compiled[file]?.(value) ? [] : (compiled[file]?.errors ?? ['no such schema']));

  test('fits the published schema of a package', () => {
    expect(valid('datapackage', document)).toEqual([]);
  });

  test('its resources and tables fit the published schemas of theirs', () => {
    for (const resource of document.resources) {
      expect(valid('dataresource', resource), resource.name).toEqual([]);
      if (!resource.schema) continue;
      expect(valid('tableschema', resource.schema), resource.name).toEqual([]);
      expect(valid('tabledialect', resource.dialect), resource.name).toEqual([]);
    }
  });

  test('the schemas find what does not fit', () => {
    expect(valid('datapackage', { ...document, resources: [] })).not.toEqual([]);
    expect(valid('dataresource', { ...document.resources[0], hash: 'none' })).not.toEqual([]);
  });

  test('names itself, its day, its makers, sources and licence', () => {
    expect(document).toMatchObject({
      id: 'https://reports.example.org/data/#2026.12',
      created: '2026-12-01T00:00:00Z',
      homepage: 'https://reports.example.org/data/',
      licenses: [{ name: 'MIT' }],
    });
    expect(document.contributors.length).toBeGreaterThan(0);
    expect(document.sources.length).toBeGreaterThan(1);
  });

  test('every code has a name in both languages', () => {
    let codes = 0;
    for (const { schema: own } of document.resources)
      for (const { categories = [] } of own?.fields ?? [])
        for (const { label } of categories) {
          codes++;
          expect(label).toMatch(/^\S.* · \S/u);
        }
    expect(codes).toBeGreaterThan(100);
  });
});

describe('CSV on the Web', () => {
  const group = plain(csvwOfFolder(tables, info));

  test('describes every column of every table in its order, as W3C asks: unique names, keys and references among them', () => {
    const byUrl = new Map<string, { tableSchema: { columns: { name: string }[]; primaryKey: string[]; foreignKeys?: unknown[] } }>(
      group.tables.map((each: { url: string }) => [each.url, each]),
    );
    expect(group['@context'][0]).toBe('http://www.w3.org/ns/csvw');
    for (const table of tables) {
      const own = byUrl.get(`${table.name}.csv`);
      const names = own?.tableSchema.columns.map(({ name }) => name) ?? [];
      expect(names).toEqual(tableCsv(table).slice(1).split('\n')[0]?.split(','));
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
      for (const key of own?.tableSchema.primaryKey ?? []) expect(names).toContain(key);
    }
    for (const { tableSchema } of group.tables)
      for (const { columnReference, reference } of tableSchema.foreignKeys ?? []) {
        const own = tableSchema.columns.map(({ name }: { name: string }) => name);
        const theirs = byUrl.get(reference.resource)?.tableSchema.columns.map(({ name }) => name) ?? [];
        expect(own).toEqual(expect.arrayContaining(columnReference));
        expect(theirs).toEqual(expect.arrayContaining(reference.columnReference));
      }
  });

  test('cells answer to the datatypes it names', () => {
    const types: Record<string, RegExp> = {
      integer: /^-?\d+$/,
      double: /^-?\d+(\.\d+)?(e[+-]?\d+)?$/,
      boolean: /^(true|false)$/,
      date: /^\d{4}-\d{2}-\d{2}$/,
      string: /[\s\S]*/,
    };
    for (const [at, table] of tables.entries()) {
      const { tableSchema } = group.tables[at];
      table.columns.forEach((_, place) => {
        const { datatype, required, name } = tableSchema.columns[place];
        const base = typeof datatype === 'string' ? datatype : datatype.base;
        const closed = datatype.base === 'string' ? new RegExp(`^(?:${datatype.format})$`) : /[\s\S]*/;
        for (const row of table.rows) {
          const cell = row[place] ?? null;
          if (cell === null) expect(required ?? false, `${table.name}.${name}`).toBe(false);
          else {
            expect(String(cell), `${table.name}.${name}`).toMatch(types[base] ?? /^$/);
            expect(String(cell), `${table.name}.${name}`).toMatch(closed);
          }
        }
      });
    }
  });
});

describe('DCAT', () => {
  // Every shape is held against every node: two tables do what all would.
  const few = { ...described, tables: tables.slice(0, 2) };
  const catalog = plain(dcatCatalog(few, { from: 2017, to: 2025 }));
  const shapes = new Store([...new Parser().parse(schema('dcat-ap-3.0.0/shapes.ttl'))]);
  const graph = async (document: object) => {
    const quads = String(
      await jsonld.toRDF(document as jsonld.JsonLdDocument, { format: 'application/n-quads', base: 'https://reports.example.org/data/' }),
    );
    return new Store(new Parser({ format: 'N-Quads' }).parse(quads));
  };
  const faults = async (document: object) => {
    const { results } = await new SHACLValidator(shapes).validate(await graph(document));
    return results.map(
      ({ focusNode, path, sourceConstraintComponent }) =>
        `${focusNode?.value} ${path && 'value' in path ? path.value : ''} ${sourceConstraintComponent?.value}`,
    );
  };

  test('fits the shapes of DCAT-AP 3', async () => {
    expect(await faults(catalog)).toEqual([]);
    expect((await graph(catalog)).size).toBeGreaterThan(80);
  });

  test('the shapes find what does not fit', async () => {
    expect(await faults({ ...catalog, 'dct:title': [] })).not.toEqual([]);
  });

  test('without an address it begins with the folder of the file', async () => {
    const local = plain(dcatCatalog({ ...few, info: { version: '1.2.3', homepage: null } }, null));
    expect(JSON.stringify(local)).not.toContain('reports.example.org');
    expect(await faults(local)).toEqual([]);
  });
});
