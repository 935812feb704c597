import pc from 'picocolors';
import type { ReportReading, ReviewAgain, ReviewReason, ReviewStatus } from '../../../src/model/index.ts';
import { printable } from '../terminal/console.ts';
import { lineNumbers } from './places.ts';

const REASONS: Record<ReviewReason, string> = {
  'words-lost': 'the quoted words are gone',
  'surroundings-changed': 'the words around it have changed',
  ambiguous: 'the quoted words stand at several places',
  'reading-changed': 'the program reads something else than was judged',
  'not-read': 'the program reads nothing there any more',
  contradicts: 'it cannot be carried out beside what else is read',
};

/** Reviews to be looked at again: which entry of the sidecar, of what, why, and where it stands now. */
export function reviewAgainLines({ text, reviewAgain = [] }: ReportReading): string[] {
  const lineOf = lineNumbers(text);
  return reviewAgain.map((one) => {
    const place = one.start === undefined ? '' : `, line ${lineOf(one.start)}`;
    const fields = one.fields?.length ? ` (${one.fields.join(', ')})` : '';
    return `${pc.yellow(`reviews.${one.review}`)} ${named(one)}: ${REASONS[one.reason]}${fields}${pc.dim(place)}`;
  });
}

const named = ({ of, quote }: ReviewAgain): string => (quote === '' ? of : `${of} ${pc.bold(printable(quote))}`);

/** What people made of something, behind what is said of it; empty where nobody looked. */
export function reviewWords(review: ReviewStatus | undefined): string {
  return review ? pc.green(` [${review.status} by ${review.by.join(', ')} on ${review.on}]`) : '';
}
