import { type DataTable, fill, headOf, type PackageInput, type TableDefinition, type TableHead } from './table.ts';
import { findings, measures, plans, problems } from './tables/claims.ts';
import { passages, reports } from './tables/documents.ts';
import { facets, facetValues, mentioned } from './tables/facets.ts';
import { codebook, districts } from './tables/lists.ts';
import { mentions, observations } from './tables/quantities.ts';
import { reference } from './tables/reference.ts';
import { silence } from './tables/silence.ts';

export { archive, type Packed, pack } from './archive.ts';
export { dataPackage } from './data-package.ts';
export { EXAMPLE, examples } from './examples.ts';
export { tableJson } from './json.ts';
export { type Distribution, datasetJsonLd } from './json-ld.ts';
export { tableParquet } from './parquet.ts';
export { dataReadme } from './readme.ts';
export { type DataTable, type PackageInput, type TableHead, tableCsv } from './table.ts';

/** Names of the tables of the data package, in the order in which they are listed. */
export const TABLE_NAMES = [
  'observations',
  'facets',
  'mentions',
  'mentioned',
  'silence',
  'reports',
  'passages',
  'problems',
  'measures',
  'plans',
  'findings',
  'codebook',
  'reference',
  'facet_values',
  'districts',
] as const;
export type TableName = (typeof TABLE_NAMES)[number];

const made = <Row>(definition: TableDefinition<Row>) => ({
  head: (corpus: PackageInput) => headOf(definition, corpus),
  table: (corpus: PackageInput) => fill(definition, corpus),
});

const TABLES: Record<TableName, ReturnType<typeof made>> = {
  observations: made(observations),
  facets: made(facets),
  mentions: made(mentions),
  mentioned: made(mentioned),
  silence: made(silence),
  reports: made(reports),
  passages: made(passages),
  problems: made(problems),
  measures: made(measures),
  plans: made(plans),
  findings: made(findings),
  codebook: made(codebook),
  reference: made(reference),
  facet_values: made(facetValues),
  districts: made(districts),
};

/** One table of the data package. */
export function table(name: TableName, corpus: PackageInput): DataTable {
  return TABLES[name].table(corpus);
}

/** All tables in their order, without their rows. */
export function tableHeads(corpus: PackageInput): TableHead[] {
  return TABLE_NAMES.map((name) => TABLES[name].head(corpus));
}
