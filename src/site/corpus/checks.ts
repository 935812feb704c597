import { byResult, type Result, type ShownCheck } from '../checks/checks.ts';
import { shownChecks } from '../home/highlights.ts';
import { byYear } from '../report/reports.ts';
import { question } from './ask.ts';
import { derive } from './facts.ts';

/** All checks of all reports, reports in the order of the comparison. */
const allChecks = derive('checks', (facts): ShownCheck[] =>
  facts
    .column('checks')
    .toSorted((a, b) => byYear(a.report, b.report))
    .flatMap(({ report, rows }) => rows.map((row) => ({ ...row, record: { report } }))),
);

const checksByKind = derive('checks-by-kind', (facts) => Map.groupBy(facts.of(allChecks), ({ kind }) => kind));

/** Checks of one kind: how many there are, and the first of them, what does not hold first. */
export const checksOfKind = question('checks-of-kind', (facts, kind: string, most: number): { all: number; checks: ShownCheck[] } => {
  const found = byResult(facts.of(checksByKind).get(kind) ?? []).flatMap(({ checks }) => checks);
  return { all: found.length, checks: found.slice(0, most) };
});

/** Checks with one result: how many there are, and of each kind how many and the first of them. */
export type ResultGroup = { result: Result; all: number; kinds: { kind: string; all: number; checks: ShownCheck[] }[] };

/** Checks by result and kind, of each kind at most so many; and some that hold, one of each kind, those of most terms. */
export const checkGroups = question(
  'check-groups',
  (facts, ofKind: number, holding: number): { all: number; results: ResultGroup[]; holding: ShownCheck[] } => {
    const all = facts.of(allChecks);
    const longest = all
      .filter(({ verdict, finding }) => (verdict === 'yes' || verdict === 'within-rounding') && finding.equation)
      .sort((a, b) => (b.finding.equation?.terms.length ?? 0) - (a.finding.equation?.terms.length ?? 0));
    return {
      all: all.length,
      results: byResult(all).map(({ result, checks, kinds }) => ({
        result,
        all: checks.length,
        kinds: kinds.map(({ kind, checks: own }) => ({ kind, all: own.length, checks: own.slice(0, ofKind) })),
      })),
      holding: [...Map.groupBy(longest, ({ kind }) => kind).values()].flatMap(([first]) => first ?? []).slice(0, holding),
    };
  },
);

/** One check of each verdict, as the front page shows them. */
export const shownSums = question('sums', (facts) =>
  shownChecks(facts.of(allChecks).map(({ report, finding }) => ({ report, finding }))).map(({ report, finding }) => ({
    report,
    finding,
  })),
);
