import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { EXAMPLE, examples, TABLE_NAMES, tableCsv, tableJson, tableParquet } from '../../../src/publish/data-package/index.ts';
import { byName, tables } from './tables.ts';

let folder: string;
let instance: DuckDBInstance;
let duckdb: DuckDBConnection;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'county-reports-duckdb-'));
  for (const table of tables) {
    writeFileSync(join(folder, `${table.name}.parquet`), tableParquet(table, '1.2.3'));
    writeFileSync(join(folder, `${table.name}.csv`), tableCsv(table));
  }
  instance = await DuckDBInstance.create(':memory:');
  duckdb = await instance.connect();
  await duckdb.run(`SET file_search_path = '${folder}'`);
});
afterAll(() => {
  duckdb.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

async function query(sql: string): Promise<Record<string, unknown>[]> {
  return (await duckdb.runAndReadAll(sql)).getRowObjectsJson();
}

test('the example of the data page runs as it is printed', async () => {
  const expected = (JSON.parse(tableJson(byName('observations'))) as Record<string, unknown>[])
    .filter(({ indicator, stage }) => indicator === EXAMPLE.indicator && stage === EXAMPLE.stage)
    .map((row) => Object.fromEntries(EXAMPLE.columns.map((column) => [column, row[column]])));
  expect(expected.length).toBeGreaterThan(0);
  expect(await query(examples('').duckdb.code)).toEqual(expected);
});

test.each(TABLE_NAMES.map((name) => [name]))('%s.parquet holds what its CSV and JSON hold', async (name) => {
  expect(await query(`SELECT * FROM '${name}.parquet'`)).toEqual(JSON.parse(tableJson(byName(name))));
  const [counts] = await query(`SELECT (SELECT count(*) FROM '${name}.parquet') = (SELECT count(*) FROM '${name}.csv') AS equal`);
  expect(counts).toEqual({ equal: true });
});

test('tables join by their keys', async () => {
  const [joined] = await query(`
    SELECT count(*)::INT AS rows FROM 'observations.parquet' o
    JOIN 'mentions.parquet' m USING (report, mention) JOIN 'passages.parquet' p ON p.report = m.report AND p.passage = m.passage
    JOIN 'codebook.parquet' c USING (indicator) JOIN 'districts.parquet' d ON d.district_code = o.district_code`);
  expect(joined).toEqual({ rows: byName('observations').rows.length });
});
