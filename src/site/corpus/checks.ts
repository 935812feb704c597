import { byResult, type CountedCheck, type Result, type ShownCheck } from '../checks/checks.ts';
import { shownChecks } from '../home/highlights.ts';
import { byYear } from '../report/reports.ts';
import { question } from './ask.ts';
import type { ReportColumns } from './columns.ts';
import { derive, type Facts } from './facts.ts';

/** A check of a report, by its place among the report's own: what it takes to count it and to put it in order. */
type PlacedCheck = CountedCheck & { report: string; at: number };

/** All checks of all reports, reports in the order of the comparison. */
const allChecks = derive('checks', (facts): PlacedCheck[] =>
  facts
    .column('verdicts')
    .toSorted(byYear)
    .flatMap(({ id: report, rows }) => rows.map((row, at) => ({ ...row, report, at }))),
);

const checksByKind = derive('checks-by-kind', (facts) => Map.groupBy(facts.of(allChecks), ({ kind }) => kind));

/** Checks of a report with all that is shown of them, read when one of them is shown, and once: several lists show those of the same reports. */
const shownOfReport = derive('shown-checks', (facts) => {
  const checksOf = facts.each('checks');
  const read = new Map<string, ReportColumns['checks']>();
  return (id: string): ReportColumns['checks'] => {
    const own = read.get(id) ?? checksOf(id);
    read.set(id, own);
    return own;
  };
});

/** Gives checks with all that is shown of them. */
function shownFrom(facts: Facts): (checks: readonly PlacedCheck[]) => ShownCheck[] {
  const checksOf = facts.of(shownOfReport);
  return (checks) =>
    checks.flatMap(({ report: id, at }) => {
      const { report, rows } = checksOf(id);
      const row = rows[at];
      return row ? [{ ...row, record: { report } }] : [];
    });
}

/** Checks of one kind: how many there are, and the first of them, what does not hold first. */
export const checksOfKind = question('checks-of-kind', (facts, kind: string, most: number): { all: number; checks: ShownCheck[] } => {
  const found = byResult(facts.of(checksByKind).get(kind) ?? []).flatMap(({ checks }) => checks);
  return { all: found.length, checks: shownFrom(facts)(found.slice(0, most)) };
});

/** Checks with one result: how many there are, and of each kind how many and the first of them. */
export type ResultGroup = { result: Result; all: number; kinds: { kind: string; all: number; checks: ShownCheck[] }[] };

/** Checks by result and kind, of each kind at most so many; and some that hold, one of each kind, those of most terms. */
export const checkGroups = question(
  'check-groups',
  (facts, ofKind: number, holding: number): { all: number; results: ResultGroup[]; holding: ShownCheck[] } => {
    const all = facts.of(allChecks);
    const shown = shownFrom(facts);
    const terms = ({ equation }: PlacedCheck) => equation?.terms ?? 0;
    const longest = all
      .filter(({ result, equation }) => (result === 'yes' || result === 'within-rounding') && equation)
      .sort((a, b) => terms(b) - terms(a));
    const first = [...Map.groupBy(longest, ({ kind }) => kind).values()].map((own) => own.slice(0, 1));
    return {
      all: all.length,
      results: byResult(all).map(({ result, checks, kinds }) => ({
        result,
        all: checks.length,
        kinds: kinds.map(({ kind, checks: own }) => ({ kind, all: own.length, checks: shown(own.slice(0, ofKind)) })),
      })),
      holding: shown(first.slice(0, holding).flat()),
    };
  },
);

/** One check of each verdict, as the front page shows them. */
export const shownSums = question('sums', (facts) =>
  shownFrom(facts)(shownChecks(facts.of(allChecks))).map(({ report, finding }) => ({ report, finding })),
);
