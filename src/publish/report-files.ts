import { dataScript } from '../search/data-script.ts';
import type { SiteCorpus, SiteFile } from './file.ts';
import { movedFile } from './offline/moved-file.ts';

/** Byte order mark: tells browsers that show a text from a disk, or from a server that names no encoding, that it is UTF-8. */
const MARK = '\ufeff';

/**
 * Beside the pages of reports: how many state each indicator and what it counts, once for all; the words of earlier versions (never their bytes as
 * received: a page of others is not served); and what leads on from the file of an id that a report had before.
 */
export function* reportFiles({ records, indicators }: SiteCorpus): Generator<SiteFile> {
  yield { path: 'data/stating.js', content: () => dataScript('data/stating', statingReports(records)) };
  yield { path: 'data/definitions.js', content: () => dataScript('data/definitions', definitions(indicators)) };
  for (const { report, source } of records) {
    for (const { words } of source.earlier ?? [])
      if (words) yield { path: `reports/${report.id}/v${words.version}.txt`, content: () => MARK + words.text };
    for (const before of report.formerly ?? []) yield { path: `reports/${before}.html`, content: () => movedFile(before, report.id) };
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
