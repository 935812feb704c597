import { inflateRawSync, zstdDecompressSync } from 'node:zlib';
import { csvParse } from 'd3';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, test } from 'vitest';
import type { ComparePayload } from '../../src/compare/payload.ts';
import type { ReportRecord } from '../../src/model/index.ts';
import { jsonOfCsv, TABLE_NAMES, type TableName, table, tableCsv } from '../../src/publish/data-package/index.ts';
import { siteFiles } from '../../src/publish/index.ts';
import { packageInput } from '../../src/publish/package-input.ts';
import { districtCsv, figuresCsv, recordFile } from '../../src/publish/packs/downloads.ts';
import { packOf } from '../../src/publish/packs/layout.ts';
import { fromPack } from '../../src/publish/packs/pack-bytes.ts';
import { type PackedReport, type PackIndex, unpackReport } from '../../src/publish/packs/report-pack.ts';
import { buildIndex, SHARD_SORTS } from '../../src/search/build.ts';
import { searchDocument } from '../../src/search/documents.ts';
import { inPacks } from '../../src/search/shard-packs.ts';
import { type PackedText, unpackText } from '../../src/search/texts.ts';
import { bytes, corpus, files, handed, inflated, inflatedFile, text, unzipped } from './corpus.ts';
import { tableJson } from './data-package/tables.ts';

const { records, indicators, themes, editions } = corpus;
const codes = [...new Set(records.map(({ report }) => report.district.code))].sort();
const tableOf = (name: TableName) => table(name, packageInput(corpus));
const rows = (path: string, inner: string) => csvParse(unzipped(path, inner).slice(1));
const whole = (name: TableName) => rows(`data/${name}.csv.zip`, `${name}.csv`);

const packs = handed('data/packs') as PackIndex;
const idsOf = (code: string) => records.flatMap(({ report }) => (report.district.code === code ? report.id : []));

/** A report as the browser reads it: out of its pack, with the text that search loads. */
function unpackedReport(id: string) {
  const own = fromPack(bytes(`data/packs/${packOf(id, packs.count)}.bin`), id);
  const { passages } = inflatedFile<PackedText>(`search/texts/${id}.bin`);
  return unpackReport(inflated<PackedReport>(own ?? new Uint8Array()), passages.texts);
}

test('lists every file once, and nothing else', () => {
  const index = buildIndex(records.map(searchDocument));
  const ids = records.map(({ report }) => report.id);
  const { claimFiles } = handed('data/compare') as ComparePayload;
  const { count } = handed('data/packs') as PackIndex;
  const spoken = new Set(records.flatMap((record) => [...record.observations, ...record.mentioned].map(({ indicator }) => indicator)));
  const numbers = (files: number) => [...new Set(ids.map((id) => packOf(id, files)))];
  const expected = [
    ...new Set(codes.map((code) => `data/provinces/${code.slice(0, 2)}.zip`)),
    'data/packs.js',
    ...numbers(count).map((number) => `data/packs/${number}.bin`),
    'search/directory.bin',
    ...['meta', 'readings', 'former', 'simplify', 'answers'].map((name) => `search/${name}.js`),
    ...SHARD_SORTS.flatMap((sort) => inPacks(index[sort]).map((_, number) => `search/${sort}/${number}.bin`)),
    ...ids.map((id) => `search/texts/${id}.bin`),
    'data/compare.js',
    'data/compare/corpus.js',
    ...numbers(claimFiles).map((number) => `data/compare/r/${number}.bin`),
    'data/stating.js',
    'data/definitions.js',
    ...[...spoken].map((id) => `data/compare/i/${id}.bin`),
    ...themes.map(({ id }) => `data/compare/t/${id}.bin`),
    'data/indicators.zip',
    'data/indicators.json',
    ...TABLE_NAMES.flatMap((name) => ['csv.zip', 'parquet'].map((ending) => `data/${name}.${ending}`)),
    'data/county-education-reports.xlsx',
    'data/datapackage.json',
    'data/csv-metadata.json',
    'data/catalog.jsonld',
    'data/v1/index.json',
    ...indicators.map(({ id }) => `data/v1/indicators/${id}.json`),
    ...new Set(codes.map((code) => `data/v1/provinces/${code.slice(0, 2)}.json`)),
    'changes.csv',
    ...editions.flatMap(({ manifest: { id, archive } }) =>
      ['manifest.json', 'changes.csv', archive.name].map((name) => `data/${id}/${name}`),
    ),
  ];
  const listed = Array.from(siteFiles(corpus), ({ path }) => path);
  expect(listed.toSorted()).toEqual(expected.toSorted());
});

test('gives the same contents whatever is asked for first', () => {
  const backwards = [...files].toReversed().map(([path, content]) => [path, Buffer.from(content() as string)] as const);
  const again = new Map(Array.from(siteFiles(corpus), ({ path, content }) => [path, Buffer.from(content() as string)]));
  for (const [path, content] of backwards) expect(again.get(path)?.equals(content), path).toBe(true);
});

