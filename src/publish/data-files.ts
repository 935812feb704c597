import { csvLine, csvOf } from '../text/csv.ts';
import {
  archive,
  dataPackage,
  dataReadme,
  type PackageInput,
  type Packed,
  pack,
  TABLE_NAMES,
  type TableName,
  table,
  tableHeads,
  tableJson,
  tableParquet,
} from './data-package/index.ts';
import { keepLast, once, type SiteCorpus, type SiteFile } from './file.ts';

/** Tables of which the site also offers parts: the column whose values part them, in which order, and the file of each part. */
const PARTS: Partial<Record<TableName, { column: string; values: (corpus: PackageInput) => string[]; path: (value: string) => string }>> = {
  observations: {
    column: 'district_code',
    values: ({ records }) => [...new Set(records.map(({ report }) => report.district.code))].sort(),
    path: (code) => `data/districts/${code}.csv`,
  },
  mentions: {
    column: 'report',
    values: ({ records }) => records.map(({ report }) => report.id),
    path: (id) => `reports/${id}/figures.csv`,
  },
};

/** The data package: each table in three formats, what describes them, and all of it in one zip; besides, the figures of each district and report. */
export function* datasetFiles(corpus: SiteCorpus): Generator<SiteFile> {
  const from = dataCorpus(corpus);
  const { version, homepage, licence } = corpus.edition;
  const heads = once(() => tableHeads(from));
  const description = () => `${JSON.stringify(dataPackage(heads(), { version, homepage, licence }), null, 2)}\n`;
  const filled = keepLast((name: TableName) => filledTable(name, from));
  const packed = new Map<string, Packed>();
  const inZip: Record<string, () => string | Uint8Array> = {
    'README.md': () => dataReadme(heads(), { version, homepage }),
    'datapackage.json': description,
  };
  /** A file that also lies in the zip: packed when it is made, so that it is made once. */
  const shared = (path: string, zipPath: string, make: () => string | Uint8Array): SiteFile => {
    inZip[zipPath] = make;
    const content = () => {
      const made = make();
      const bytes = typeof made === 'string' ? Buffer.from(made) : made;
      packed.set(zipPath, pack(bytes));
      return bytes;
    };
    return { path, content };
  };
  for (const name of TABLE_NAMES) {
    yield shared(`data/${name}.csv`, `${name}.csv`, () => filled(name).csv());
    yield shared(`data/${name}.json`, `json/${name}.json`, () => tableJson(filled(name).table));
    yield shared(`data/${name}.parquet`, `parquet/${name}.parquet`, () => tableParquet(filled(name).table, version));
    const parts = PARTS[name];
    if (parts) for (const value of parts.values(from)) yield { path: parts.path(value), content: () => filled(name).part(value) };
  }
  yield { path: 'data/datapackage.json', content: description };
  yield {
    path: 'data/county-education-reports.zip',
    content: () => archive(Object.fromEntries(Object.entries(inZip).map(([path, make]) => [path, packed.get(path) ?? pack(make())]))),
  };
}

/** What the tables of the data package are made from: districts are those that have reports. */
export function dataCorpus(corpus: Omit<PackageInput, 'homepage'> & { edition: Pick<SiteCorpus['edition'], 'homepage'> }): PackageInput {
  const { records, districts, edition } = corpus;
  const codes = new Set(records.map(({ report }) => report.district.code));
  return { ...corpus, districts: districts.filter(({ code }) => codes.has(code)), homepage: edition.homepage };
}

/** A table with its lines of CSV, which stand in the file of the whole and in the files of its parts. */
function filledTable(name: TableName, from: PackageInput) {
  const all = table(name, from);
  const header = all.columns.map((column) => column.name);
  const lines = once(() => all.rows.map(csvLine));
  const parts = once(() => {
    const at = header.indexOf(PARTS[name]?.column ?? '');
    return Map.groupBy(lines(), (_, row) => String(all.rows[row]?.[at]));
  });
  return { table: all, csv: () => csvOf(header, lines()), part: (value: string) => csvOf(header, parts().get(value) ?? []) };
}
