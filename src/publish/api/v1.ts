import type { CorpusLines } from '../../compare/corpus.ts';
import type { Value } from '../../compare/types.ts';
import { placeAddress, VALUE_CELLS, type ValueColumn } from '../../compare/value-cells.ts';
import { type District, type Indicator, MIT, type ReportRecord } from '../../model/index.ts';
import type { CsvCell } from '../../text/csv.ts';
import { latinName } from '../../text/latin-name.ts';
import type { Province, SiteCorpus, SiteFile } from '../file.ts';
import { API_PROMISE } from './promise.ts';

/*
  The static API: plain JSON at addresses that stay. What v1 says of itself in its index is a promise; a change that breaks it is a v2 beside it.
*/

/** Folder of the files, from the root of the site. */
const FOLDER = 'data/v1';

/** Columns of a row of values; those of the data package, and of its series the place in the list `series`. */
const COLUMNS = [
  'report',
  'district_code',
  'value',
  'value_high',
  'unit',
  'direction',
  'qualifier',
  'stage',
  'period',
  'status',
  'scope',
  'variant',
  'flags',
  'mention',
  'raw',
] as const satisfies readonly ValueColumn[];

/** A file with a list of which each row, which is JSON already, is a line. */
const linesOf = (head: object, name: string, rows: readonly string[]): string =>
  `${JSON.stringify(head).slice(0, -1)},"${name}":[${rows.map((row) => `\n${row}`).join(',')}\n]}\n`;

/** Cells of a value, and its series; what stands elsewhere (sentence, address) is left out. */
function cellsOf(value: Value, { indicator, report }: { indicator: Indicator; report: CorpusLines['report'] }) {
  const fields = {
    ...value,
    name: { zh: indicator.zh, en: indicator.en },
    report,
    district: { code: value.district, name: '' },
    quote: '',
    url: '',
  };
  return { row: COLUMNS.map((name) => VALUE_CELLS[name](fields)), series: VALUE_CELLS.series(fields) };
}

/**
 * What reports of a province state of an indicator, in the order of reports and texts: cells as JSON without its last bracket, and the place of the
 * series of each (-1: none) in the list of them, in the order in which they come.
 */
type OwnRows = { rows: string[]; places: number[]; series: CsvCell[] };

/** The same of each indicator that they state, by its id. */
export type ApiRows = Readonly<Record<string, OwnRows>>;

/** Rows of some reports, in the order of their ids. */
export function apiRows(lines: readonly CorpusLines[], indicators: readonly Indicator[]): ApiRows {
  const codebook = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const all = new Map<string, OwnRows>();
  for (const { report, values } of lines)
    for (const value of values.toSorted((a, b) => a.start - b.start)) {
      const indicator = codebook.get(value.indicator);
      if (!indicator) continue;
      const own = all.get(indicator.id) ?? { rows: [], places: [], series: [] };
      all.set(indicator.id, own);
      const { row, series } = cellsOf(value, { indicator, report });
      const known = own.series.indexOf(series);
      own.rows.push(JSON.stringify(row).slice(0, -1));
      own.places.push(series === null ? -1 : known >= 0 ? known : own.series.push(series) - 1);
    }
  return Object.fromEntries(all);
}

/** All values of an indicator, in the order of districts and texts, from the rows of each province. */
function indicatorFile(indicator: Indicator, provinces: readonly ApiRows[]): string {
  const { id, zh, en, definition, unit, kind } = indicator;
  const series = new Map<CsvCell, number>();
  const rows = provinces.flatMap((province) => {
    const own = province[id];
    const numbers = own?.series.map((each) => numberIn(series, each)) ?? [];
    return own?.rows.map((row, at) => `${row},${numbers[own.places[at] ?? -1] ?? null}]`) ?? [];
  });
  const head = { api: 1, indicator: { id, zh, en, definition, unit, kind }, columns: [...COLUMNS, 'series'], series: [...series.keys()] };
  return linesOf(head, 'values', rows);
}

