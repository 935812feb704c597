import type { Review, ReviewAgain, ReviewReason, ReviewStatus, Span } from '../model/index.ts';
import { decide, statusOf } from './decide.ts';
import type { Indexed } from './figure-types.ts';

/** What a review is about, as it is read now: `now` is its reading, equal strings for equal readings. */
type Thing<T> = { thing: T; key: string; now: string };

/** How reviews of one kind are measured. */
export type Kind<T, R extends Review> = {
  of: R['of'];
  /** Words that name what a review is about. */
  quote: (review: R) => string;
  /** The thing a review is about; else why there is none, and the most likely place. */
  find: (review: R) => Thing<T> | { reason: ReviewReason; span: Span | null };
  /** The reading that was judged. */
  seen: (review: R) => string;
  /** The answer; null where it cannot be decided. */
  answer: (review: R) => string | null;
};

/** What people made of one thing. */
export type Decided<T, R> = {
  thing: T;
  /** The review whose answer is taken; null where they differ. */
  agreed: R | null;
  status: ReviewStatus;
};

/**
 * Decide over the things that reviews of one kind are about. A review that saw another reading than the present one is to be looked at again and
 * decides nothing, unless its answer is the present reading.
 */
export function reviewThings<T, R extends Review>(
  reviews: Indexed<R>,
  kind: Kind<T, R>,
): { decided: Decided<T, R>[]; again: ReviewAgain[] } {
  const again: ReviewAgain[] = [];
  const flag = (index: number, review: R, reason: ReviewReason, span: Span | null) =>
    again.push({ review: index, of: kind.of, quote: kind.quote(review), reason, ...span });
  const found = reviews.flatMap(({ index, review }) => {
    const place = kind.find(review);
    if ('thing' in place) return [{ index, review, answer: kind.answer(review), ...place }];
    flag(index, review, place.reason, place.span);
    return [];
  });
  const decided = [...Map.groupBy(found, ({ key }) => key).values()].flatMap((group) => {
    const speaking = decide(group)?.speaking ?? [];
    const holding = speaking.filter(({ review, answer, now }) => kind.seen(review) === now || answer === now);
    for (const { index, review } of speaking.filter((one) => !holding.includes(one))) flag(index, review, 'reading-changed', null);
    const decision = decide(holding);
    if (!decision) return [];
    const { agreed } = decision;
    const status = statusOf(decision, agreed !== null && agreed.answer === agreed.now);
    return [{ thing: (decision.speaking[0] as (typeof found)[number]).thing, agreed: agreed?.review ?? null, status }];
  });
  return { decided, again };
}
