import type { Confidence, Mention } from '../../model/index.ts';
import type { Match } from './match.ts';

/** What an observation rests on. */
export type Grounds = {
  match: Match;
  mention: Mention;
  /** The number that the indicator was carried over from; null where its own words tell it. */
  from: Mention | null;
  /** The words between that number and this one. */
  between: string;
  /** The stage that the observation has: told, or the only one of its indicator; null for none. */
  stage: string | null;
};

/** A reason to be less sure, with the classes that it takes away; 0 for one that no observation is sure beside, and that adds nothing to others. */
type Reservation = { id: string; steps: 0 | 1 | 2; holds: (grounds: Grounds) => boolean };

/** A rule of the codebook with less confidence than this is of a kind that is often wrong; with less than the second, mostly a guess. */
const PLAIN = 0.8;
const WEAK = 0.7;
/** Characters between cue and number beyond which other things may be meant. */
const FAR = 30;

/** Zones of words that may be about something else than the number. */
const AFAR: ReadonlySet<string> = new Set(['passage', 'heading', 'chapter', 'title', 'document']);
/** Words that part two numbers: the second may be about something else. */
const PARTED = /[;；。]/;
/** So many characters between two numbers may hold a subject of their own. */
const WIDE = 24;

/** True where an indicator was carried over a place where another thing may begin: another statement, many words, another owner. */
function isCarriedFar({ from, between, mention }: Grounds): boolean {
  return (
    from !== null && (PARTED.test(between) || between.length > WIDE || from.place !== mention.place || from.passage !== mention.passage)
  );
}

/** Characters between a cue and a number. */
function distance({ match: { cue }, mention }: Grounds): number {
  if (!cue) return 0;
  return Math.max(cue.start - mention.end, mention.start - cue.end, 0);
}

/** True for a time that the opening of the report tells, or a span of years that stands in a sentence before. */
function isFarTime({ period, basis }: Mention): boolean {
  return basis?.period?.from === 'document' || (basis?.period?.from === 'passage' && period?.includes('/') === true);
}

/** True where the words that tell the indicator stand behind the number (14所中心幼儿园): they often pick out some of what is counted. */
function isCueBehind({ match: { cue }, mention }: Grounds): boolean {
  return cue !== null && cue.start >= mention.end;
}

/**
 * Why an observation may be less than sure. Each was held against annotated texts: what it marks is more often wrong than the rest, those about stage,
 * period and words behind the number on 435 figures of public reports.
 */
export const RESERVATIONS: readonly Reservation[] = [
  { id: 'generic-cue', steps: 1, holds: ({ match }) => match.rule.confidence < PLAIN && match.rule.confidence >= WEAK },
  { id: 'weak-cue', steps: 2, holds: ({ match }) => match.rule.confidence < WEAK },
  { id: 'beyond-own-words', steps: 1, holds: ({ match }) => match.zone === 'clause' || match.zone === 'sentence' },
  { id: 'in-a-heading', steps: 1, holds: ({ match }) => match.zone === 'titles' },
  { id: 'carried-far', steps: 1, holds: isCarriedFar },
  { id: 'far-cue', steps: 1, holds: (grounds) => !grounds.from && distance(grounds) > FAR },
  { id: 'cue-behind', steps: 1, holds: (grounds) => !grounds.from && isCueBehind(grounds) },
  { id: 'stage-untold', steps: 0, holds: ({ stage }) => stage === null },
  { id: 'stage-from-afar', steps: 0, holds: ({ mention }) => AFAR.has(mention.basis?.stage?.from ?? '') },
  { id: 'scope-from-afar', steps: 1, holds: ({ mention }) => AFAR.has(mention.basis?.scope?.from ?? '') },
  { id: 'period-beside', steps: 0, holds: ({ mention }) => mention.basis?.period?.from === 'sentence' },
  { id: 'period-from-afar', steps: 1, holds: ({ mention }) => isFarTime(mention) },
  { id: 'undated', steps: 1, holds: ({ mention }) => mention.period === null },
];

const CLASSES: readonly Confidence[] = ['sure', 'likely', 'doubtful'];

/** The class that lies so many steps below another; doubtful is the last. */
export function lowered(confidence: Confidence, steps: number): Confidence {
  return CLASSES[Math.min(CLASSES.indexOf(confidence) + steps, CLASSES.length - 1)] ?? 'doubtful';
}

/** How sure an observation is of what rule, place and distance tell. */
export function confidenceOf(grounds: Grounds): Confidence {
  const held = RESERVATIONS.filter(({ holds }) => holds(grounds));
  const steps = held.reduce((sum, reservation) => sum + reservation.steps, 0);
  return lowered('sure', Math.max(steps, held.length > 0 ? 1 : 0));
}
