import type { ReportRecord } from '../model/index.ts';
import { dataScript } from '../search/data-script.ts';
import { type ByProvince, byProvince } from './by-province.ts';
import type { Keep, SiteCorpus, SiteFile } from './file.ts';
import { movedFile } from './offline/moved-file.ts';

/** Byte order mark: tells browsers that show a text from a disk, or from a server that names no encoding, that it is UTF-8. */
const MARK = '\ufeff';

/** What is told of a report beside its page: indicators it states, words of its earlier versions, ids it had before. */
type ReportNotes = {
  id: string;
  states: readonly string[];
  earlier: readonly { version: number; text: string }[];
  formerly: readonly string[];
};

function notesOf({ report, source, observations }: ReportRecord): ReportNotes {
  return {
    id: report.id,
    states: [...new Set(observations.map(({ indicator }) => indicator))],
    earlier: (source.earlier ?? []).flatMap(({ words }) => (words ? [{ version: words.version, text: words.text }] : [])),
    formerly: report.formerly ?? [],
  };
}

/** What is kept of each province for these files. */
export const reportNotes = (corpus: SiteCorpus, keep: Keep): ByProvince<ReportNotes[]> =>
  byProvince(corpus, keep, { name: 'notes', of: (records) => records.map(notesOf) });

/**
 * Beside the pages of reports: how many state each indicator and what it counts, once for all; the words of earlier versions (never their bytes as
 * received: a page of others is not served); and what leads on from the file of an id that a report had before.
 */
export function* reportFiles({ indicators }: SiteCorpus, facts: ByProvince<ReportNotes[]>): Generator<SiteFile> {
  const notes = facts.all().flat();
  yield { path: 'data/stating.js', content: () => dataScript('data/stating', statingReports(notes)) };
  yield { path: 'data/definitions.js', content: () => dataScript('data/definitions', definitions(indicators)), from: [] };
  for (const { id, earlier, formerly } of notes) {
    for (const { version, text } of earlier) yield { path: `reports/${id}/v${version}.txt`, content: () => MARK + text };
    for (const before of formerly) yield { path: `reports/${before}.html`, content: () => movedFile(before, id) };
  }
}

/** Chinese definitions of the indicators: the texts that they stand beside are Chinese. */
const definitions = (indicators: SiteCorpus['indicators']): Record<string, string> =>
  Object.fromEntries(indicators.map(({ id, definition }) => [id, definition.zh]));

/** Number of reports that state each indicator. */
function statingReports(notes: readonly ReportNotes[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { states } of notes) for (const id of states) counts[id] = (counts[id] ?? 0) + 1;
  return counts;
}
