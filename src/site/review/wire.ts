import type { ReviewReason, ReviewVerdict } from '../../model/codes.ts';
import type { FigureReading, ProblemReading } from '../../model/review.ts';
import type { Span } from '../../model/span.ts';
import type { ReviewItem } from './items.ts';

/* What the server of the desk and its page say to each other. */

/** The orders in which a person may go through what is to be reviewed. */
export const QUEUE_NAMES = ['doubtful', 'whole', 'indicator', 'alarms', 'sample', 'split', 'again', 'messages'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** A reading of an item: of a figure or a problem whole, else a value; null for none. */
export type AnyReading = FigureReading | ProblemReading | string | number | null;

export function isFigureReading(reading: AnyReading): reading is FigureReading {
  return typeof reading === 'object' && reading !== null && 'qualifier' in reading;
}

/** What one person said of an item: the last word of each. */
export type Said = {
  by: string;
  on: string;
  verdict: ReviewVerdict;
  /** The item as that person reads it, whole: a figure, a value, a problem; null where it is no such thing. */
  reading: AnyReading;
  blind: boolean;
  settles: boolean;
  note: string;
};

/** A review that is to be looked at again: what it said, and why it does not hold as it stands. */
export type Again = { reason: ReviewReason; quote: string; fields: readonly string[]; said: Said; saw: AnyReading };

/** An item with what was said of it. */
export type DeskItem = ReviewItem & { said: readonly Said[]; again: readonly Again[]; messages: readonly ReaderNote[] };

/** What a reader wrote about an item. */
export type ReaderNote = { words: string };

/** A line of a sidecar that cannot be read. */
export type BrokenSidecar = { file: string; message: string; hint: string; line: number | null; lines: readonly string[]; first: number };

/** A report at the desk. */
export type DeskReport = {
  id: string;
  title: string;
  /** District, kind and year, as the head of the desk names them. */
  place: string;
  path: readonly string[];
  kind: string;
  year: number | null;
  text: string;
  passages: readonly (Span & { path: readonly string[] })[];
  items: readonly DeskItem[];
  /** Changes with every review of the report; a write must name the one it saw. */
  version: string;
  /** Why no review can be written; null where all is well. */
  broken: BrokenSidecar | null;
};

/** One place in a queue. */
export type QueueEntry = { report: string; key: string };

export type QueueAnswer = { name: QueueName; entries: readonly QueueEntry[]; counts: Readonly<Record<QueueName, number>> };

/** An indicator as the picker finds it. */
export type IndicatorName = {
  id: string;
  zh: string;
  en: string;
  pinyin: string;
  initials: string;
  unit: string;
  definition: { zh: string; en: string };
  variants: readonly { id: string; zh: string; en: string; axis?: string | undefined }[];
};

export type ReportName = { id: string; place: string; kind: string; year: number | null };

/** What the page needs once. */
export type DeskStart = {
  reports: readonly ReportName[];
  indicators: readonly IndicatorName[];
  units: readonly string[];
  /** Initials or handle of whoever sits here; null where they are asked for. */
  by: string | null;
  /** The report that was asked for. */
  report: string | null;
  /** Name of the model that may be asked for a second opinion; null where none may. */
  model: string | null;
  failed: readonly { file: string; message: string; hint: string }[];
};

/** What a person answers about one item. */
export type Answer = {
  key: string;
  verdict: ReviewVerdict;
  /** For `corrected`: the fields that are wrong, rightly read. */
  reading?: unknown;
  /** A figure that was not read: where it stands. */
  span?: Span;
  blind?: true;
  settles?: true;
  note?: string;
};

/** Reviews of one report that are written together. */
export type Writing = { report: string; version: string; by: string; answers: readonly Answer[] };

/** What became of a writing: the report as it is now, and the number by which it can be taken back. */
export type Written = { report: DeskReport; act: number };

/** What happens while the page is open. */
export type DeskEvent =
  | { type: 'reports'; ids: readonly string[] }
  | { type: 'renamed'; from: string; to: string }
  | { type: 'converting' }
  | { type: 'converted'; changes: readonly Change[]; failures: readonly { file: string; message: string; hint: string }[] };

/** What a conversion changed in a report besides what was reviewed. */
export type Change = { report: string; kind: 'figures' | 'indicators' | 'checks' | 'problems' | 'head'; words: string };

/** A proposal of a model, whose quotes stand in the text. */
export type Proposal = { fields: Readonly<Record<string, { value: unknown; quote: string }>>; refused: readonly string[] };
