import type { MatrixRow } from './matrix.ts';
import type { RuleId } from './rules.ts';

/** What may be learnt from the rows of a matrix: how many put values side by side, and what keeps the others from it. */
export type Learnt = {
  /** Indicators of which some district states a number. */
  stated: number;
  /** Those of which two or more do. */
  shared: number;
  /** Indicators in each group: comparable first, then by the reason that parts them, most first, then those that one district states. */
  groups: readonly LearntGroup[];
};

/** A reason with the indicators that it holds for: `comparable`, `one` district only, or the first rule that parts their values. */
export type LearntGroup = { reason: 'comparable' | 'one' | RuleId; indicators: readonly string[] };

function reasonOf(row: MatrixRow): LearntGroup['reason'] | null {
  const stating = row.cells.filter((cell) => cell.values.length > 0).length;
  if (stating === 0) return null;
  if (stating === 1) return 'one';
  return row.series.length > 0 ? 'comparable' : (row.parted[0] ?? 'one');
}

const ENDS: Partial<Record<LearntGroup['reason'], number>> = { comparable: -1, one: 1 };

/** Counts the rows of a matrix by what may be learnt from them. Rows without any number are left out. */
export function learntOf(rows: readonly MatrixRow[]): Learnt {
  const reasons = rows.flatMap((row) => {
    const reason = reasonOf(row);
    return reason === null ? [] : [{ reason, indicator: row.indicator }];
  });
  const groups = [...Map.groupBy(reasons, ({ reason }) => reason)]
    .map(([reason, members]) => ({ reason, indicators: members.map(({ indicator }) => indicator) }))
    .toSorted((a, b) => (ENDS[a.reason] ?? 0) - (ENDS[b.reason] ?? 0) || b.indicators.length - a.indicators.length);
  const alone = groups.find(({ reason }) => reason === 'one')?.indicators.length ?? 0;
  return { stated: reasons.length, shared: reasons.length - alone, groups };
}
