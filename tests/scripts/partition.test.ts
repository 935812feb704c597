import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TABLES_BY_REPORT } from '../../src/publish/data-package/index.ts';
import { records } from '../support/content.ts';
import { command } from './run.ts';

let folder: string;
let instance: DuckDBInstance;
let duckdb: DuckDBConnection;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'county-reports-partition-'));
  expect(await command('partition', '--out', join(folder, 'data'))).toMatchObject({ code: 0 });
  instance = await DuckDBInstance.create(':memory:');
  duckdb = await instance.connect();
});
afterAll(() => {
  duckdb.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const query = async (sql: string) => (await duckdb.runAndReadAll(sql)).getRowObjectsJson();
const OBSERVATIONS = (path: string) =>
  `read_parquet('${path}/observations/*/*.parquet', hive_partitioning = true, hive_types = {'province': VARCHAR})`;

test('every table of reports has a folder a province, the others are files beside', () => {
  const provinces = [...new Set(records.map(({ report }) => `province=${report.district.code.slice(0, 2)}`))].sort();
  expect(readdirSync(join(folder, 'data', 'passages')).sort()).toEqual(provinces);
  const folders = readdirSync(join(folder, 'data')).filter((name) => !name.endsWith('.parquet'));
  for (const name of folders) expect(TABLES_BY_REPORT).toContain(name);
  expect(readdirSync(join(folder, 'data'))).toContain('codebook.parquet');
});

test('a query for a province opens its folder and no other', async () => {
  const [plan] = (await query(
    `EXPLAIN ANALYZE SELECT count(*), max(raw) FROM ${OBSERVATIONS(join(folder, 'data'))} WHERE province = '33'`,
  )) as { explain_value: string }[];
  expect(plan?.explain_value).toMatch(/Total Files Read: 1\b/);
  const [counted] = await query(`SELECT count(*)::INT AS n FROM ${OBSERVATIONS(join(folder, 'data'))} WHERE province = '33'`);
  const own = records.filter(({ report }) => report.district.code.startsWith('33')).flatMap(({ observations }) => observations);
  expect(counted).toEqual({ n: own.length });
});

test('the queries of the recipe run', async () => {
  const recipe = readFileSync(join(import.meta.dirname, '..', '..', 'scripts', 'deploy', 'partitions.sql'), 'utf8');
  const queries = recipe
    .replace(/^--.*$/gm, '')
    .split(';')
    .filter((sql) => sql.trim() !== '');
  expect(queries).toHaveLength(3);
  for (const sql of queries) expect((await query(sql.replaceAll("'data/", `'${join(folder, 'data')}/`))).length).toBeGreaterThan(0);
});

test('a folder that holds something is left as it is', async () => {
  expect(await command('partition', '--out', join(folder, 'data'))).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('not empty'),
  });
});
