import { AUTHORS, type Review, type ReviewStatus } from '../model/index.ts';
import { byCodeUnit } from '../text/order.ts';

/** A review that is being weighed, with what it answers: equal strings for equal answers, null where it says that it cannot be decided. */
export type Weighed<R extends Review = Review> = { index: number; review: R; answer: string | null };

/** What the reviews of one thing come to. */
export type Decision<W extends Weighed = Weighed> = {
  /** Reviews that speak: the latest of each person, or that which settles; persons go before the authors. */
  speaking: W[];
  /** The review whose answer is taken; null where they differ or say that it cannot be decided. */
  agreed: W | null;
};

/**
 * What the reviews of one thing come to. Of each person the last one speaks; a review that settles speaks alone; the authors speak only where no
 * person does.
 *
 * @param reviews in order of the sidecar; null is returned where there is none
 */
export function decide<W extends Weighed>(reviews: readonly W[]): Decision<W> | null {
  const latest = reviews.filter(({ review }, at) => !reviews.slice(at + 1).some((later) => later.review.by === review.by));
  const settling = latest.filter(({ review }) => review.settles).at(-1);
  const persons = latest.filter(({ review }) => review.by !== AUTHORS);
  const speaking = settling ? [settling] : persons.length > 0 ? persons : latest;
  const [first] = speaking;
  if (!first) return null;
  const agree = first.answer !== null && speaking.every(({ answer }) => answer === first.answer);
  return { speaking, agreed: agree ? (speaking.at(-1) ?? null) : null };
}

/**
 * The status that a record keeps of a decision.
 *
 * @param asRead whether the answer agreed on is what the program reads
 */
export function statusOf({ speaking, agreed }: Decision, asRead: boolean): ReviewStatus {
  return {
    status: agreed === null ? 'disputed' : asRead ? 'confirmed' : 'corrected',
    by: speaking.map(({ review }) => review.by),
    on:
      speaking
        .map(({ review }) => review.on)
        .sort(byCodeUnit)
        .at(-1) ?? '',
  };
}
