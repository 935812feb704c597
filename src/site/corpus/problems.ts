import type { TextProfile } from '../../compare/ledger.ts';
import type { NamedReport } from '../report/named.ts';
import { byYear } from '../report/reports.ts';
import { question } from './ask.ts';

/** Problems that reports name, counted, and which reports the page shows. */
export type ProblemsOverview = {
  reports: number;
  problems: number;
  measures: number;
  withProblems: number;
  /** Ids of the newest reports that name problems, until there are as many problems as were asked for. */
  shown: string[];
  /** Reports that name none: how many, and the newest. */
  silent: { all: number; reports: NamedReport[] };
  /** How the newest reports are written. */
  profiles: { report: NamedReport; profile: TextProfile }[];
};

/** Problems that reports name, at most so many, and at most so many reports of each list. */
export const problemsOverview = question('problems-overview', (facts, problems: number, reports: number): ProblemsOverview => {
  const all = facts.column('problems').toSorted((a, b) => byYear(a.report, b.report));
  const naming = all.filter((one) => one.all > 0);
  const silent = all.filter((one) => one.all === 0);
  const shown: string[] = [];
  for (let [at, count] = [0, 0]; count < problems && at < naming.length; at++) {
    const next = naming[at];
    if (!next) break;
    shown.push(next.report.id);
    count += next.all;
  }
  return {
    reports: all.length,
    problems: all.reduce((sum, one) => sum + one.all, 0),
    measures: all.reduce((sum, one) => sum + one.measures, 0),
    withProblems: naming.length,
    shown,
    silent: { all: silent.length, reports: silent.slice(0, reports).map(({ report }) => report) },
    profiles: all.slice(0, reports).map(({ report }) => ({ report, profile: facts.one('profile', report.id) })),
  };
});
