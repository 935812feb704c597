import { inflateRawSync } from 'node:zlib';
import { infoOf, wholeTables } from './data-files.ts';
import { csvwOfFolder } from './data-package/csvw.ts';
import { dataPackage, type TableFile } from './data-package/data-package.ts';
import { archives, dataReadme, type Packed, packedCsv, packSmallest } from './data-package/index.ts';
import { weightOf } from './data-package/weighed.ts';
import { keepNothing, type SiteCorpus } from './file.ts';

/** Packed bytes that a zip of an edition holds at most, unless one table has more: hosts and forges refuse files of 25 MiB (Cloudflare Pages) and more. */
const CEILING = 24_000_000;

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/**
 * The whole data package for an edition, as one zip or, where it is large, as several that are unpacked into one folder: each table once, as CSV, and
 * what describes it. Other forms are made of it.
 */
export function editionPackage(corpus: SiteCorpus, ceiling = CEILING): Uint8Array[] {
  const tables = [...wholeTables(corpus, keepNothing)().values()];
  const heads = tables.map(({ head }) => head);
  const info = infoOf(corpus, keepNothing);
  const packed = tables.map((table): [string, Packed] => [table.head.name, packSmallest(inflateRawSync(packedCsv(table).data))]);
  const files = new Map(packed.map(([name, csv]): [string, TableFile[]] => [name, [fileOf(`${name}.csv`, csv)]]));
  const described = {
    'README.md': dataReadme(heads, info),
    'datapackage.json': asJson(dataPackage({ tables: heads, info, references: corpus.references, files })),
    'csv-metadata.json': asJson(csvwOfFolder(heads, info)),
  };
  const all: [string, Packed][] = [
    ...Object.entries(described).map(([path, words]): [string, Packed] => [path, packSmallest(words)]),
    ...packed.map(([name, csv]): [string, Packed] => [`${name}.csv`, csv]),
  ];
  return archives(Object.fromEntries(all), ceiling);
}

const fileOf = (path: string, csv: Packed): TableFile => ({ path, format: 'csv', ...weightOf(inflateRawSync(csv.data)) });
