import type { LineReview, ReviewAgain, ScannedLine } from '../model/index.ts';
import { within } from '../model/span.ts';
import type { Anchors } from './anchor.ts';
import type { Indexed } from './figure-types.ts';
import { squeezed } from './squeezed.ts';
import { type Decided, reviewThings } from './things.ts';

const words = (text: string): string => squeezed(text).words;

/** What people made of the lines that text recognition read: each with the words that stand in the picture, as far as they agree. */
export function reviewLines(
  text: string,
  lines: readonly ScannedLine[],
  { reviews, anchors }: { reviews: Indexed<LineReview>; anchors: Anchors },
): { decided: (Decided<ScannedLine, LineReview> & { answer: string | null })[]; again: ReviewAgain[] } {
  const { decided, again } = reviewThings<ScannedLine, LineReview>(reviews, {
    of: 'line',
    quote: ({ at }) => at.quote,
    find: ({ at }) => {
      const { span, reason } = anchors.find(at);
      if (reason) return { reason, span };
      const line = lines.find((one) => within(span, one));
      return line ? { thing: line, key: String(line.start), now: words(text.slice(line.start, line.end)) } : { reason: 'not-read', span };
    },
    seen: ({ at }) => words(at.quote),
    answer: (review) => (review.verdict === 'disputed' ? null : words(answerOf(review))),
  });
  return { decided: decided.map((one) => ({ ...one, answer: one.agreed && answerOf(one.agreed) })), again };
}

/** The words of a line as a person reads them in the picture; none where there is no writing. */
function answerOf({ verdict, at, reading }: LineReview): string {
  if (verdict === 'rejected') return '';
  return reading ?? at.quote;
}
