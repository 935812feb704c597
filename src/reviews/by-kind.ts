import type { Review } from '../model/index.ts';
import type { Indexed } from './figure-types.ts';

/** Reviews of a sidecar by what they are of, each with its place in it. */
export type ReviewsByKind = { [Of in Review['of']]: Indexed<Extract<Review, { of: Of }>> };

/** Part reviews by what they are of; those that are null keep their place and are left out. */
export function reviewsByKind(reviews: readonly (Review | null)[]): ReviewsByKind {
  const indexed = reviews.flatMap((review, index) => (review ? [{ index, review }] : []));
  const of = <Of extends Review['of']>(kind: Of) =>
    indexed.filter((one): one is { index: number; review: Extract<Review, { of: Of }> } => one.review.of === kind);
  return {
    figure: of('figure'),
    field: of('field'),
    problem: of('problem'),
    check: of('check'),
    'set-aside': of('set-aside'),
    line: of('line'),
    report: of('report'),
  };
}
