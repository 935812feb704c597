import { AUTHORS, CONFIDENCES, type Confidence } from './codes.ts';
import type { ReviewStatus } from './review.ts';

/**
 * How far a reading can be relied on: people first, else the program.
 *
 * - `checked` a person looked and found it right, 经人核对; `corrected` a person put it right, 经人改正; `disputed` reviewers differ, 审读有分歧
 * - `self-checked` only the authors of this project looked, 编者自查; it counts nowhere as a review
 * - `sure`, `likely`, `doubtful` what the program says of itself where nobody looked
 */
const STANDINGS = ['checked', 'corrected', 'disputed', 'self-checked', ...CONFIDENCES] as const;
export type Standing = (typeof STANDINGS)[number];

/** What was said of a reading. */
type Said = { confidence?: Confidence | undefined; review?: ReviewStatus | undefined };

/** Whether a person other than the authors made this review. */
export function isByPerson(review: Pick<ReviewStatus, 'by'> | undefined): boolean {
  return review?.by.some((by) => by !== AUTHORS) ?? false;
}

/**
 * The one word for a reading, from what people and the program said of it; null for a figure without indicator at which nobody looked: the program says
 * how sure it is of observations only.
 */
export function standingOf({ confidence, review }: Said): Standing | null {
  if (!review) return confidence ?? null;
  if (review.status === 'disputed') return 'disputed';
  if (!isByPerson(review)) return 'self-checked';
  return review.status === 'corrected' ? 'corrected' : 'checked';
}

/** Whether a reader must be told to look at the sentence: the program doubts and nobody settled it, or reviewers differ. */
export function isInDoubt(said: Said): boolean {
  const standing = standingOf(said);
  return standing === 'doubtful' || standing === 'disputed';
}

/** How many readings people looked at. */
export type ReviewCounts = {
  /** All readings. */
  all: number;
  /** Confirmed or corrected by a person other than the authors. */
  people: number;
  /** Looked at by the authors alone. */
  authors: number;
  /** On which reviewers differ. */
  disputed: number;
};

/** Count what people looked at among figures, observations, checks or problems. */
export function countReviewed(things: readonly Said[]): ReviewCounts {
  const standings = things.map(standingOf);
  const count = (...of: Standing[]) => standings.filter((standing) => standing !== null && of.includes(standing)).length;
  return { all: things.length, people: count('checked', 'corrected'), authors: count('self-checked'), disputed: count('disputed') };
}
