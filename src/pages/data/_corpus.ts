import { getCollection } from 'astro:content';
import { type Cell, type Corpus, TABLE_NAMES, type Table, type TableName, table, tableParquet } from '../../dataset/index.ts';
import { hostedAddress, siteAddress, VERSION } from '../../site/edition.ts';

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** What the data package says of itself. */
export function packageInfo(site: URL | undefined) {
  return { version: VERSION, homepage: hostedAddress(site) };
}

let corpus: Promise<Corpus> | undefined;
/** Everything that was read, once a build. */
export function dataCorpus(site: URL | undefined): Promise<Corpus> {
  corpus ??= load(site);
  return corpus;
}

async function load(site: URL | undefined): Promise<Corpus> {
  const all = async <Name extends 'records' | 'indicators' | 'themes' | 'districts'>(name: Name) => (await getCollection(name)).sort(byId);
  const records = (await all('records')).map(({ data }) => data);
  const codes = new Set(records.map((record) => record.report.district.code));
  return {
    records,
    indicators: (await all('indicators')).map(({ data }) => data),
    themes: (await all('themes')).map(({ data }) => data),
    districts: (await all('districts')).map(({ data }) => data).filter(({ code }) => codes.has(code)),
    site: siteAddress(site),
  };
}

const tables = new Map<TableName, Promise<Table>>();
/** One table, filled once a build however many formats it is written in. */
export function dataTable(name: TableName, site: URL | undefined): Promise<Table> {
  const known = tables.get(name) ?? dataCorpus(site).then((all) => table(name, all));
  tables.set(name, known);
  return known;
}

/** All tables in their order. */
export function dataTables(site: URL | undefined): Promise<Table[]> {
  return Promise.all(TABLE_NAMES.map((name) => dataTable(name, site)));
}

const parquet = new WeakMap<Table, Uint8Array<ArrayBuffer>>();
/** A table as Parquet, written once a build: it stands by itself and in the package. */
export function parquetOf(all: Table): Uint8Array<ArrayBuffer> {
  const known = parquet.get(all) ?? tableParquet(all);
  parquet.set(all, known);
  return known;
}

const groups = new WeakMap<Table, Map<string, Map<Cell, Cell[][]>>>();
/** A table with the rows whose cell in a column has a value. The rows are grouped once, so that many parts of one table take linear time. */
export function rowsWith(all: Table, column: string, value: string): Table {
  const known = groups.get(all) ?? new Map<string, Map<Cell, Cell[][]>>();
  groups.set(all, known);
  const index = all.columns.findIndex(({ name }) => name === column);
  const byValue = known.get(column) ?? Map.groupBy(all.rows, (row) => row[index] as Cell);
  known.set(column, byValue);
  return { ...all, rows: byValue.get(value) ?? [] };
}
