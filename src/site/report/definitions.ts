import type { Indicator, ReportRecord } from '../../model/index.ts';

/** What is told of an indicator beside figures that answer it. */
export type Defined = Pick<Indicator, 'id' | 'zh' | 'definition'>;

/** The indicators that figures of a report answer, in the order of the text. */
export function definedIn({ observations }: Pick<ReportRecord, 'observations'>, indicators: readonly Defined[]): Defined[] {
  const known = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  return [...new Set(observations.map(({ indicator }) => indicator))].flatMap((id) => known.get(id) ?? []);
}
