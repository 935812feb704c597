import { type ByProvince, byProvince, nameOfAll, namesOf } from './by-province.ts';
import { csvwOfFolder } from './data-package/csvw.ts';
import { type Described, dataPackage, type PackageInfo } from './data-package/data-package.ts';
import { workbookFiles } from './data-package/data-workbook.ts';
import { dcatCatalog } from './data-package/dcat.ts';
import {
  archive,
  formatParts,
  joinSegments,
  joinUsed,
  type Packed,
  parseParts,
  segment,
  TABLE_NAMES,
  TABLES_BY_REPORT,
  type TableHead,
  type TableName,
  type TablePart,
  table,
  tableHead,
  tablePart,
  type Used,
  usedIn,
  wholeParquet,
  zippedCsv,
} from './data-package/index.ts';
import { takenOfReports } from './data-package/list-inputs.ts';
import { filesByTable, type TableSource, weighed } from './data-package/weighed.ts';
import { type Bytes, type Keep, keepNothing, makeAhead, once, type Province, type SiteCorpus, type SiteFile } from './file.ts';
import { factsOf } from './package-facts.ts';
import { packageInput } from './package-input.ts';
import { type ProvinceTables, provinceTables } from './province-tables.ts';

/** A table put together from its parts. */
type Whole = { head: TableHead; parts: readonly TablePart[] };
type Wholes = ReadonlyMap<string, Whole>;

/** What is kept of each province for the tables: its rows in each format, as bytes. */
export function keptRows(corpus: SiteCorpus, keep: Keep, tables: ProvinceTables): ByProvince<Bytes> {
  const from = ({ reports }: Province) => ['tables', ...namesOf(reports)];
  const bytes = (province: Province) => formatParts(TABLES_BY_REPORT.map((name) => tablePart(tables(province, name))));
  return {
    make: (province) => makeAhead(keep, from(province), () => bytes(province)),
    all: () => corpus.provinces.map((province) => keep(from(province), () => bytes(province))),
  };
}

/** What is kept of each province for the tables of lists that are open. */
export const usedByProvince = (corpus: SiteCorpus, keep: Keep): ByProvince<Used> => byProvince(corpus, keep, { name: 'used', of: usedIn });

/** All tables, parted by province where they can be. */
export function wholeTables(corpus: SiteCorpus, keep: Keep): () => Wholes {
  return once(() => {
    const provinces = keptRows(corpus, keep, provinceTables(corpus)).all().map(parseParts);
    const all = { ...packageInput(corpus, () => []), used: joinUsed(usedByProvince(corpus, keep).all()) };
    const emptied = packageInput(corpus, () => []);
    const listPart = (name: TableName) => {
      const seen = takenOfReports(name, all);
      return parseParts(keep(['list', name, seen], () => formatParts([tablePart(table(name, all))])));
    };
    return new Map(
      TABLE_NAMES.map((name): [TableName, Whole] => {
        const at = TABLES_BY_REPORT.indexOf(name);
        const parts = at < 0 ? listPart(name) : provinces.flatMap((own) => own[at] ?? []);
        const head = tableHead(name, emptied);
        return [name, { head: { ...head, size: parts.reduce((sum, { rows }) => sum + rows, 0) }, parts }];
      }),
    );
  });
}

function wholeOf(tables: Wholes, name: string): Whole {
  const found = tables.get(name);
  if (!found) throw new Error(`There is no table ${name}`);
  return found;
}

/** The data package: each table as a zip of CSV and as Parquet (JSON is made from the CSV where it is wanted); values and what decodes them as a workbook; and what describes them. */
export function* datasetFiles(corpus: SiteCorpus, keep: Keep = keepNothing): Generator<SiteFile> {
  const tables = wholeTables(corpus, keep);
  const info = once(() => infoOf(corpus, keep));
  const sources = weighed(TABLE_NAMES.flatMap((name) => siteSources(name, { whole: () => wholeOf(tables(), name), info })));
  const from = ['tables', nameOfAll(corpus)];
  for (const { path, make } of sources) yield { path: `data/${path}`, content: make, from };
  yield { path: `data/${WORKBOOK}`, content: () => packedWorkbook(tables(), info()), from };
  const described = once(
    (): Described => ({ tables: headsOf(tables()), info: info(), references: corpus.references, files: filesByTable(sources) }),
  );
  yield { path: 'data/datapackage.json', content: () => asJson(dataPackage(described())), from };
  yield { path: 'data/csv-metadata.json', content: () => asJson(csvwOfFolder(headsOf(tables()), info())), from };
  yield { path: 'data/catalog.jsonld', content: () => asJson(dcatCatalog(described(), factsOf(corpus, keep).years)), from };
}

/** Name of the workbook. */
const WORKBOOK = 'county-education-reports.xlsx';

const headsOf = (tables: Wholes): TableHead[] => [...tables.values()].map(({ head }) => head);
const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** What the package says about itself: of which version it is, where the site stands, when the data changed last. */
export function infoOf(corpus: SiteCorpus, keep: Keep): PackageInfo {
  const { version, homepage, licence } = corpus.edition;
  return { version, homepage, licence, created: factsOf(corpus, keep).changed };
}

/** The files of a table as they lie on the site. */
function siteSources(name: TableName, { whole, info }: { whole: () => Whole; info: () => PackageInfo }): TableSource[] {
  return [
    { table: name, path: `${name}.csv.zip`, format: 'csv', inner: `${name}.csv`, make: () => zippedCsv(whole()) },
    { table: name, path: `${name}.parquet`, format: 'parquet', make: () => wholeParquet(whole(), info().version) },
  ];
}

/** The workbook, its sheets put together from what is kept of each province. */
function packedWorkbook(tables: Wholes, info: PackageInfo): Uint8Array {
  const rows = (name: string) => wholeOf(tables, name).parts.flatMap(({ sheet }) => sheet ?? []);
  const files = workbookFiles(headsOf(tables), info, rows);
  const packed = Array.from(files, ([path, pieces]): [string, Packed] => [
    path,
    joinSegments(pieces.map((piece) => (typeof piece === 'string' ? segment(piece) : piece))),
  ]);
  return archive(Object.fromEntries(packed));
}
