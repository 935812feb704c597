import type { BarcodeTick } from '../../charts/barcode.ts';
import type { ReportMeta, ReportRecord } from '../../model/index.ts';
import { byCodeUnit } from '../../text/order.ts';

/** What lists of reports show of one report; small enough to keep for thousands of them. */
export type ReportSummary = Pick<ReportMeta, 'id' | 'title' | 'kind' | 'district' | 'year'> & {
  /** Length of the source text in UTF-16 code units. */
  length: number;
  /** Number of quantities found. */
  figures: number;
  ticks: BarcodeTick[];
  /** Problems by origin. */
  problems: { feedback: number; admitted: number; elsewhere: number };
  /** Relations checked, and how many of them do not hold. */
  checks: { all: number; failing: number };
};

/** Newest facts first, undated reports last, then by id. */
export function byYear(a: Pick<ReportMeta, 'id' | 'year'>, b: Pick<ReportMeta, 'id' | 'year'>): number {
  return (b.year ?? 0) - (a.year ?? 0) || byCodeUnit(a.id, b.id);
}

/** Ticks of a report's barcode: hollow where a figure is planned or required. */
export function barcodeTicks(record: ReportRecord): BarcodeTick[] {
  return record.mentions.map(({ start, status }) => ({
    at: start,
    style: status === 'planned' || status === 'target' ? 'hollow' : 'solid',
  }));
}

/** The part of a record that lists show. */
export function summarise(record: ReportRecord): ReportSummary {
  const { id, title, kind, district, year } = record.report;
  const problems = { feedback: 0, admitted: 0, elsewhere: 0 };
  for (const { origin } of record.problems) problems[origin]++;
  const checked = record.findings.filter(({ holds }) => holds !== undefined);
  return {
    id,
    title,
    kind,
    district,
    year,
    length: record.text.length,
    figures: record.mentions.length,
    ticks: barcodeTicks(record),
    problems,
    checks: { all: checked.length, failing: checked.filter(({ holds }) => holds === 'no').length },
  };
}
