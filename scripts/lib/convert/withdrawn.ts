import type { ReportWithdrawal } from '../../../src/model/index.ts';
import type { Outcome } from './file.ts';

/**
 * Outcomes of a run without those of reports that were withdrawn: their sources are read, so that nothing else takes their ids, and not published.
 *
 * @returns ids of the withdrawn ones in `withdrawn`
 */
export function withoutWithdrawn(
  outcomes: readonly Outcome[],
  withdrawals: readonly Pick<ReportWithdrawal, 'report'>[],
): { outcomes: Outcome[]; withdrawn: string[] } {
  const gone = new Set(withdrawals.map(({ report }) => report));
  const isGone = (outcome: Outcome) => 'stamp' in outcome && gone.has(outcome.stamp.id);
  return {
    outcomes: outcomes.filter((outcome) => !isGone(outcome)),
    withdrawn: outcomes.flatMap((outcome) => ('stamp' in outcome && isGone(outcome) ? [outcome.stamp.id] : [])),
  };
}