describe('of each report', () => {
  test.each(records.map((record): [string, ReportRecord] => [record.report.id, record]))(
    '%s: what the zip holds, the pack gives',
    (id, record) => {
      const report = unpackedReport(id);
      expect(report.record).toEqual(record);
      const zip = `data/provinces/${id.slice(0, 2)}.zip`;
      expect(unzipped(zip, `reports/${id}/record.json`)).toBe(recordFile('record.json', report.record));
      expect(JSON.parse(unzipped(zip, `reports/${id}/record.json`))).toEqual(record);
      expect(recordFile('source.txt', report.record)).toBe(record.text);
      const figures = csvParse(figuresCsv(report, packs.columns).slice(1));
      expect([...figures]).toEqual(whole('mentions').filter((row) => row['report'] === id));
      expect(figures.columns).toEqual(tableOf('mentions').columns.map(({ name }) => name));
    },
  );
});

describe('the data package', () => {
  test.each(TABLE_NAMES)('%s, put together by province as in one piece, also where JSON is made of it', (name) => {
    const filled = tableOf(name);
    const made = unzipped(`data/${name}.csv.zip`, `${name}.csv`);
    expect(made).toBe(tableCsv(filled));
    expect(jsonOfCsv(made, filled.columns)).toBe(tableJson(filled));
  });

  test.each(TABLE_NAMES)('%s as Parquet has the same rows', async (name) => {
    const bytes = new Uint8Array(files.get(`data/${name}.parquet`)?.() as Uint8Array);
    const compressors = { ZSTD: (packed: Uint8Array) => new Uint8Array(zstdDecompressSync(packed)) };
    const read = await parquetReadObjects({ file: bytes.buffer, compressors });
    const days = (row: Record<string, unknown>) =>
      Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, cell instanceof Date ? cell.toISOString().slice(0, 10) : cell]));
    expect(read.map(days)).toEqual(JSON.parse(tableJson(tableOf(name))));
  });

  test('a row group of Parquet holds the districts of one province', () => {
    const bytes = new Uint8Array(files.get('data/observations.parquet')?.() as Uint8Array);
    const groups = parquetMetadata(bytes.buffer).row_groups.map(({ columns }) => {
      const { min_value: from, max_value: to } =
        columns.find(({ meta_data: of }) => of?.path_in_schema[0] === 'district_code')?.meta_data?.statistics ?? {};
      return [String(from).slice(0, 2), String(to).slice(0, 2)];
    });
    const provinces = [...new Set(whole('observations').map((row) => row['district_code']?.slice(0, 2)))];
    expect(groups).toEqual(provinces.map((code) => [code, code]));
  });

  test('the observations of each district are those of the whole', () => {
    const parts = codes.flatMap((code) => {
      const own = csvParse(districtCsv(idsOf(code).map(unpackedReport), packs.columns).slice(1));
      expect(own.every((row) => row['district_code'] === code)).toBe(true);
      return [...own];
    });
    expect(parts).toEqual([...whole('observations')]);
  });

  test('addresses begin with the address of the site', () => {
    for (const { url } of [...whole('mentions'), ...rows('data/indicators.zip', 'school-count.csv')])
      expect(url).toMatch(/^https:\/\/reports\.example\.org\/edu\/reports\/\d{6}-/);
    expect(JSON.parse(text('data/datapackage.json'))).toMatchObject({ homepage: 'https://reports.example.org/edu/data/' });
  });
});

describe('comparison', () => {
  test('each table of an indicator has a line for every report', () => {
    for (const { id } of indicators) {
      const reports = new Set(rows('data/indicators.zip', `${id}.csv`).map(({ report }) => report));
      expect(reports.size, id).toBe(records.length);
    }
  });

  test('tables go province by province, each value once, and name the state of every report alike', () => {
    const states = new Map<string, Set<string>>();
    for (const { id } of indicators) {
      const lines = rows('data/indicators.zip', `${id}.csv`);
      const provinces = lines.map((line) => String(line['district_code']).slice(0, 2));
      expect(provinces, id).toEqual(provinces.toSorted());
      const values = lines.flatMap((line) => (line['presence'] === 'value' ? [`${line['report']} ${line['observation']}`] : []));
      expect(values.length, id).toBe(new Set(values).size);
      for (const { report = '', edition = '' } of lines) states.set(report, (states.get(report) ?? new Set()).add(edition));
    }
    expect([...states.values()].map((own) => own.size)).toEqual(records.map(() => 1));
    expect(new Set(Array.from(states.values(), ([state]) => state)).size).toBe(records.length);
  });

  test('the table of an indicator is where the list of places says that it lies in the zip', () => {
    const zip = Buffer.from(files.get('data/indicators.zip')?.() as Uint8Array);
    const places: Record<string, [start: number, length: number]> = JSON.parse(text('data/indicators.json'));
    expect(Object.keys(places).sort()).toEqual(indicators.map(({ id }) => id));
    for (const [id, [start, length]] of Object.entries(places))
      expect(inflateRawSync(zip.subarray(start, start + length)).toString('utf8')).toBe(unzipped('data/indicators.zip', `${id}.csv`));
  });

  test('a part holds the values of its indicator only', () => {
    const stated = records.flatMap((record) => record.observations.filter(({ indicator }) => indicator === 'school-count'));
    expect(inflatedFile('data/compare/i/school-count.bin')).toMatchObject({ values: { length: stated.length }, shares: [] });
  });
});

test('search loads the text of each report as it was indexed', () => {
  for (const record of records) {
    const { id } = record.report;
    expect(unpackText(id, inflatedFile<PackedText>(`search/texts/${id}.bin`))).toEqual(searchDocument(record));
  }
});
