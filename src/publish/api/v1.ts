import type { Corpus, Value } from '../../compare/types.ts';
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

const lines = (head: object, name: string, rows: readonly unknown[]): string =>
  `${JSON.stringify(head).slice(0, -1)},"${name}":[${rows.map((row) => `\n${JSON.stringify(row)}`).join(',')}\n]}\n`;

/** Cells of a value; what stands elsewhere (sentence, address) is left out. */
function cellsOf(value: Value, { indicator, kinds }: { indicator: Indicator; kinds: ReadonlyMap<string, Corpus['reports'][number]> }) {
  const report = kinds.get(value.report);
  if (!report) throw new Error(`There is no report ${value.report}`);
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

/** All values of an indicator, in the order of districts and texts. */
function indicatorFile(indicator: Indicator, part: Corpus): string {
  const { id, zh, en, definition, unit, kind } = indicator;
  const kinds = new Map(part.reports.map((report) => [report.id, report]));
  const cells = part.values
    .toSorted((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : a.start - b.start))
    .map((value) => cellsOf(value, { indicator, kinds }));
  const series = new Map<CsvCell, number>();
  for (const one of cells) if (one.series !== null && !series.has(one.series)) series.set(one.series, series.size);
  const rows = cells.map((one) => [...one.row, series.get(one.series) ?? null]);
  const head = { api: 1, indicator: { id, zh, en, definition, unit, kind }, columns: [...COLUMNS, 'series'], series: [...series.keys()] };
  return lines(head, 'values', rows);
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
  return lines({ api: 1, province: { code, name }, files: `../../provinces/${code.slice(0, 2)}.zip` }, 'districts', rows);
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
  part: (indicator: string) => Corpus;
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
export function* apiFiles(corpus: SiteCorpus, { edition, part, from, all }: Parts): Generator<SiteFile> {
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
            values: part(id).values.length,
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
      content: () => indicatorFile(indicator, part(indicator.id)),
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
