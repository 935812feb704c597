import { OWN_REPORTS } from '../../collections/report-folder.ts';
import { type Edition, type EditionManifest, editionSchema } from '../../model/index.ts';
import { parseJson } from '../../model/parse.ts';
import { parseRows } from '../../publish/editions/parse.ts';

const manifests = import.meta.glob<string>('../../../content/editions/*/manifest.json', { eager: true, query: '?raw', import: 'default' });
/** Values are loaded when they are compared: each edition has all of them. */
const values = import.meta.glob<string>('../../../content/editions/*/values.jsonl', { query: '?raw', import: 'default' });

const beside = (path: string) => path.replace('manifest.json', 'values.jsonl');

const found = (OWN_REPORTS ? Object.entries(manifests) : [])
  .map(([path, text]) => ({ path, manifest: parseJson(editionSchema, text, path) }))
  .sort((a, b) => order(a.manifest) - order(b.manifest));

/** Editions of the project's own reports, oldest first; none where the site is made of others. @throws InputError where one is damaged */
export const EDITIONS: readonly EditionManifest[] = found.map(({ manifest }) => manifest);

const newest = new Map(EDITIONS.flatMap(({ id, reports }) => reports.map((report): [string, string] => [report.id, id])));

/** The newest edition that holds a report; undefined where none does. */
export const newestWith = (report: string): string | undefined => newest.get(report);

/** The same editions with their values. @throws InputError where those of one are damaged */
export function editionsWithValues(): Promise<Edition[]> {
  return Promise.all(
    found.map(async ({ path, manifest }) => ({ manifest, rows: parseRows((await values[beside(path)]?.()) ?? '', beside(path)) })),
  );
}

/** Year, month and number of an edition as one number. */
function order({ id }: EditionManifest): number {
  const [year = 0, month = 0, further = 0] = id.split('.').map(Number);
  return (year * 100 + month) * 1000 + further;
}
