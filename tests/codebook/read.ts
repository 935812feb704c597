import { type Mention, type Passage, type ReportMeta, reportSchema } from '../../src/model/index.ts';
import { quantities } from '../../src/reading/quantities/index.ts';

/** Head of an invented report: a self-assessment of 2023. */
export const REPORT: ReportMeta = reportSchema.parse({
  id: '330803-2023-self-assessment',
  title: '某县人民政府2023年度履行教育职责自评报告',
  kind: 'self-assessment',
  stages: [],
  district: { code: '330803', name: '衢江区', path: ['浙江省', '衢州市', '衢江区'] },
  level: 'county',
  issuer: null,
  addressee: null,
  basis: null,
  year: 2023,
  signed: null,
  published: null,
  posted: null,
  url: null,
  retrieved: null,
  spans: {},
  given: [],
});

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
