import { InputError } from '../../../src/model/error.ts';
import { type FigureReading, type Review, reviewSchema, type Span } from '../../../src/model/index.ts';
import type { Anchors } from '../../../src/reviews/anchor.ts';
import { findingReading } from '../../../src/reviews/checks.ts';
import { problemReading } from '../../../src/reviews/problems.ts';
import { textKey } from '../../../src/reviews/whole-report.ts';
import type { ReviewItem } from '../../../src/site/review/items.ts';
import type { Answer } from '../../../src/site/review/wire.ts';

/** Characters that an anchor quotes of a problem, a check, or text set aside. */
const QUOTED = 24;

/** What all answers of a writing share. */
export type Answering = { by: string; on: string; text: string; anchors: Anchors };

/**
 * The review that an answer of the desk becomes, with what the program read as it was judged.
 *
 * @throws InputError where the answer does not fit
 */
export function reviewOf(answer: Answer, item: ReviewItem | null, answering: Answering): Review {
  const { by, on } = answering;
  const said = {
    verdict: answer.verdict,
    ...(answer.reading === undefined ? {} : { reading: answer.reading }),
    by,
    on,
    ...(answer.blind && { blind: true }),
    ...(answer.settles && { settles: true }),
    ...(answer.note && { note: answer.note }),
  };
  const review = reviewSchema.safeParse({ ...aboutOf(answer, item, answering), ...said });
  if (review.success) return review.data;
  const [issue] = review.error.issues;
  throw new InputError(answer.key, `${issue?.path.join('.')}: ${issue?.message}`, 'Nothing was written.');
}

/** What a review is about, and what was judged. */
function aboutOf(answer: Answer, item: ReviewItem | null, { anchors, text }: Answering): object {
  if (item === null) {
    if (!answer.span) throw new InputError(answer.key, 'There is no such item in this report any more.', 'Nothing was written.');
    return { of: 'figure', at: anchors.at(answer.span), saw: null };
  }
  switch (item.kind) {
    case 'figure':
      return { of: 'figure', at: anchors.at(item.span), saw: item.reading satisfies FigureReading };
    case 'document':
      return { of: 'field', field: item.field, saw: item.field === 'year' && item.value !== null ? Number(item.value) : item.value };
    case 'problem':
      return { of: 'problem', at: anchors.at(first(item.span)), saw: problemReading(item) };
    case 'check':
      return { of: 'check', at: anchors.at(first(item.span)), rule: item.finding.rule, saw: findingReading(item.finding) };
    case 'line':
      return { of: 'line', at: anchors.at(item.span) };
    case 'aside':
      return { of: 'set-aside', at: anchors.at(first(item.span)), saw: { reason: item.reason } };
    case 'report':
      return { of: 'report', saw: textKey(text) };
  }
}

const first = ({ start, end }: Span): Span => ({ start, end: Math.min(end, start + QUOTED) });
