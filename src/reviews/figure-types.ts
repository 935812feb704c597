import type { FigureReading, FigureReview, Indicator, Mention, Observation, Passage, ReviewStatus, Span } from '../model/index.ts';
import type { Anchors } from './anchor.ts';

/** An observation before its facets are read. */
export type FigureObservation = Omit<Observation, 'facets'>;

/** The figures of a report. */
export type Figures = { mentions: Mention[]; observations: FigureObservation[] };

/** Reviews of one kind, each with its place in the sidecar. */
export type Indexed<R> = readonly { index: number; review: R }[];

/** What figures are reviewed with. */
export type FigureReviewInput = {
  /** Figures as the program reads them. */
  figures: Figures;
  passages: readonly Passage[];
  /** Of the text that all spans refer to. */
  anchors: Anchors;
  reviews: Indexed<FigureReview>;
  indicators: readonly Pick<Indicator, 'id' | 'stages'>[];
  /** Id of a mention that the program did not read, from the words at its place. */
  idOf: (span: Span) => string;
  /** The words at a place. */
  rawOf: (span: Span) => string;
};

/** What becomes of one figure. */
export type Change = {
  span: Span;
  /** The program's mention there; null where it read none. */
  mention: Mention | null;
  /** The program's reading; null where it read none. */
  read: FigureReading | null;
  /** What is to be read; null for no figure. */
  answer: FigureReading | null;
  /** Status that the figure gets; null where the reviews are to be looked at again. */
  review: ReviewStatus | null;
  /** Reviews that ask for it, by their places in the sidecar, with the words they quote. */
  asked: { index: number; quote: string }[];
};
