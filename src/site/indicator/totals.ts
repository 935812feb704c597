import type { ReportRecord } from '../../model/index.ts';
import { byCodeUnit } from '../../text/order.ts';
import { type NamedReport, named } from '../report/named.ts';

/** A total of an indicator that the report gives with its parts, which add up to it. */
export type StatedTotal = { report: NamedReport; value: number; unit: string; mention: string; parts: readonly StatedPart[] };

/** A part of it, with the figure that gives it. */
type StatedPart = { value: number; unit: string; label: string; mention: string };

/** Sums with fewer parts tell nothing that the sentence does not. */
const FEWEST = 3;

function totalsIn({ report, findings }: ReportRecord): StatedTotal[] {
  return findings.flatMap(({ equation, holds }): StatedTotal[] => {
    const total = equation?.result.mention;
    if (!equation || !total || holds !== 'yes' || equation.relation !== '=') return [];
    const parts = equation.terms.flatMap(({ op, value, unit, label, mention }, at): StatedPart[] => {
      if (mention === null || value < 0 || (at > 0 && op !== '+')) return [];
      return [{ value, label, unit, mention }];
    });
    if (parts.length < FEWEST || parts.length < equation.terms.length) return [];
    const { value, unit } = equation.result;
    return [{ report: named(report), value, unit, mention: total, parts }];
  });
}

/** Totals that a report gives with their parts, by indicator; indicators without one are left out. */
export function totalsByIndicator(record: ReportRecord): Readonly<Record<string, StatedTotal[]>> {
  const totals = totalsIn(record);
  if (totals.length === 0) return {};
  const mentions = Map.groupBy(record.observations, ({ indicator }) => indicator);
  return Object.fromEntries(
    [...mentions].flatMap(([indicator, observations]) => {
      const stated = new Set(observations.map(({ mention }) => mention));
      const own = totals.filter(({ mention }) => stated.has(mention));
      return own.length > 0 ? [[indicator, own]] : [];
    }),
  );
}

/** Totals by place. */
export function inOrder(totals: readonly StatedTotal[]): StatedTotal[] {
  return totals.toSorted((a, b) => byCodeUnit(a.report.district.code, b.report.district.code));
}
