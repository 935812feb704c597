import type { Confidence, Mention, ReportMeta } from '../../model/index.ts';
import type { BareObservation } from '../facets/types.ts';
import { lowered } from '../indicators/confidence.ts';

/** Kinds of report that are not education's own: an indicator found there may be about something else. */
const GENERAL: ReadonlySet<string> = new Set(['government-work-report', 'bulletin']);

/** Rule of observations that a person made. */
const BY_HAND = 'review';

/** What the stages before know of a number besides its indicator. */
type NumberDoubts = { mention: Pick<Mention, 'doubtful'> | undefined; general: boolean };

/** True for a report on everything; a bulletin that its title gives to education (教育事业统计公报) is none. */
function isGeneral({ kind, title }: Pick<ReportMeta, 'kind' | 'title'>): boolean {
  return GENERAL.has(kind) && !(kind === 'bulletin' && title.includes('教育'));
}

/** A field whose reading is doubtful makes the whole doubtful; a general report takes one class away. */
function stepsDown({ mention, general }: NumberDoubts): number {
  return (mention?.doubtful?.length ? 2 : 0) + (general ? 1 : 0);
}

/** What observations are made less sure by. */
export type ConfidenceInput<O extends BareObservation> = {
  observations: readonly O[];
  mentions: readonly Mention[];
  report: Pick<ReportMeta, 'kind' | 'title'>;
};

/**
 * Lower the confidence of observations by what is not about their indicator: doubtful fields of the number, and the kind of report. What a
 * person has decided stays sure.
 */
export function withConfidence<O extends BareObservation>({ observations, mentions, report }: ConfidenceInput<O>): O[] {
  const general = isGeneral(report);
  const byId = new Map(mentions.map((mention) => [mention.id, mention]));
  return observations.map((observation) => {
    if (observation.rule === BY_HAND) return observation;
    const steps = stepsDown({ mention: byId.get(observation.mention), general });
    const confidence: Confidence = lowered(observation.confidence, steps);
    return { ...observation, confidence };
  });
}
