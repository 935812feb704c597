import type { Part } from '../../charts/parts.ts';
import type { ReportRecord } from '../../model/index.ts';
import { byCodeUnit } from '../../text/order.ts';
import { shortValue } from '../i18n/format.ts';
import { type Lang, reportHref } from '../i18n/routes.ts';

/** A total of an indicator that the report gives with its parts, which add up to it. */
export type StatedTotal = { report: ReportRecord['report']; value: number; words: string; href: string; parts: readonly Part[] };

/** Sums with fewer parts tell nothing that the sentence does not. */
const FEWEST = 3;

function totalsIn({ report, findings, observations }: ReportRecord, indicator: string, lang: Lang): StatedTotal[] {
  const stated = new Set(observations.filter((observation) => observation.indicator === indicator).map(({ mention }) => mention));
  return findings.flatMap(({ equation, holds }): StatedTotal[] => {
    const total = equation?.result.mention;
    if (!equation || !total || holds !== 'yes' || equation.relation !== '=' || !stated.has(total)) return [];
    const parts = equation.terms.flatMap(({ op, value, unit, label, mention }, at): Part[] => {
      if (mention === null || value < 0 || (at > 0 && op !== '+')) return [];
      return [{ value, label, words: shortValue({ value, unit }, lang), href: reportHref(report.id, mention) }];
    });
    if (parts.length < FEWEST || parts.length < equation.terms.length) return [];
    const { value } = equation.result;
    return [{ report, value, words: shortValue(equation.result, lang), href: reportHref(report.id, total), parts }];
  });
}

/** Totals of an indicator with their parts, by place. */
export function totalsOf(records: Iterable<ReportRecord>, indicator: string, lang: Lang): StatedTotal[] {
  return [...records]
    .flatMap((record) => totalsIn(record, indicator, lang))
    .toSorted((a, b) => byCodeUnit(a.report.district.code, b.report.district.code));
}
