import type { Mention } from '../../model/index.ts';
import type { Codebook } from './codebook.ts';
import type { Match } from './match.ts';
import type { Cotext } from './types.ts';

/** What was decided about one mention. */
export type Decision = {
  mention: Mention;
  surroundings: Cotext;
  /** Matches that became observations, strongest first. */
  matches: Match[];
  /** Position of the mention whose indicator was carried over; null where its own words decided. */
  carriedFrom: number | null;
  /** Whether it is a part of the number before it (其中, brackets). */
  part: boolean;
  /** Whether it stands in a list that its heads decide, each head for one number. */
  aligned: boolean;
  /** Whether it stands in a column or row of a table that is named as a standard to meet. */
  standard: boolean;
};

/** What the words decide. */
export type Outcome = Pick<Decision, 'matches' | 'carriedFrom' | 'part'>;

/** A report while it is decided, from left to right. */
export type NumberReading = {
  text: string;
  mentions: readonly Mention[];
  /** Decisions so far. */
  decisions: Decision[];
  /** Decisions that a list has taken already, by position. */
  settled: Map<number, Pick<Decision, 'matches' | 'carriedFrom'>>;
  /** The whole codebook; that of a number is cut down to its words. */
  book: Codebook;
};

/** A number to decide about, its surroundings, and the codebook cut down to its words. */
export type NumberToDecide = { index: number; mention: Mention; s: Cotext; book: Codebook };
