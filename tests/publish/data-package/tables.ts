import { readSiteCorpus } from '../../../scripts/lib/content/site-corpus.ts';
import type { Described } from '../../../src/publish/data-package/data-package.ts';
import { type DataTable, type PackageInput, TABLE_NAMES, table } from '../../../src/publish/data-package/index.ts';
import { packageInput } from '../../../src/publish/package-input.ts';

/** What the data package of the reports we ship is made from, for a site whose address is known. */
export const corpus: PackageInput = packageInput(await readSiteCorpus({ SITE_URL: 'https://reports.example.org' }));

/** All tables of the data package, filled from the reports that are shipped. */
export const tables: DataTable[] = TABLE_NAMES.map((name) => table(name, corpus));

/** One of them. */
export function byName(name: string): DataTable {
  return tables.find((candidate) => candidate.name === name) as DataTable;
}

/** What describes them, as if each were a file of CSV. */
export const described: Described = {
  tables,
  info: { version: '2026.12', homepage: 'https://reports.example.org/', created: '2026-12-01' },
  references: corpus.references,
  files: new Map(tables.map(({ name }) => [name, [{ path: `${name}.csv`, format: 'csv', bytes: 10, sha256: 'ab'.repeat(32) }]])),
};

/** A table as a JSON array of objects, one row a line: what the browser, the offline copy and editions make of its CSV. */
export function tableJson({ columns, rows }: DataTable): string {
  const lines = rows.map((row) => JSON.stringify(Object.fromEntries(columns.map(({ name }, at) => [name, row[at]]))));
  return `[\n${lines.join(',\n')}\n]\n`;
}
