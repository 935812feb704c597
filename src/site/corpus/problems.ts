import type { TextProfile } from '../../compare/ledger.ts';
import type { ReportMeta } from '../../model/index.ts';
import { question } from './ask.ts';
import { factsOfReport, wholeCorpus } from './comparison.ts';
import { derive } from './facts.ts';

/** A report as the ledger names it. */
export type LedgerReport = Pick<ReportMeta, 'id' | 'district' | 'kind' | 'year'>;

const named = ({ id, district, kind, year }: ReportMeta): LedgerReport => ({ id, district, kind, year });

/** Facts of all reports in the order of the comparison. */
const inOrder = derive('facts-in-order', (facts) => facts.of(wholeCorpus).reports.flatMap(({ id }) => factsOfReport(facts, id) ?? []));

/** Problems that reports name, counted, and which reports the page shows. */
export type ProblemsOverview = {
  reports: number;
  problems: number;
  measures: number;
  withProblems: number;
  /** Ids of the newest reports that name problems, until there are as many problems as were asked for. */
  shown: string[];
  /** Reports that name none: how many, and the newest. */
  silent: { all: number; reports: LedgerReport[] };
  /** How the newest reports are written. */
  profiles: { report: LedgerReport; profile: TextProfile }[];
};

/** Problems that reports name, at most so many, and at most so many reports of each list. */
export const problemsOverview = question('problems-overview', (facts, problems: number, reports: number): ProblemsOverview => {
  const all = facts.of(inOrder);
  const naming = all.filter((one) => one.problems.all > 0);
  const silent = all.filter((one) => one.problems.all === 0);
  const shown: string[] = [];
  for (let [at, count] = [0, 0]; count < problems && at < naming.length; at++) {
    const next = naming[at];
    if (!next) break;
    shown.push(next.report.id);
    count += next.problems.all;
  }
  return {
    reports: all.length,
    problems: all.reduce((sum, one) => sum + one.problems.all, 0),
    measures: all.reduce((sum, one) => sum + one.problems.measures, 0),
    withProblems: naming.length,
    shown,
    silent: { all: silent.length, reports: silent.slice(0, reports).map(({ report }) => named(report)) },
    profiles: all.slice(0, reports).map(({ report, profile }) => ({ report: named(report), profile })),
  };
});
