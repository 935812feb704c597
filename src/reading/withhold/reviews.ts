import type { Review, ReviewAgain, Span } from '../../model/index.ts';
import { Anchors } from '../../reviews/anchor.ts';
import { squeezed } from '../../reviews/squeezed.ts';
import { textKey } from '../../reviews/whole-report.ts';

const touches = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** A text before and after words were withheld, and the stretches that were taken down. */
export type WithheldText = { before: string; after: string; withdrawn: readonly Span[] };

/**
 * Reviews as they stand in the text that is left: anchors quote what stands around their words now. A review of words that were taken down, or that
 * repeats them, is left out (null): its place in the sidecar stays its number.
 */
export function reviewsOfRest(reviews: readonly Review[], { before, after, withdrawn }: WithheldText): (Review | null)[] {
  const [old, now] = [new Anchors(before), new Anchors(after)];
  const gone = withdrawn.map(({ start, end }) => squeezed(before.slice(start, end)).words);
  return reviews.map((review) => {
    if (gone.some((words) => squeezed(repeated(review)).words.includes(words))) return null;
    if (review.of === 'report') return review.saw === textKey(before) ? { ...review, saw: textKey(after) } : review;
    if (!('at' in review)) return review;
    const { span, reason } = old.find(review.at);
    if (span && withdrawn.some((one) => touches(one, span))) return null;
    return span && reason === null ? { ...review, at: now.at(span) } : review;
  });
}

/** What a review says in words of its own that may reach a record. */
function repeated(review: Review): string {
  const quote = 'at' in review ? review.at.quote : '';
  return [quote, 'reading' in review ? JSON.stringify(review.reading) : '', 'saw' in review ? JSON.stringify(review.saw) : ''].join('\n');
}

/** Reviews to be looked at again without those that quote what is withheld. */
export function againOfRest(again: readonly ReviewAgain[], withheld: readonly Span[]): ReviewAgain[] {
  if (withheld.length === 0) return [...again];
  return again.filter(
    ({ start, end }) => start !== undefined && end !== undefined && !withheld.some((one) => touches(one, { start, end })),
  );
}
