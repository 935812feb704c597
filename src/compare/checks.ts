import type { Finding, ReportRecord, Severity, Verdict } from '../model/index.ts';
import { byCodeUnit } from '../text/order.ts';

/** A relation that was tested, with the report it stands in. */
export type CheckRow = { report: string; district: string; finding: Finding; verdict: Verdict | null; kind: string };

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'note'];
const VERDICT_ORDER: readonly (Verdict | null)[] = ['no', 'unknown', 'within-rounding', 'yes', null];

/** All findings of a report: what does not hold first, then by place in the text. */
export function checksOf(record: ReportRecord): CheckRow[] {
  return record.findings
    .map((finding) => ({
      report: record.report.id,
      district: record.report.district.code,
      finding,
      verdict: finding.holds ?? null,
      kind: finding.rule,
    }))
    .toSorted(
      (a, b) =>
        VERDICT_ORDER.indexOf(a.verdict) - VERDICT_ORDER.indexOf(b.verdict) ||
        SEVERITY_ORDER.indexOf(a.finding.severity) - SEVERITY_ORDER.indexOf(b.finding.severity) ||
        a.finding.start - b.finding.start,
    );
}

/** Number of rows per value of a field, most frequent first. */
export function tally<T, K extends string>(rows: readonly T[], key: (row: T) => K): [key: K, count: number][] {
  const counts = new Map<K, number>();
  for (const row of rows) counts.set(key(row), (counts.get(key(row)) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]));
}
