import {
  archive,
  dataPackage,
  dataReadme,
  formatParts,
  type Packed,
  pack,
  packedCsv,
  packedJson,
  parseParts,
  TABLE_NAMES,
  TABLES_BY_REPORT,
  type TableHead,
  type TableName,
  type TablePart,
  table,
  tableHead,
  tablePart,
  wholeParquet,
  zippedTable,
} from './data-package/index.ts';
import { type Keep, keepNothing, once, type SiteCorpus, type SiteFile } from './file.ts';
import { packageInput } from './package-input.ts';

/** A table put together from its parts. */
type Whole = { head: TableHead; parts: readonly TablePart[] };

/** All tables, parted by province where they can be. */
function wholeTables(corpus: SiteCorpus, keep: Keep): () => ReadonlyMap<TableName, Whole> {
  const { version } = corpus.edition;
  return once(() => {
    const provinces = corpus.provinces.map(({ reports, records }) => {
      const make = () => formatParts(TABLES_BY_REPORT.map((name) => tablePart(table(name, packageInput(corpus, records)), version)));
      return parseParts(keep(['tables', ...reports.map(({ hash }) => hash)], make));
    });
    const all = packageInput(corpus);
    const emptied = packageInput(corpus, () => []);
    return new Map(
      TABLE_NAMES.map((name): [TableName, Whole] => {
        const at = TABLES_BY_REPORT.indexOf(name);
        const parts = at < 0 ? [tablePart(table(name, all), version)] : provinces.flatMap((own) => own[at] ?? []);
        const head = tableHead(name, emptied);
        return [name, { head: { ...head, size: parts.reduce((sum, { rows }) => sum + rows, 0) }, parts }];
      }),
    );
  });
}

/** The data package: each table as a zip of CSV, a zip of JSON, and Parquet, and what describes them. */
export function* datasetFiles(corpus: SiteCorpus, keep: Keep = keepNothing): Generator<SiteFile> {
  const tables = wholeTables(corpus, keep);
  const whole = (name: TableName): Whole => {
    const found = tables().get(name);
    if (!found) throw new Error(`There is no table ${name}`);
    return found;
  };
  for (const name of TABLE_NAMES) {
    yield { path: `data/${name}.csv.zip`, content: () => zippedTable(whole(name), 'csv') };
    yield { path: `data/${name}.json.zip`, content: () => zippedTable(whole(name), 'json') };
    yield { path: `data/${name}.parquet`, content: () => wholeParquet(whole(name), corpus.edition.version) };
  }
  yield { path: 'data/datapackage.json', content: () => describedBy(corpus, heads(tables())) };
}

const heads = (tables: ReadonlyMap<TableName, Whole>): TableHead[] => [...tables.values()].map(({ head }) => head);

function describedBy({ edition: { version, homepage, licence } }: SiteCorpus, tables: readonly TableHead[]): string {
  return `${JSON.stringify(dataPackage(tables, { version, homepage, licence }), null, 2)}\n`;
}

/** The whole data package as one zip, for an edition: each table in three formats, and what describes them. */
export function packageArchive(corpus: SiteCorpus): Uint8Array {
  const tables = wholeTables(corpus, keepNothing)();
  const files = Array.from(tables, ([name, whole]): [string, Packed][] => [
    [`${name}.csv`, packedCsv(whole)],
    [`json/${name}.json`, packedJson(whole)],
    [`parquet/${name}.parquet`, pack(wholeParquet(whole, corpus.edition.version))],
  ]);
  return archive({
    'README.md': pack(dataReadme(heads(tables), corpus.edition)),
    'datapackage.json': pack(describedBy(corpus, heads(tables))),
    ...Object.fromEntries(files.flat()),
  });
}
