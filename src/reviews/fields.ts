import { type FieldReview, REVIEWED_FIELDS, type ReportMeta, type ReviewAgain, type ReviewedField, type Sidecar } from '../model/index.ts';
import type { Indexed } from './figure-types.ts';
import { reviewThings } from './things.ts';

/** What people made of the head of a report. */
export type ReviewedFields = {
  /** Corrected fields, as the sidecar would give them. */
  given: Partial<Sidecar>;
  reviews: NonNullable<ReportMeta['reviews']>;
  again: ReviewAgain[];
};

/** Value of a field as reviews name it: the district by its code. */
export function fieldValue(report: Pick<ReportMeta, ReviewedField>, field: ReviewedField): string | number | null {
  return field === 'district' ? (report.district?.code ?? null) : report[field];
}

/** Decide over the fields of a report's head, as text and sidecar tell them. */
export function reviewFields(report: Pick<ReportMeta, ReviewedField>, reviews: Indexed<FieldReview>): ReviewedFields {
  const { decided, again } = reviewThings<ReviewedField, FieldReview>(reviews, {
    of: 'field',
    quote: ({ field }) => field,
    find: ({ field }) => ({ thing: field, key: field, now: JSON.stringify(fieldValue(report, field)) }),
    seen: ({ saw }) => JSON.stringify(saw),
    answer: (review) => (review.verdict === 'disputed' ? null : JSON.stringify(answerOf(review))),
  });
  const corrected = decided.flatMap(({ thing, agreed, status }) =>
    agreed && status.status === 'corrected' ? [[thing, answerOf(agreed)] as const] : [],
  );
  const order = new Map(decided.map(({ thing, status }) => [thing, status]));
  const sorted = REVIEWED_FIELDS.flatMap((field) => {
    const status = order.get(field);
    return status ? [[field, status] as const] : [];
  });
  return { given: Object.fromEntries(corrected), reviews: Object.fromEntries(sorted), again };
}

/** The value that a review answers; null for none. */
function answerOf({ verdict, saw, reading }: FieldReview): string | number | null {
  if (verdict === 'rejected') return null;
  return reading === undefined ? saw : reading;
}
