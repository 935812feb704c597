import type { Review, ReviewReason, Span } from '../../../src/model/index.ts';
import type { Anchors } from '../../../src/reviews/anchor.ts';
import { correctedReading, differingFields } from '../../../src/reviews/figure-reading.ts';
import type { ReviewItem } from '../../../src/site/review/items.ts';
import { type Again, type AnyReading, isFigureReading, type Said } from '../../../src/site/review/wire.ts';
import { programReading } from './program-reading.ts';

/** What was said of one item by each person last, and what of it is to be looked at again. */
export type SaidOf = { said: Said[]; again: Again[] };

/** Where a review belongs: an item, or a place at which there is none. */
type Place = { item: ReviewItem | null; reason: ReviewReason | null; span: Span | null };

/**
 * Bring the reviews of a sidecar to the items they are about. Of each person the last one about an item counts. One that saw another reading than
 * the present one, or whose words are gone, is to be looked at again.
 *
 * @param whole item that takes in what stands nowhere any more
 */
export function saidOf(reviews: readonly Review[], items: readonly ReviewItem[], anchors: Anchors, whole: string): Map<string, SaidOf> {
  const all = new Map<string, SaidOf>();
  for (const review of reviews) {
    const { item, reason } = placeOf(review, items, anchors);
    const key = item?.key ?? whole;
    const { said, again } = all.get(key) ?? { said: [], again: [] };
    const others = <T extends { by: string }>(list: readonly T[]) => list.filter(({ by }) => by !== review.by);
    const rest = { said: item ? others(said) : said, again: item ? again.filter((one) => one.said.by !== review.by) : again };
    const one = sayingOf(review, item);
    const open = reason ?? (item && openReason(review, item));
    all.set(key, open ? { ...rest, again: [...rest.again, againOf(review, one, open, item)] } : { ...rest, said: [...rest.said, one] });
  }
  return all;
}

function placeOf(review: Review, items: readonly ReviewItem[], anchors: Anchors): Place {
  if (review.of === 'report') return { item: items.find(({ kind }) => kind === 'report') ?? null, reason: null, span: null };
  if (review.of === 'field') return { item: items.find(({ key }) => key === `document.${review.field}`) ?? null, reason: null, span: null };
  const { span, reason } = anchors.find(review.at);
  const here = span && itemAt(review, span, items, anchors);
  if (!here) return { item: null, reason: reason ?? 'not-read', span };
  return { item: here, reason, span };
}

/** The item of the kind of a review at a place. */
function itemAt(review: Review, span: Span, items: readonly ReviewItem[], anchors: Anchors): ReviewItem | null {
  const found = items.find((item) => {
    if (item.span === null) return false;
    if (review.of === 'figure') return item.kind === 'figure' && item.span.start < span.end && span.start < item.span.end;
    if (review.of === 'problem') return item.kind === 'problem' && anchors.wordFrom(item.span.start) === span.start;
    if (review.of === 'check')
      return item.kind === 'check' && item.finding.rule === review.rule && anchors.wordFrom(item.span.start) === span.start;
    if (review.of === 'line') return item.kind === 'line' && item.span.start === span.start;
    return review.of === 'set-aside' && item.kind === 'aside' && span.start >= item.span.start && span.end <= item.span.end;
  });
  return found ?? null;
}

/** Whether a review judged something else than what is read now, and answers something else. */
function openReason(review: Review, item: ReviewItem): ReviewReason | null {
  const now = programReading(item);
  const saw = sawOf(review);
  if (saw === undefined || review.of === 'report' || review.of === 'line') return null;
  const answer = answerOf(review, item);
  return sameReading(saw, now) || (review.verdict !== 'disputed' && sameReading(answer, now)) ? null : 'reading-changed';
}

/** The reading that a review judged; undefined for kinds that keep none. */
function sawOf(review: Review): AnyReading | undefined {
  if (review.of === 'check') return review.saw.equation;
  if (review.of === 'set-aside') return review.saw.reason;
  return review.of === 'figure' || review.of === 'field' || review.of === 'problem' ? review.saw : undefined;
}

/** What a review answers, whole. */
function answerOf(review: Review, item: ReviewItem | null): AnyReading {
  if (review.verdict === 'rejected') return null;
  if (review.of === 'figure') {
    const base = review.saw ?? (item?.kind === 'figure' ? item.reading : null);
    return base ? correctedReading(base, review.reading) : null;
  }
  if (review.of === 'field') return review.reading === undefined ? review.saw : review.reading;
  if (review.of === 'line') return review.reading ?? null;
  if (review.of === 'problem') return { ...review.saw, ...review.reading };
  return sawOf(review) ?? null;
}

function sameReading(a: AnyReading, b: AnyReading): boolean {
  if (isFigureReading(a) && isFigureReading(b)) return differingFields(a, b).length === 0;
  return JSON.stringify(a) === JSON.stringify(b);
}

function sayingOf(review: Review, item: ReviewItem | null): Said {
  const { by, on, verdict, blind = false, settles = false, note = '' } = review;
  return { by, on, verdict, reading: answerOf(review, item), blind, settles, note };
}

function againOf(review: Review, said: Said, reason: ReviewReason, item: ReviewItem | null): Again {
  const saw = sawOf(review) ?? null;
  const now = item && programReading(item);
  const fields = isFigureReading(saw) && now !== null && isFigureReading(now) ? differingFields(saw, now) : [];
  return { reason, quote: 'at' in review ? review.at.quote : 'field' in review ? review.field : '', fields, said, saw };
}
