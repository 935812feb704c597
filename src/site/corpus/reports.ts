import { sharedAmong } from '../../compare/shared-words.ts';
import type { ReportRecord, SharedWords } from '../../model/index.ts';
import type { Example } from '../home/highlights.ts';
import { byYear, type ReportSummary } from '../report/reports.ts';
import { type TextNode, textOf } from '../report/text-tree.ts';
import { question } from './ask.ts';
import { derive } from './facts.ts';
import { withdrawnReports } from './withdrawn.ts';

/** The record of one report. */
export const recordOf = question('record', (facts, id: string): ReportRecord => facts.record(id));

/** The text of one report as its page shows it. */
export const reportText = question('text', (facts, id: string): TextNode[] => textOf(facts.page(id)));

/** Ids of all reports with those that they had before, in ascending order. */
const reportIds = question('report-ids', (facts): { id: string; formerly: readonly string[] }[] =>
  facts.each().map(({ report: { id, formerly = [] } }) => ({ id, formerly })),
);

/** Path of a page: of a report, or of an id that it had before and that leads on to it. */
type ReportPath = { params: { id: string }; props: { moved: boolean } };

/** Paths of the pages of all reports, of the ids they had before, and of those that were withdrawn. */
export async function reportPaths(): Promise<ReportPath[]> {
  const gone = (await withdrawnReports()).flatMap(({ report, formerly = [] }) => [report, ...formerly]);
  return [
    ...(await reportIds()).flatMap(({ id, formerly }) => [
      { params: { id }, props: { moved: false } },
      ...formerly.map((before) => ({ params: { id: before }, props: { moved: true } })),
    ]),
    ...gone.map((id) => ({ params: { id }, props: { moved: false } })),
  ];
}

/** All records: for pages that tell of the data as a whole. */
export async function allRecords(): Promise<ReportRecord[]> {
  const records: ReportRecord[] = [];
  for (const { id } of await reportIds()) records.push(await recordOf(id));
  return records;
}

/** The id that a report has now, of one that it had before; null where there is none. */
export const movedTo = question(
  'moved-to',
  (facts, before: string): string | null => facts.each().find(({ report }) => report.formerly?.includes(before))?.report.id ?? null,
);

/** All reports as lists show them, newest facts first. */
export const summaries = derive('summaries', (facts): ReportSummary[] =>
  facts
    .each()
    .map(({ summary }) => summary)
    .sort(byYear),
);

const sharedByReport = derive('shared-words', (facts) => sharedAmong(facts.each().map(({ words }) => words)));

/** What the words of a report share with those of other counties. */
export const sharedWordsOf = question(
  'shared-words-of',
  (facts, id: string): SharedWords => facts.of(sharedByReport).get(id) ?? { letters: 0, shared: 0, passages: [] },
);

/** The newest reports as lists show them, at most so many. */
export const newestReports = question('newest-reports', (facts, most: number): ReportSummary[] => facts.of(summaries).slice(0, most));

/** How much there is of everything. */
export type CorpusCounts = { reports: number; districts: number; figures: number; checks: number };

/** How much there is of everything: only for pages that are about all reports. */
export const corpusCounts = question('corpus-counts', (facts): CorpusCounts => {
  const all = facts.of(summaries);
  const sum = (count: (summary: ReportSummary) => number) => all.reduce((total, summary) => total + count(summary), 0);
  return {
    reports: all.length,
    districts: new Set(all.map(({ district }) => district.code)).size,
    figures: sum(({ figures }) => figures),
    checks: sum(({ checks }) => checks.all),
  };
});

/** The figure of all reports that shows best how figures are read, of equals that of the newest report; null where no report has one. */
export const bestFigure = question('best-figure', (facts): (Example & { report: string }) | null =>
  facts
    .each()
    .toSorted((a, b) => byYear(a.report, b.report))
    .reduce<(Example & { report: string }) | null>(
      (best, { report: { id }, example }) => (example && example.weight > (best?.weight ?? 0) ? { ...example, report: id } : best),
      null,
    ),
);

/** Day of the last change to any report; null where no record names one. Only for the front, the data and the changes. */
export const corpusChanged = question('corpus-changed', (facts): string | null =>
  facts.each().reduce<string | null>((last, { changed }) => (changed && (last === null || changed > last) ? changed : last), null),
);
