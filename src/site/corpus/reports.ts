import { sharedAmong } from '../../compare/shared-words.ts';
import { formsFromBytes, formsToBytes, NO_FORMS } from '../../compare/word-forms.ts';
import type { ReportRecord } from '../../model/index.ts';
import type { Example } from '../home/highlights.ts';
import { byYear, type ReportSummary } from '../report/reports.ts';
import { type ShownWords, shownWords } from '../report/shared.ts';
import { type TextNode, textOf } from '../report/text-tree.ts';
import { question } from './ask.ts';
import { derive } from './facts.ts';
import { withdrawnReports } from './withdrawn.ts';

/** The record of one report. */
export const recordOf = question('record', (facts, id: string): ReportRecord => facts.record(id), {
  file: 'record',
  read: (file): ReportRecord => JSON.parse(file),
});

/** The text of one report as its page shows it. */
export const reportText = question('text', (facts, id: string): TextNode[] => textOf(facts.page(id)), { file: 'page', read: textOf });

/** Ids of all reports with those that they had before, in ascending order. */
const reportIds = question('report-ids', (facts): { id: string; formerly: readonly string[] }[] =>
  facts.column('formerly').map(({ id, formerly }) => ({ id, formerly })),
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

/** The id that a report has now, of one that it had before; null where there is none. */
export const movedTo = question(
  'moved-to',
  (facts, before: string): string | null => facts.of(reportIds.derived).find(({ formerly }) => formerly.includes(before))?.id ?? null,
);

const sharedByReport = derive('shared-words', (facts) => {
  const shingles = facts.each('shingles');
  return facts.continued('word-forms', (before) => {
    const { shared, forms } = sharedAmong(facts.column('words'), shingles, before ? formsFromBytes(before) : NO_FORMS);
    return { value: shared, after: formsToBytes(forms) };
  });
});

/** What the words of a report share with those of other counties. */
export const sharedWordsOf = question(
  'shared-words-of',
  (facts, id: string): ShownWords => shownWords(facts.of(sharedByReport).get(id) ?? { letters: 0, shared: 0, passages: [] }),
);

/** The newest reports as lists show them, at most so many. */
export const newestReports = question('newest-reports', (facts, most: number): ReportSummary[] =>
  facts
    .column('place')
    .toSorted(byYear)
    .slice(0, most)
    .map(({ id }) => facts.one('summary', id)),
);

/** How much there is of everything. */
export type CorpusCounts = { reports: number; districts: number; figures: number; checks: number };

/** How much there is of everything: only for pages that are about all reports. */
export const corpusCounts = question('corpus-counts', (facts): CorpusCounts => {
  const all = facts.column('counts');
  return {
    reports: all.length,
    districts: new Set(all.map(({ district }) => district)).size,
    figures: all.reduce((sum, { figures }) => sum + figures, 0),
    checks: all.reduce((sum, { checks }) => sum + checks, 0),
  };
});

/** The figure of all reports that shows best how figures are read, of equals that of the newest report; null where no report has one. */
export const bestFigure = question('best-figure', (facts): (Example & { report: string }) | null =>
  facts
    .column('example')
    .toSorted(byYear)
    .reduce<(Example & { report: string }) | null>(
      (best, { id, figure }) => (figure && figure.weight > (best?.weight ?? 0) ? { ...figure, report: id } : best),
      null,
    ),
);

/** Day of the last change to any report; null where no record names one. Only for the front, the data and the changes. */
export const corpusChanged = question('corpus-changed', (facts): string | null =>
  facts.column('changed').reduce((last, changed) => (changed && (last === null || changed > last) ? changed : last), null),
);
