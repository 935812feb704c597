import { csvParse } from 'd3';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { Quotes } from '../../src/compare/payload.ts';
import type { ReportRecord } from '../../src/model/index.ts';
import { dataCorpus } from '../../src/publish/data-files.ts';
import { TABLE_NAMES, type TableName, table, tableCsv, tableJson, tableParquet } from '../../src/publish/data-package/index.ts';
import { siteFiles } from '../../src/publish/index.ts';
import { buildIndex, SHARD_SORTS } from '../../src/search/build.ts';
import { searchDocument } from '../../src/search/documents.ts';
import { type PackedText, unpackText } from '../../src/search/texts.ts';
import { corpus, files, handed, text } from './corpus.ts';

const { records, indicators, references, themes, editions } = corpus;
const codes = [...new Set(records.map(({ report }) => report.district.code))].sort();
const tableOf = (name: TableName) => table(name, dataCorpus(corpus));
const rows = (path: string) => csvParse(text(path).slice(1));

test('lists every file once, and nothing else', () => {
  const index = buildIndex(records.map(searchDocument));
  const ids = records.map(({ report }) => report.id);
  const expected = [
    ...ids.flatMap((id) => ['figures.csv', 'record.json', 'source.txt', 'evidence.js'].map((name) => `reports/${id}/${name}`)),
    ...['meta', 'directory', 'readings', 'former', 'simplify', 'answers'].map((name) => `search/${name}.js`),
    ...SHARD_SORTS.flatMap((sort) => index[sort].map((_, number) => `search/${sort}/${number}.js`)),
    ...ids.map((id) => `search/texts/${id}.js`),
    'data/compare.js',
    'data/compare/corpus.js',
    ...ids.map((id) => `data/compare/r/${id}.js`),
    'data/stating.js',
    'data/definitions.js',
    ...indicators.map(({ id }) => `data/compare/i/${id}.js`),
    ...new Set(references.map(({ indicator }) => `data/compare/f/${indicator}.js`)),
    ...themes.map(({ id }) => `data/compare/t/${id}.js`),
    ...indicators.map(({ id }) => `data/indicators/${id}.csv`),
    ...ids.map((id) => `data/quotes/${id}.js`),
    ...TABLE_NAMES.flatMap((name) => ['csv', 'json', 'parquet'].map((ending) => `data/${name}.${ending}`)),
    ...codes.map((code) => `data/districts/${code}.csv`),
    'data/datapackage.json',
    'data/county-education-reports.zip',
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

describe('beside each report', () => {
  test.each(records.map((record): [string, ReportRecord] => [record.report.id, record]))('%s: record, text and figures', (id, record) => {
    expect(JSON.parse(text(`reports/${id}/record.json`))).toEqual(record);
    expect(text(`reports/${id}/source.txt`)).toBe(record.text);
    const figures = rows(`reports/${id}/figures.csv`);
    expect(figures.map(({ mention }) => mention)).toEqual(record.mentions.map((mention) => mention.id));
    expect(figures.columns).toEqual(tableOf('mentions').columns.map(({ name }) => name));
  });
});

describe('the data package', () => {
  test.each(TABLE_NAMES)('%s in three formats, alone and in the zip', (name) => {
    const filled = tableOf(name);
    const zip = unzipSync(Buffer.from(files.get('data/county-education-reports.zip')?.() as Uint8Array));
    for (const [path, packed, content] of [
      [`data/${name}.csv`, `${name}.csv`, tableCsv(filled)],
      [`data/${name}.json`, `json/${name}.json`, tableJson(filled)],
      [`data/${name}.parquet`, `parquet/${name}.parquet`, tableParquet(filled, corpus.edition.version)],
    ] as const) {
      const bytes = Buffer.from(content as string);
      expect(Buffer.from(files.get(path)?.() as string).equals(bytes), path).toBe(true);
      expect(Buffer.from(zip[packed] as Uint8Array).equals(bytes), packed).toBe(true);
    }
  });

  test('the observations of each district are those of the whole', () => {
    const parts = codes.flatMap((code) => {
      const own = rows(`data/districts/${code}.csv`);
      expect(own.every((row) => row['district_code'] === code)).toBe(true);
      return [...own];
    });
    expect(parts).toHaveLength(rows('data/observations.csv').length);
  });

  test('addresses begin with the address of the site', () => {
    for (const { url } of [...rows('data/mentions.csv'), ...rows('data/indicators/school-count.csv')])
      expect(url).toMatch(/^https:\/\/reports\.example\.org\/edu\/reports\/\d{6}-/);
    expect(JSON.parse(text('data/datapackage.json'))).toMatchObject({ homepage: 'https://reports.example.org/edu/' });
  });
});

describe('comparison', () => {
  test.each(records.map((record): [string, ReportRecord] => [record.report.id, record]))(
    '%s: each quote holds its figure',
    (id, record) => {
      const quotes = handed(`data/quotes/${id}`) as Quotes;
      const raws = new Map(record.mentions.map(({ id: mention, raw }) => [mention, raw]));
      for (const { mention } of record.observations) {
        const { text: words, from, to } = quotes[mention] as Quotes[string];
        expect(words.slice(from, to)).toBe(raws.get(mention));
      }
    },
  );

  test('each table of an indicator has a line for every report', () => {
    for (const { id } of indicators) {
      const reports = new Set(rows(`data/indicators/${id}.csv`).map(({ report }) => report));
      expect(reports.size, id).toBe(records.length);
    }
  });

  test('a part holds the values of its indicator only', () => {
    const stated = records.flatMap((record) => record.observations.filter(({ indicator }) => indicator === 'school-count'));
    expect(handed('data/compare/i/school-count')).toMatchObject({ values: { length: stated.length }, shares: [] });
  });
});

test('search loads the text of each report as it was indexed', () => {
  for (const record of records) {
    const { id } = record.report;
    expect(unpackText(id, handed(`search/texts/${id}`) as PackedText)).toEqual(searchDocument(record));
  }
});
