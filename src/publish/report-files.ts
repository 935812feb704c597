import { dataScript } from '../search/data-script.ts';
import { evidenceOf } from './evidence.ts';
import type { SiteCorpus, SiteFile } from './file.ts';

/** Byte order mark: tells browsers that show a text from a disk, or from a server that names no encoding, that it is UTF-8. */
const MARK = '\ufeff';

/**
 * Beside the page of each report: everything read from it, the decoded text of its source, to which all spans refer, the words of its earlier
 * versions (never their bytes as received: a page of others is not served), and what its figures rest on. Once for all pages: how many reports state
 * each indicator, and what each counts.
 */
export function* reportFiles({ records, indicators }: SiteCorpus): Generator<SiteFile> {
  yield { path: 'data/stating.js', content: () => dataScript('data/stating', statingReports(records)) };
  yield { path: 'data/definitions.js', content: () => dataScript('data/definitions', definitions(indicators)) };
  for (const record of records) {
    const folder = `reports/${record.report.id}`;
    yield { path: `${folder}/record.json`, content: () => JSON.stringify(record) };
    yield { path: `${folder}/source.txt`, content: () => record.text };
    for (const { words } of record.source.earlier ?? [])
      if (words) yield { path: `${folder}/v${words.version}.txt`, content: () => MARK + words.text };
    yield { path: `${folder}/evidence.js`, content: () => dataScript(`${folder}/evidence`, evidenceOf(record)) };
  }
}

/** Chinese definitions of the indicators: the texts that they stand beside are Chinese. */
const definitions = (indicators: SiteCorpus['indicators']): Record<string, string> =>
  Object.fromEntries(indicators.map(({ id, definition }) => [id, definition.zh]));

/** Number of reports that state each indicator. */
function statingReports(records: SiteCorpus['records']): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { observations } of records)
    for (const id of new Set(observations.map(({ indicator }) => indicator))) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}
