import type { Confidence, Mention } from '../../model/index.ts';
import type { Match } from './match.ts';

/** What an observation rests on. */
export type Grounds = {
  match: Match;
  mention: Mention;
  /** True where the indicator was carried over from the number before. */
  carried: boolean;
};

/** A reason to be less sure, with the classes that it takes away. */
type Reservation = { id: string; steps: 1 | 2; holds: (grounds: Grounds) => boolean };

/** A rule of the codebook with less confidence than this is of a kind that is often wrong; with less than the second, mostly a guess. */
const PLAIN = 0.8;
const WEAK = 0.7;
/** Characters between cue and number beyond which other things may be meant. */
const FAR = 30;

/** Characters between a cue and a number. */
function distance({ match: { cue }, mention }: Grounds): number {
  if (!cue) return 0;
  return Math.max(cue.start - mention.end, mention.start - cue.end, 0);
}

/** Why an observation may be less than sure. Each was held against annotated texts: what it marks is more often wrong than the rest. */
export const RESERVATIONS: readonly Reservation[] = [
  { id: 'generic-cue', steps: 1, holds: ({ match }) => match.rule.confidence < PLAIN && match.rule.confidence >= WEAK },
  { id: 'weak-cue', steps: 2, holds: ({ match }) => match.rule.confidence < WEAK },
  { id: 'beyond-own-words', steps: 1, holds: ({ match }) => match.zone === 'clause' || match.zone === 'sentence' },
  { id: 'in-a-heading', steps: 1, holds: ({ match }) => match.zone === 'titles' },
  { id: 'carried-over', steps: 1, holds: ({ carried }) => carried },
  { id: 'far-cue', steps: 1, holds: (grounds) => !grounds.carried && distance(grounds) > FAR },
];

const CLASSES: readonly Confidence[] = ['sure', 'likely', 'doubtful'];

/** The class that lies so many steps below another; doubtful is the last. */
export function lowered(confidence: Confidence, steps: number): Confidence {
  return CLASSES[Math.min(CLASSES.indexOf(confidence) + steps, CLASSES.length - 1)] ?? 'doubtful';
}

/** How sure an observation is of what rule, place and distance tell. */
export function confidenceOf(grounds: Grounds): Confidence {
  const steps = RESERVATIONS.filter(({ holds }) => holds(grounds)).reduce((sum, reservation) => sum + reservation.steps, 0);
  return lowered('sure', steps);
}
