import { zstdDecompressSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import { archive, dataReadme, pack, TABLE_NAMES, table, tableCsv, tableParquet } from '../../../src/publish/data-package/index.ts';
import { csv } from '../../../src/text/csv.ts';
import { records } from '../../support/content.ts';
import { byName, corpus, tableJson, tables } from './tables.ts';

const objects = (name: string) => JSON.parse(tableJson(byName(name))) as Record<string, string | number | null>[];

describe('tables', () => {
  test('every number in the data is the words at its place in the source text', () => {
    const texts = new Map(records.map((record) => [record.report.id, record.text]));
    const rows = [...objects('observations'), ...objects('mentions')];
    expect(rows.length).toBeGreaterThan(200);
    for (const row of rows) expect(texts.get(String(row['report']))?.slice(Number(row['start']), Number(row['end']))).toBe(row['raw']);
  });

  test('every number stands in its quote, and its address leads to its report', () => {
    for (const row of objects('observations')) {
      expect(row['quote']).toContain(row['raw']);
      expect(row['url']).toBe(`https://reports.example.org/reports/${row['report']}/#${row['mention']}`);
    }
  });

  test('only values of one district or more that count the same thing share a series, and a part of a whole has none', () => {
    const rows = objects('observations');
    expect(rows.filter(({ scope, series }) => (scope === 'institution' || scope === 'subset') !== (series === null))).toEqual([]);
    for (const [series, group] of Map.groupBy(rows, ({ series: key }) => key))
      if (series !== null)
        for (const column of ['indicator', 'unit', 'stage', 'status', 'scope', 'variant'] as const)
          expect(new Set(group.map((row) => row[column])).size, `${series} ${column}`).toBe(1);
  });

  test('a doubtful reading and a year that is not told are flagged', () => {
    for (const { confidence, review, period, flags } of objects('observations')) {
      expect(String(flags).split(' ').includes('doubt=doubtful')).toBe(confidence === 'doubtful' && review === null);
      expect(String(flags)).toContain(`year=${period ?? 'unstated'}`);
    }
  });

  test('the words on which the context of a figure rests stand in its report', () => {
    const texts = new Map(records.map((record) => [record.report.id, record.text]));
    const words = objects('observations').flatMap((row) =>
      ['stage_words', 'period_words', 'status_words', 'scope_words'].flatMap((column) =>
        row[column] === null ? [] : [[row['report'], row[column]]],
      ),
    );
    expect(words.length).toBeGreaterThan(50);
    for (const [report, found] of words) expect(texts.get(String(report))).toContain(found);
  });

  test('what people made of a figure stands beside what the program says of it', () => {
    const [record] = records;
    const [observation] = record?.observations ?? [];
    if (!record || !observation) throw new Error('no observation');
    const review = { status: 'confirmed', by: ['王兰', 'reviewer'], on: '2026-11-20' } as const;
    const reviewed = (things: typeof record.observations) =>
      things.map(({ review: _, ...one }) => (one.id === observation.id ? { ...one, review: { ...review, by: [...review.by] } } : one));
    const filled = table('observations', { ...corpus, records: [{ ...record, observations: reviewed(record.observations) }] });
    const [first, second] = JSON.parse(tableJson(filled)) as Record<string, unknown>[];
    expect(first).toMatchObject({
      confidence: observation.confidence,
      review: 'confirmed',
      reviewed_by: '王兰; reviewer',
      reviewed_on: '2026-11-20',
    });
    expect(second).toMatchObject({ review: null, reviewed_by: null, reviewed_on: null });
  });

  test.each(TABLE_NAMES.map((name) => [name]))('%s has unique keys, no empty required cell, and only listed codes', (name) => {
    const { columns, key, rows } = byName(name);
    const at = key.map((column) => columns.findIndex((candidate) => candidate.name === column));
    expect(at).not.toContain(-1);
    const keys = rows.map((row) => JSON.stringify(at.map((index) => row[index])));
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of rows) {
      row.forEach((cell, i) => {
        const column = columns[i] as (typeof columns)[number];
        if (column.required) expect(cell, column.name).not.toBeNull();
        if (column.codes && cell !== null) expect(column.codes).toContain(cell);
      });
    }
  });

  test('a fall has a negative signed value, and only what changed has a direction', () => {
    const rows = objects('mentions');
    const changed = rows.filter(({ direction }) => direction !== null);
    expect(changed.length).toBeGreaterThan(0);
    for (const { direction, value, signed_value } of rows) expect(signed_value).toBe(direction === 'down' ? -Number(value) : value);
    expect(rows.filter(({ status, direction }) => status === 'base' && direction !== null)).toEqual([]);
  });

  test('what a row points to exists', () => {
    for (const { name, links } of tables) {
      for (const { columns, table: other, to } of links) {
        const there = new Set(objects(other).map((row) => JSON.stringify(to.map((column) => row[column]))));
        expect(
          objects(name)
            .map((row) => columns.map((column) => row[column]))
            .filter((cells) => cells.some((cell) => cell !== null) && !there.has(JSON.stringify(cells))),
          `${name} -> ${other}`,
        ).toEqual([]);
      }
    }
  });
});

