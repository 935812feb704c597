import type { ReportRecord } from './record.ts';
import type { Reply } from './reply.ts';
import type { ReviewStatus } from './review.ts';

/** What may carry the review of a person. */
type Reviewed = { review?: ReviewStatus | undefined };

/** Parts of a record that people review. */
function reviewed({ mentions, findings, problems, dropped, source }: ReportRecord): Reviewed[] {
  return [...mentions, ...findings, ...problems, ...dropped, ...(source.ocr?.lines ?? [])];
}

/** What the county said, of the report, of checks and of figures. */
function repliesTo({ replies = [], mentions, findings }: ReportRecord): Pick<Reply, 'on'>[] {
  return [...replies, ...[...mentions, ...findings].flatMap((one) => one.replies ?? [])];
}

/**
 * Last day on which something was done to a report that its record tells of: its source was taken in, or again, a person reviewed a reading, words
 * were taken down, or the county replied.
 * Null where the record names no day. Never the day of a build: the same record has the same day for ever.
 */
export function changedOn(record: ReportRecord): string | null {
  const { report, source } = record;
  const days = [
    report.retrieved,
    ...(source.earlier ?? []).map(({ retrieved }) => retrieved),
    ...Object.values(report.reviews ?? {}).map((review) => review?.on),
    ...reviewed(record).map(({ review }) => review?.on),
    ...[...(record.withdrawn ?? []), ...repliesTo(record)].map(({ on }) => on),
  ];
  return days.reduce<string | null>((last, day) => (day && (last === null || day > last) ? day : last), null);
}
