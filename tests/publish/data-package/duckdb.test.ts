import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type DataTable, EXAMPLE, examples, TABLE_NAMES, tableCsv, tableParquet } from '../../../src/publish/data-package/index.ts';
import { byName, tableJson, tables } from './tables.ts';

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

const districtCode = byName('observations').columns.findIndex(({ name }) => name === 'district_code');

/** The observations once more under each of these codes. */
function repeated(districts: readonly string[]): DataTable {
  const table = byName('observations');
  const rows = districts.flatMap((district) => table.rows.map((row) => row.map((cell, at) => (at === districtCode ? district : cell))));
  return { ...table, rows, size: rows.length };
}

test('what the data page says may be compared is: values of one series in several districts', async () => {
  const series = byName('observations').columns.findIndex(({ name }) => name === 'series');
  writeFileSync(join(folder, 'two.parquet'), tableParquet(repeated(['110101', '110102']), '1.2.3'));
  const groups = await query(examples('').comparable.code.replace('observations.parquet', 'two.parquet'));
  const shared = new Set(
    byName('observations')
      .rows.filter((row) => !row.includes('doubtful'))
      .flatMap((row) => row[series] ?? []),
  );
  expect(groups.map((group) => group['series']).toSorted()).toEqual([...shared].toSorted());
  for (const { districts } of groups) expect(districts).toBe('2');
});

describe('a query for one district', () => {
  const SELECT = 'SELECT district_code, count(*) AS n, max(raw) AS last FROM';
  const districts = Array.from({ length: 200 }, (_, at) => String(110101 + at));
  // Thirty thousand rows.
  const many = repeated(districts);
  const where = (district: string) => `${SELECT} 'many.parquet' WHERE district_code = '${district}' GROUP BY district_code`;
  const bytesRead = async (sql: string) => {
    const [plan] = (await query(`EXPLAIN (ANALYZE, FORMAT json) ${sql}`)) as { explain_value: string }[];
    return Number(JSON.parse(plan?.explain_value ?? '{}').total_bytes_read);
  };

  test('reads the row group that holds it and no other', async () => {
    writeFileSync(join(folder, 'many.parquet'), tableParquet(many, '1.2.3'));
    const groups = await query(`
      SELECT row_group_id, stats_min_value AS lowest, stats_max_value AS highest, row_group_num_rows::INT AS n FROM parquet_metadata('many.parquet')
      WHERE path_in_schema = 'district_code' ORDER BY row_group_id`);
    expect(groups.length).toBeGreaterThan(4);
    const holding = groups.filter(({ lowest, highest }) => String(lowest) <= '110250' && '110250' <= String(highest));
    expect(holding).toHaveLength(1);
    expect(await query(where('110250'))).toMatchObject([{ district_code: '110250', n: String(byName('observations').rows.length) }]);
    await query('SET enable_external_file_cache = false');
    const none = await bytesRead(where('999999'));
    const own = (await bytesRead(where('110250'))) - none;
    const all = (await bytesRead(`${SELECT} 'many.parquet' GROUP BY district_code`)) - none;
    expect(own).toBeGreaterThan(0);
    expect(own).toBeLessThan((all / groups.length) * 2);
  });

  test('columns by which rows are chosen tell their least and greatest, sentences and addresses do not; all tell their compression, and what they mean', async () => {
    const columns = await query(`
      SELECT path_in_schema AS name, compression, stats_min_value AS lowest, stats_null_count::INT AS empty, num_values::INT AS n
      FROM parquet_metadata('observations.parquet') WHERE row_group_id = 0`);
    const free = new Set(['quote', 'raw', 'url', 'district_name', 'indicator_zh', 'period_words', 'flags', 'series']);
    const chosen = new Set([
      'report',
      'observation',
      'district_code',
      'indicator',
      'value',
      'report_year',
      'stage',
      'unit',
      'start',
      'reviewed_on',
    ]);
    expect(columns.filter(({ name }) => free.has(String(name)) || chosen.has(String(name)))).toHaveLength(free.size + chosen.size);
    for (const { name, compression, lowest, empty, n } of columns) {
      expect(compression, String(name)).toBe('ZSTD');
      if (free.has(String(name))) expect([lowest, empty], String(name)).toEqual([null, null]);
      if (chosen.has(String(name))) expect(empty, String(name)).not.toBeNull();
      if (chosen.has(String(name)) && empty !== n) expect(lowest, String(name)).not.toBeNull();
    }
    const types = await query("SELECT logical_type FROM parquet_schema('observations.parquet') WHERE name = 'district_code'");
    expect(types).toEqual([{ logical_type: 'StringType()' }]);
    const [notes] = await query(
      "SELECT decode(value) AS words FROM parquet_kv_metadata('observations.parquet') WHERE decode(key) = 'columns'",
    );
    expect(JSON.parse(String(notes?.['words']))).toHaveProperty('series');
  });
});
