import { OWN_REPORTS } from '../../collections/report-folder.ts';
import { type Edition, editionSchema } from '../../model/index.ts';
import { parseJson } from '../../model/parse.ts';
import { parseRows } from '../../publish/editions/parse.ts';

const manifests = import.meta.glob<string>('../../../content/editions/*/manifest.json', { eager: true, query: '?raw', import: 'default' });
const rows = import.meta.glob<string>('../../../content/editions/*/values.jsonl', { eager: true, query: '?raw', import: 'default' });

/** Editions of the project's own reports, oldest first; none where the site is made of others. @throws InputError where one is damaged */
export const EDITIONS: readonly Edition[] = !OWN_REPORTS
  ? []
  : Object.entries(manifests)
      .map(([path, text]) => {
        const beside = path.replace('manifest.json', 'values.jsonl');
        return { manifest: parseJson(editionSchema, text, path), rows: parseRows(rows[beside] ?? '', beside) };
      })
      .sort((a, b) => order(a) - order(b));

/** Year, month and number of an edition as one number. */
function order({ manifest }: Edition): number {
  const [year = 0, month = 0, further = 0] = manifest.id.split('.').map(Number);
  return (year * 100 + month) * 1000 + further;
}
