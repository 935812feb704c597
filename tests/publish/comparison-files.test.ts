import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { comparisonOf } from '../../src/compare/comparison.ts';
import type { ComparePayload, Quotes } from '../../src/compare/payload.ts';
import { quotesOf } from '../../src/compare/quotes.ts';
import { referenceFigures } from '../../src/compare/reference-figures.ts';
import { unpack } from '../../src/compare/transfer.ts';
import type { ReportClaims } from '../../src/compare/types.ts';
import { QUANTITY_COLUMNS } from '../../src/model/index.ts';
import { type CorpusPayload, type IndicatorPayload, reportsNamed, travelling, unpackCorpus } from '../../src/publish/comparison-corpus.ts';
import { comparisonFacts, comparisonFiles } from '../../src/publish/comparison-files.ts';
import { keepNothing } from '../../src/publish/file.ts';
import { packOf } from '../../src/publish/packs/layout.ts';
import { corpus, files, handed, inflatedFile, unzipped } from './corpus.ts';

const payload = handed('data/compare') as ComparePayload;
const whole = handed('data/compare/corpus') as CorpusPayload;
const unpacked = unpackCorpus(whole);
const base = { ...unpacked, reports: travelling(unpacked.reports) };
const heads = new Map(unpacked.reports.map((report) => [report.id, report]));

describe('former codes of districts', () => {
  const present = payload.districts[0]?.code ?? '';
  const chain = (...codes: string[]) =>
    codes.map(
      (code, at) =>
        ({ ...corpus.districts[0], code, ...(codes[at + 1] && { successor: codes[at + 1] }) }) as (typeof corpus.districts)[number],
    );
  const renamed = (...codes: string[]) => {
    const given = { ...corpus, districts: [...corpus.districts.filter(({ code }) => code !== present), ...chain(...codes)] };
    const script = [...comparisonFiles(given, keepNothing, comparisonFacts(given, keepNothing))]
      .find(({ path }) => path === 'data/compare/corpus.js')
      ?.content();
    return (
      JSON.parse(
        String(script)
          .replace(/^[^{]*\{\}\)\[[^\]]*\]=/, '')
          .replace(/;\n$/, ''),
      ) as CorpusPayload
    ).renamed.filter(([former]) => codes.includes(former));
  };
  test('lead to the present one', () => {
    expect(renamed('990001', present)).toEqual([['990001', present]]);
  });
  test('lead there over codes that were given up in between', () => {
    expect(renamed('990001', '990002', '990003', present)).toEqual([
      ['990001', present],
      ['990002', present],
      ['990003', present],
    ]);
  });
  test('that lead nowhere, or in a circle, are left out', () => {
    expect(renamed('990001', '990002')).toEqual([]);
    expect(renamed('990001', '990001')).toEqual([]);
  });
});

describe('quotes', () => {
  test.each(corpus.records.map((record) => [record.report.id, record] as const))('of %s mark the figure or the words', (_, record) => {
    const quotes: Quotes = quotesOf(record);
    const marked = (key: string) => quotes[key]?.text.slice(quotes[key].from, quotes[key].to);
    for (const { mention } of record.observations)
      expect(marked(mention)).toBe(record.mentions.find((candidate) => candidate.id === mention)?.raw);
    for (const { indicator, start, end } of record.mentioned) {
      const passage = record.passages.find((candidate) => start >= candidate.start && end <= candidate.end);
      expect(marked(`${passage?.id} ${indicator}`)).toBe(record.text.slice(start, end));
    }
  });
});

const partOf = (indicator: string): IndicatorPayload => inflatedFile(`data/compare/i/${indicator}.bin`);
const silent = new Set(payload.silent);

test('every observation of the county travels with its indicator', () => {
  const spoken = corpus.indicators.filter(({ id }) => !silent.has(id));
  const travelled = spoken.flatMap(({ id }) => {
    const part = partOf(id);
    return unpack(part, { ...base, reports: reportsNamed(part, heads) }).values;
  });
  const own = corpus.records.flatMap((record) => record.observations.map(({ id }) => `${record.report.id} ${id}`));
  expect(travelled.map(({ report, id }) => `${report} ${id}`).toSorted()).toEqual(own.toSorted());
});

test('a part of reports that the corpus does not have is refused', () => {
  expect(() => reportsNamed(partOf('school-count'), new Map())).toThrow('There is no report');
});

test('an indicator that no report speaks of is told as silent, and has no file', () => {
  expect(silent.size).toBeGreaterThan(0);
  const spoken = new Set(
    corpus.records.flatMap((record) => [...record.observations, ...record.mentioned].map(({ indicator }) => indicator)),
  );
  expect(payload.silent).toEqual(corpus.indicators.map(({ id }) => id).filter((id) => !spoken.has(id)));
  for (const id of silent) expect(files.has(`data/compare/i/${id}.bin`), id).toBe(false);
});

test('figures of the country and the provinces travel with the indicator that they are about', () => {
  for (const [id, figures] of Map.groupBy(corpus.references, ({ indicator }) => indicator))
    if (!silent.has(id)) expect(referenceFigures(partOf(id).figures ?? { files: [], sources: [] })).toEqual(figures);
  expect(partOf('school-count')).not.toHaveProperty('figures');
});

test('all districts and reports come as the pages know them', () => {
  const { corpus: full } = comparisonOf(corpus);
  expect(unpacked.districts).toEqual(full.districts);
  expect(unpacked.reports).toEqual(full.reports.map(({ title: _t, url: _u, length: _l, ...head }) => head));
});

test('problems and promises of each report travel in its own words, each with a passage of its page', () => {
  for (const { report, passages, problems, plans } of corpus.records) {
    const file = packOf(report.id, payload.claimFiles);
    const claims = inflatedFile<Record<string, ReportClaims>>(`data/compare/r/${file}.bin`)[report.id] as ReportClaims;
    const ids = new Set(passages.map(({ id }) => id));
    expect(claims.title).toBe(report.title);
    expect([claims.problems, claims.plans].map((items) => items.map(({ title }) => title.replace(/…$/, '')))).toEqual(
      [problems, plans].map((items) => items.map(({ title }) => title.slice(0, 60))),
    );
    for (const { passage } of [...claims.problems, ...claims.plans]) expect(ids).toContain(passage);
  }
});

test('a value is the same in a view that is taken away and in the data package', () => {
  const observations = csvParse(unzipped('data/observations.csv.zip', 'observations.csv').slice(1));
  const views = corpus.indicators
    .flatMap(({ id }) => [...csvParse(unzipped('data/indicators.zip', `${id}.csv`).slice(1))])
    .filter(({ presence }) => presence === 'value');
  expect(views.length).toBeGreaterThan(0);
  const shared = ['district_code', 'report', 'indicator', ...QUANTITY_COLUMNS, 'quote', 'url'];
  const rows = new Set(observations.map((row) => shared.map((name) => row[name]).join('|')));
  for (const view of views) expect(rows).toContain(shared.map((name) => view[name]).join('|'));
});
