import type { Dropped, ReviewAgain, SetAsideReview, Span } from '../model/index.ts';
import { within } from '../model/span.ts';
import type { Anchors } from './anchor.ts';
import type { Indexed } from './figure-types.ts';
import { reviewThings } from './things.ts';

/**
 * Text set aside with what people made of it.
 *
 * @returns `dropped` without what is the report's own after all; those stretches in `restored`
 */
export function reviewSetAside(
  dropped: readonly Dropped[],
  reviews: Indexed<SetAsideReview>,
  anchors: Anchors,
): { dropped: Dropped[]; restored: Span[]; again: ReviewAgain[] } {
  const { decided, again } = reviewThings<Dropped, SetAsideReview>(reviews, {
    of: 'set-aside',
    quote: ({ at }) => at.quote,
    find: ({ at }) => {
      const { span, reason } = anchors.find(at);
      if (reason) return { reason, span };
      const thing = dropped.find((one) => within(span, one));
      return thing ? { thing, key: String(thing.start), now: thing.reason } : { reason: 'not-read', span };
    },
    seen: ({ saw }) => saw.reason,
    answer: ({ verdict, saw }) => ({ confirmed: saw.reason, corrected: null, disputed: null, rejected: 'none' })[verdict],
  });
  const byPart = new Map(decided.map((one) => [one.thing, one]));
  const isRestored = (part: Dropped) => byPart.get(part)?.agreed?.verdict === 'rejected';
  return {
    dropped: dropped
      .filter((part) => !isRestored(part))
      .map((part) => {
        const decision = byPart.get(part);
        return decision ? { ...part, review: decision.status } : part;
      }),
    restored: dropped.filter(isRestored).map(({ start, end }) => ({ start, end })),
    again,
  };
}
