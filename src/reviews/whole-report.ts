import { shortId } from '../model/hash.ts';
import type { ReportReview, ReviewAgain } from '../model/index.ts';
import type { Indexed } from './figure-types.ts';

/** What a review of a whole report saw: a short hash of the text without white space. */
export function textKey(text: string): string {
  return shortId('', text, new Map());
}

/** Reviews of the whole report that went through another text. */
export function reviewWhole(text: string, reviews: Indexed<ReportReview>): ReviewAgain[] {
  const now = reviews.length > 0 ? textKey(text) : '';
  return reviews
    .filter(({ review }) => review.saw !== now)
    .map(({ index }) => ({ review: index, of: 'report', quote: '', reason: 'reading-changed' }));
}
