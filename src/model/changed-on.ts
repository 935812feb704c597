import type { ReportRecord } from './record.ts';
import type { Reply } from './reply.ts';
import type { ReviewStatus } from './review.ts';

/** What may carry the review of a person. */
type Reviewed = { review?: ReviewStatus | undefined };
/** What the county may have replied to. */
type RepliedTo = { replies?: readonly Pick<Reply, 'on'>[] | undefined };

/** Days on which people reviewed parts of a record. */
function* reviewDays({ mentions, findings, problems, dropped, source }: ReportRecord): Generator<string | null | undefined> {
  const reviewed: readonly (readonly Reviewed[])[] = [mentions, findings, problems, dropped, source.ocr?.lines ?? []];
  for (const parts of reviewed) for (const { review } of parts) if (review) yield review.on;
}

/** Days of what the county said, of the report, of checks and of figures. */
function* replyDays(record: ReportRecord): Generator<string | null | undefined> {
  const repliedTo: readonly (readonly RepliedTo[])[] = [[record], record.mentions, record.findings];
  for (const parts of repliedTo) for (const { replies } of parts) if (replies) for (const { on } of replies) yield on;
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
    ...reviewDays(record),
    ...(record.withdrawn ?? []).map(({ on }) => on),
    ...replyDays(record),
  ];
  return days.reduce<string | null>((last, day) => (day && (last === null || day > last) ? day : last), null);
}
