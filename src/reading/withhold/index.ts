import { InputError } from '../../model/error.ts';
import {
  type Anchor,
  type Masked,
  type MaskingRule,
  type Review,
  type ReviewAgain,
  type Scan,
  type Span,
  WITHHELD_SIGNS,
  type Withdrawal,
  type Withdrawn,
} from '../../model/index.ts';
import { Anchors } from '../../reviews/anchor.ts';
import type { ReadSource } from '../types.ts';
import { maskedSpans, withSigns } from './mask.ts';
import { againOfRest, reviewsOfRest } from './reviews.ts';

/** What is not shown of a source, by place; absent where there is nothing of the kind. */
type Withheld = { masked?: Masked[]; withdrawn?: Withdrawn[] };

/** What is to be withheld, the name of the source for messages, and what people said of it. */
type Asked = {
  file: string;
  withdrawals?: readonly Withdrawal[] | undefined;
  masking?: readonly MaskingRule[] | undefined;
  reviews?: readonly Review[] | undefined;
  again: readonly ReviewAgain[];
};

/** What is left of a source and of the reviews of it; null stands for a review of what was taken down. */
type Rest<S> = { source: S; withheld: Withheld; reviews: readonly (Review | null)[]; again: readonly ReviewAgain[] };

/**
 * A source without what was taken down and what rules mask: signs stand in the place of the words, so that all spans hold, and nothing read after it
 * knows them. The bytes of the source stay what they are.
 *
 * @throws InputError where words that are to be taken down do not stand there, or more than once: what was asked for must not be passed over
 */
export function withhold<S extends Pick<ReadSource, 'text' | 'ocr'>>(source: S, asked: Asked): Rest<S> {
  const { file, withdrawals = [], masking = [], reviews = [], again } = asked;
  const anchors = new Anchors(source.text);
  const withdrawn = withdrawals
    .map((withdrawal, at) => placed(withdrawal, anchors, { file, at }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const masked = maskedSpans(source.text, masking).filter((span) => !withdrawn.some((one) => one.start < span.end && span.start < one.end));
  if (withdrawn.length + masked.length === 0) return { source, withheld: {}, reviews, again };
  const text = withSigns(withSigns(source.text, withdrawn, WITHHELD_SIGNS.withdrawn), masked, WITHHELD_SIGNS.masked);
  const all = [...withdrawn, ...masked];
  const ocr = source.ocr && withoutPictures(source.ocr, all);
  return {
    source: { ...source, text, ...(ocr && { ocr }) },
    withheld: { ...(masked.length > 0 && { masked }), ...(withdrawn.length > 0 && { withdrawn }) },
    reviews: reviewsOfRest(reviews, { before: source.text, after: text, withdrawn }),
    again: againOfRest(again, all),
  };
}

function placed(withdrawal: Withdrawal, anchors: Anchors, where: { file: string; at: number }): Withdrawn {
  const { of, reason, by, on } = withdrawal;
  const { start, end } = spanAt(withdrawal.at, anchors, where);
  const until = of === 'passage' && withdrawal.until ? spanAt(withdrawal.until, anchors, where) : { start, end };
  if (until.end < end) throw fault(where, 'ends before it begins.', 'Let `until` quote words that stand after those of `at`.');
  return { of, reason, by, on, start, end: until.end };
}

function spanAt(anchor: Anchor, anchors: Anchors, where: { file: string; at: number }): Span {
  const { span, reason } = anchors.find(anchor);
  if (span && reason === null) return span;
  const words = {
    'words-lost': 'does not have',
    'surroundings-changed': 'has with other words around them',
    ambiguous: 'has more than once',
  };
  throw fault(
    where,
    `quotes words that the report ${words[reason ?? 'words-lost']}; nothing is published before it is clear what is to be taken down.`,
    'Copy quote, before and after from the source, so that they stand there once.',
  );
}

function fault({ file, at }: { file: string; at: number }, problem: string, hint: string): InputError {
  return new InputError(file, `withdrawals.${at} ${problem}`, hint);
}

/** Recognised lines without the pictures of those that are not shown whole. */
function withoutPictures(ocr: Scan, spans: readonly Span[]): Scan {
  const lines = ocr.lines.map((line) => {
    if (!spans.some(({ start, end }) => start < line.end && line.start < end)) return line;
    const { picture: _, ...rest } = line;
    return rest;
  });
  return { ...ocr, lines };
}
