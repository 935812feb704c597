import { type Corpus, fill, type Table, type TableDefinition } from './table.ts';
import { findings, measures, plans, problems } from './tables/claims.ts';
import { passages, reports } from './tables/documents.ts';
import { codebook, districts } from './tables/lists.ts';
import { mentions, observations } from './tables/quantities.ts';

export { type ArchiveFiles, archive } from './archive.ts';
export { csv, tableCsv } from './csv.ts';
export { dataPackage, type PackageInfo } from './data-package.ts';
export { EXAMPLE, examples } from './examples.ts';
export { tableJson } from './json.ts';
export { type Distribution, datasetJsonLd } from './json-ld.ts';
export { tableParquet } from './parquet.ts';
export { dataReadme } from './readme.ts';
export type { Bilingual, Cell, Corpus, Table } from './table.ts';

/** Names of the tables of the data package, in the order in which they are listed. */
export const TABLE_NAMES = [
  'observations',
  'mentions',
  'reports',
  'passages',
  'problems',
  'measures',
  'plans',
  'findings',
  'codebook',
  'districts',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

const filled =
  <Row>(definition: TableDefinition<Row>) =>
  (corpus: Corpus) =>
    fill(definition, corpus);

const TABLES: Record<TableName, (corpus: Corpus) => Table> = {
  observations: filled(observations),
  mentions: filled(mentions),
  reports: filled(reports),
  passages: filled(passages),
  problems: filled(problems),
  measures: filled(measures),
  plans: filled(plans),
  findings: filled(findings),
  codebook: filled(codebook),
  districts: filled(districts),
};

/** One table of the data package. */
export function table(name: TableName, corpus: Corpus): Table {
  return TABLES[name](corpus);
}
