import type { Mention, Passage, ReportMeta } from '../../src/model/index.ts';
import { quantities } from '../../src/reading/quantities/index.ts';
import { reportMeta } from '../support/report.ts';

/** Head of an invented report: a self-assessment of 2023. */
export const REPORT: ReportMeta = reportMeta();

/** The same of a county-level city, for sentences that speak of 全市. */
const OF_A_CITY: ReportMeta = { ...REPORT, district: { code: '330881', name: '江山市', path: ['浙江省', '衢州市', '江山市'] } };

/** Title of the report that sentences are read in. */
export const TITLE = REPORT.title;

/** One paragraph as the only passage of a report, and the quantities in it. */
export function readSentence(text: string, path: string[] = []): { passages: Passage[]; mentions: Mention[] } {
  const passages: Passage[] = [
    { id: 'p-1', kind: 'paragraph', path, section: null, start: 0, end: text.length, label: null, lead: null, themes: [] },
  ];
  return { passages, mentions: quantities(text, passages, /[全我]市/.test(text) ? OF_A_CITY : REPORT) };
}