test.each(TABLE_NAMES.map((name) => [name]))(
  'the rows of %s are those of each report alone, one after another, or the same whatever the reports',
  (name) => {
    const alone = corpus.records.map((record) => table(name, { ...corpus, records: [record] }).rows);
    const { rows } = byName(name);
    const joined = alone.flat();
    const growing = ['variants', 'stages', 'units'];
    if (growing.includes(name)) for (const row of joined) expect(rows).toContainEqual(row);
    else if (JSON.stringify(joined) !== JSON.stringify(rows)) for (const each of alone) expect(each).toEqual(rows);
  },
);

test('each part of a cell that holds several is decoded by the table it names', () => {
  let decoded = 0;
  for (const { name, columns } of tables) {
    for (const { name: column, several } of columns) {
      if (!several) continue;
      const there = new Set([...objects(several.table).map((row) => row[several.column]), 'several']);
      const parts = objects(name).flatMap((row) => (row[column] === null ? [] : String(row[column]).split(several.separator)));
      decoded += parts.length;
      expect(
        parts.filter((part) => !there.has(part)),
        `${name}.${column}`,
      ).toEqual([]);
    }
  }
  expect(decoded).toBeGreaterThan(100);
});

describe('CSV', () => {
  test('begins with a byte order mark, so that Excel reads it as UTF-8', () => {
    expect(tableCsv(byName('reports')).charCodeAt(0)).toBe(0xfeff);
  });

  test.each(['1:18.5', '2/5', '4-5', '2:05:10'])('%s is no time or date to a spreadsheet', (cell) => {
    expect(csv(['a'], [[cell]]).split('\n')[1]).toBe(`'${cell}`);
  });

  test('a whole day is the day that it is', () => {
    expect(csv(['a'], [['2026-11-28']])).toBe('\uFEFFa\n2026-11-28\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])('%j cannot run in a spreadsheet', (cell) => {
    expect(csv(['a'], [[cell]]).split('\n')[1]).toMatch(/^"?'/);
  });

  test('negative numbers stay numbers', () => {
    expect(csv(['a'], [[-0.3]])).toBe('\uFEFFa\n-0.3\n');
  });

  test('commas, quotes and line breaks stay in their cell', () => {
    expect(csv(['a', 'b'], [['一,二', '说"好"\n的']])).toBe('\uFEFFa,b\n"一,二","说""好""\n的"\n');
  });
});

/** Days as they stand in the tables; the reader gives them as moments. */
const withoutClock = (row: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell instanceof Date ? cell.toISOString().slice(0, 10) : cell]));

test('Parquet read back by another library gives the same rows', async () => {
  for (const each of tables) {
    const read = await parquetReadObjects({
      file: tableParquet(each, '1.2.3').buffer,
      compressors: { ZSTD: (bytes) => zstdDecompressSync(bytes) },
    });
    const expected = JSON.parse(tableJson(each)) as unknown[];
    expect(read.map(withoutClock), each.name).toEqual(expected);
  }
});

test('the README describes every table and column', () => {
  const readme = dataReadme(tables, { version: '1.2.3', homepage: null });
  for (const { name, columns } of tables) {
    expect(readme).toContain(`## ${name} ·`);
    for (const column of columns) expect(readme).toContain(`| ${column.name} |`);
  }
});

test('an archive is the same on every day', () => {
  const files = { 'b.txt': pack('乙'), 'a.txt': pack('甲') };
  expect(archive(files)).toEqual(archive({ 'a.txt': pack('甲'), 'b.txt': pack('乙') }));
  expect(strFromU8(unzipSync(archive(files))['b.txt'] as Uint8Array)).toBe('乙');
});
