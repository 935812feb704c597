import { readSiteCorpus } from '../../../scripts/lib/content/site-corpus.ts';
import { type DataTable, type PackageInput, TABLE_NAMES, table } from '../../../src/publish/data-package/index.ts';
import { dataCorpus } from '../../../src/publish/package-input.ts';

/** What the data package of the reports we ship is made from, for a site whose address is known. */
export const corpus: PackageInput = dataCorpus(await readSiteCorpus({ SITE_URL: 'https://reports.example.org' }));

/** All tables of the data package, filled from the reports that are shipped. */
export const tables: DataTable[] = TABLE_NAMES.map((name) => table(name, corpus));

/** One of them. */
export function byName(name: string): DataTable {
  return tables.find((candidate) => candidate.name === name) as DataTable;
}
