import type { ReportRecord } from './record.ts';
import type { ReviewStatus } from './review.ts';

/** What may carry the review of a person. */
type Reviewed = { review?: ReviewStatus | undefined };

/** Parts of a record that people review. */
function reviewed({ mentions, findings, problems, dropped, source }: ReportRecord): Reviewed[] {
  return [...mentions, ...findings, ...problems, ...dropped, ...(source.ocr?.lines ?? [])];
}

/**
 * Last day on which something was done to a report that its record tells of: its source was taken in, or again, or a person reviewed a reading.
 * Null where the record names no day. Never the day of a build: the same record has the same day for ever.
 */
export function changedOn(record: ReportRecord): string | null {
  const { report, source } = record;
  const days = [
    report.retrieved,
    ...(source.earlier ?? []).map(({ retrieved }) => retrieved),
    ...Object.values(report.reviews ?? {}).map((review) => review?.on),
    ...reviewed(record).map(({ review }) => review?.on),
  ];
  return days.reduce<string | null>((last, day) => (day && (last === null || day > last) ? day : last), null);
}