/** The number of a series, in the order in which they come. */
function numberIn(series: Map<CsvCell, number>, each: CsvCell): number {
  const known = series.get(each) ?? series.size;
  series.set(each, known);
  return known;
}

/** The reports of a province, by district. */
function provinceFile(
  { code, name, districts }: { code: string; name: string; districts: readonly District[] },
  { records, homepage }: { records: readonly ReportRecord[]; homepage: string | null },
): string {
  const own = Map.groupBy(records, ({ report }) => report.district.code);
  const rows = districts.flatMap((district) => {
    const reports = own.get(district.code);
    if (!reports) return [];
    return [
      {
        code: district.code,
        name: district.name,
        latin: latinName(district.pinyin),
        reports: reports.map((record) => reportOf(record, homepage)),
      },
    ];
  });
  return linesOf(
    { api: 1, province: { code, name }, files: `../../provinces/${code.slice(0, 2)}.zip` },
    'districts',
    rows.map((row) => JSON.stringify(row)),
  );
}

function reportOf({ report, source, mentions, observations }: ReportRecord, homepage: string | null) {
  const { id, title, kind, year, issuer, signed, published, url } = report;
  const counts = { mentions: mentions.length, observations: observations.length };
  return {
    id,
    title,
    kind,
    year,
    issuer,
    signed,
    published,
    source: { url, publisher: source.publisher ?? null, sha256: source.sha256 },
    ...counts,
    url: placeAddress(homepage, id, ''),
  };
}

/** What the API is made from besides what all files are. */
type Parts = {
  edition: () => string;
  /** Rows of the reports of each province. */
  rows: () => readonly ApiRows[];
  /** All that decides what is made of an indicator, as hashes or names. */
  from: (indicator: string) => readonly string[];
  /** The same of all parts. */
  all: readonly string[];
};

/** Code and name of a province, by its first two digits. */
function provinceName({ upper }: SiteCorpus, digits: string): { code: string; name: string } {
  const code = `${digits}0000`;
  return { code, name: upper.find((division) => division.code === code)?.name ?? digits };
}

/** The files of the API but those of provinces: an index, one an indicator. */
export function* apiFiles(corpus: SiteCorpus, { edition, rows, from, all }: Parts): Generator<SiteFile> {
  const { indicators, provinces, edition: site } = corpus;
  const nameOf = (code: string) => provinceName(corpus, code);
  yield {
    path: `${FOLDER}/index.json`,
    from: ['api', ...all],
    content: () =>
      `${JSON.stringify(
        {
          api: 1,
          promise: API_PROMISE,
          version: site.version,
          edition: edition(),
          homepage: site.homepage,
          licence: site.licence ?? MIT,
          tables: '../datapackage.json',
          indicators: indicators.map(({ id, zh, en, unit, kind, group }) => ({
            id,
            zh,
            en,
            unit,
            kind,
            group,
            values: rows().reduce((sum, province) => sum + (province[id]?.rows.length ?? 0), 0),
            file: `indicators/${id}.json`,
          })),
          provinces: provinces.map(({ code, reports }) => ({ ...nameOf(code), reports: reports.length, file: `provinces/${code}.json` })),
        },
        null,
        1,
      )}\n`,
  };
  for (const indicator of indicators) {
    yield {
      path: `${FOLDER}/indicators/${indicator.id}.json`,
      from: ['api-indicator', ...from(indicator.id)],
      content: () => indicatorFile(indicator, rows()),
    };
  }
}

/** The file of the API with the reports of a province. */
export function provinceApi(corpus: SiteCorpus, { code, reports, records }: Province): SiteFile {
  return {
    path: `${FOLDER}/provinces/${code}.json`,
    from: ['api-province', ...reports.map(({ hash }) => hash)],
    content: () => {
      const districts = corpus.districts.filter((district) => district.code.startsWith(code));
      return provinceFile({ ...provinceName(corpus, code), districts }, { records: records(), homepage: corpus.edition.homepage });
    },
  };
}
