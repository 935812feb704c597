import { type DataTable, fill, headOf, type PackageInput, rowsOf, type TableDefinition, type TableHead } from './table.ts';
import { findings, measures, plans, problems } from './tables/claims.ts';
import { codes, kinds, stages, units } from './tables/codes.ts';
import { passages, reports } from './tables/documents.ts';
import { facets, facetValues, mentioned } from './tables/facets.ts';
import { frameworkItems, frameworks, thresholds } from './tables/frameworks.ts';
import { codebook, districts, variants } from './tables/lists.ts';
import { mentions } from './tables/mentions.ts';
import { observations } from './tables/observations.ts';
import { others } from './tables/others.ts';
import { reference } from './tables/reference.ts';
import { replies } from './tables/replies.ts';
import { checks, comparability, themes } from './tables/rules.ts';
import { silence } from './tables/silence.ts';
import { sources } from './tables/sources.ts';
import { outline, setAside } from './tables/structure.ts';
import { withdrawals, withheld } from './tables/withdrawals.ts';

const BY_REPORT = [
  'observations',
  'facets',
  'mentions',
  'mentioned',
  'others',
  'silence',
  'reports',
  'sources',
  'passages',
  'outline',
  'set_aside',
  'problems',
  'measures',
  'plans',
  'findings',
  'replies',
  'withheld',
] as const;

/** Tables by which the others are read: what indicators, codes, units and places mean. */
export const DECODING_TABLES = [
  'codebook',
  'variants',
  'comparability',
  'checks',
  'themes',
  'frameworks',
  'framework_items',
  'thresholds',
  'reference',
  'facet_values',
  'codes',
  'stages',
  'units',
  'kinds',
  'districts',
] as const;

/** Names of the tables of the data package, in the order in which they are listed. */
export const TABLE_NAMES = [...BY_REPORT, 'withdrawals', ...DECODING_TABLES] as const;
export type TableName = (typeof TABLE_NAMES)[number];

/**
 * Tables whose rows are those of each report, one after the other: they are put together from what is kept of each province. Others are made anew at
 * every build.
 */
export const TABLES_BY_REPORT: readonly TableName[] = BY_REPORT;

const made = <Row>(definition: TableDefinition<Row>) => ({
  head: (corpus: PackageInput) => headOf(definition, corpus),
  rows: (corpus: PackageInput) => rowsOf(definition, corpus),
  table: (corpus: PackageInput) => fill(definition, corpus),
});

const TABLES: Record<TableName, ReturnType<typeof made>> = {
  observations: made(observations),
  facets: made(facets),
  mentions: made(mentions),
  mentioned: made(mentioned),
  others: made(others),
  silence: made(silence),
  reports: made(reports),
  sources: made(sources),
  passages: made(passages),
  outline: made(outline),
  set_aside: made(setAside),
  problems: made(problems),
  measures: made(measures),
  plans: made(plans),
  findings: made(findings),
  replies: made(replies),
  withheld: made(withheld),
  withdrawals: made(withdrawals),
  codebook: made(codebook),
  variants: made(variants),
  comparability: made(comparability),
  checks: made(checks),
  themes: made(themes),
  frameworks: made(frameworks),
  framework_items: made(frameworkItems),
  thresholds: made(thresholds),
  reference: made(reference),
  facet_values: made(facetValues),
  codes: made(codes),
  stages: made(stages),
  units: made(units),
  kinds: made(kinds),
  districts: made(districts),
};

/** One table of the data package. */
export function table(name: TableName, corpus: PackageInput): DataTable {
  return TABLES[name].table(corpus);
}

/** What there is to know of one table besides its rows. */
export function tableHead(name: TableName, corpus: PackageInput): TableHead {
  return TABLES[name].head(corpus);
}

/** All tables in their order, without their rows. `rows` may say how many rows reports have in a table, where they are counted already. */
export function tableHeads(corpus: PackageInput, rows: Readonly<Record<string, number>> = {}): TableHead[] {
  return TABLE_NAMES.map((name) => {
    const head = TABLES[name].head(corpus);
    return { ...head, size: rows[name] ?? head.size };
  });
}

/** Number of rows that reports have in each of the tables whose rows are those of reports. */
export function rowCounts(corpus: PackageInput): Partial<Record<TableName, number>> {
  return Object.fromEntries(TABLES_BY_REPORT.map((name) => [name, TABLES[name].rows(corpus)]));
}
