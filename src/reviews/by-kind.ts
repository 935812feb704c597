import type { Review } from '../model/index.ts';
import type { Indexed } from './figure-types.ts';

/** Reviews of a sidecar by what they are of, each with its place in it. */
export type ReviewsByKind = { [Of in Review['of']]: Indexed<Extract<Review, { of: Of }>> };

/** Part reviews by what they are of. */
export function reviewsByKind(reviews: readonly Review[]): ReviewsByKind {
  const indexed = reviews.map((review, index) => ({ index, review }));
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
