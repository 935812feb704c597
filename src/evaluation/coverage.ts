import type { ReportRecord } from '../model/index.ts';
import { byCodeUnit } from '../text/order.ts';

/** What was read of kinds that no gold annotates: numbers of finds only. */
export type ReadCounts = {
  /** Facets by the rule that read them. */
  facets: Record<string, number>;
  /** Passages that speak of an indicator without a number. */
  mentioned: number;
};

/** Counts facets by rule, and passages that speak of an indicator without a number. */
export function countReadings(records: readonly ReportRecord[]): ReadCounts {
  const counts = new Map<string, number>();
  for (const { observations } of records)
    for (const { facets } of observations) for (const { rule } of facets) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return {
    facets: Object.fromEntries([...counts].sort(([a], [b]) => byCodeUnit(a, b))),
    mentioned: records.reduce((sum, { mentioned }) => sum + mentioned.length, 0),
  };
}
