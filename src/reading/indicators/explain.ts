import type { Mention, Span } from '../../model/index.ts';
import { byCodeUnit } from '../../text/order.ts';
import type { BareObservation } from '../facets/types.ts';
import type { Knowledge } from '../types.ts';
import { codebookOf } from './codebook.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { type FailedMatch, isMatch, type Match, type Obstacle } from './match.ts';
import { claims } from './own-words.ts';
import type { ReadReport } from './surroundings.ts';
import type { CueZone } from './types.ts';

/** Why one observation was made. */
type Reason = {
  /** Id of the observation. */
  observation: string;
  indicator: string;
  /** Id of the rule, or `review`. */
  rule: string;
  /** Where the cue stands; null where a person decided. */
  zone: CueZone | null;
  /** The cue in the source; null where it stands in a heading, or a person decided. */
  cue: Span | null;
  /** Words the rule asked for besides the cue; null where it asks for none or they stand in a heading. */
  company: Span | null;
  /** Id of the mention whose indicator goes on here; null where the number's own words decided. */
  carriedFrom: string | null;
};

/** An indicator that came close to claiming a mention. */
type NearMiss = {
  indicator: string;
  rule: string;
  /** `unit` not its unit; `range` not a value it can have; `excluded` a word forbids it; `company` a word is missing; `subject` something else than education is spoken of; `side` the cue stands on the wrong side; `reach` too far away; `taken` the cue belongs to the number before; `outweighed` too weak, or another rule won. */
  why: Obstacle;
  /** The cue in the source; null where it stands in a heading. */
  cue: Span | null;
};

/** How one mention was read. */
export type Explanation = {
  mention: string;
  /** The sentence the mention stands in. */
  sentence: Span;
  /** One per observation; empty where the mention fits no indicator. */
  observations: Reason[];
  /** For a mention without observation: what came close, nearest first, at most three indicators. */
  nearest: NearMiss[];
};

const MOST_NEAREST = 3;
/** A cue at most so many characters away is next to the number. */
const NEXT_TO = 8;
/** What stands in the way least comes first. */
const ORDER: Obstacle[] = ['outweighed', 'range', 'company', 'subject', 'excluded', 'unit', 'side', 'taken', 'reach'];

function reasonOf(observation: BareObservation, decision: Decision, mentions: readonly Mention[]): Reason {
  const match = decision.matches.find(({ rule }) => rule.id === observation.rule);
  return {
    observation: observation.id,
    indicator: observation.indicator,
    rule: observation.rule,
    zone: match?.zone ?? null,
    cue: match?.cue ?? null,
    company: match?.company ?? null,
    carriedFrom: match && decision.carriedFrom !== null ? (mentions[decision.carriedFrom]?.id ?? null) : null,
  };
}

function missOf(result: Match | FailedMatch): FailedMatch {
  return isMatch(result) ? { rule: result.rule, why: 'outweighed', cue: result.cue } : result;
}

/** Characters between a cue and a number; a heading is further away than anything in the text. */
function distanceOf({ cue }: FailedMatch, at: Span): number {
  if (cue === null) return Number.MAX_SAFE_INTEGER;
  return cue.end <= at.start ? at.start - cue.end : cue.start - at.end;
}

/** True if the rule came close enough to be worth a word: its unit fits and its cue is in reach, or its cue is next to the number. */
function cameClose(miss: FailedMatch, mention: Mention): boolean {
  if (miss.why === 'side' || miss.why === 'unit')
    return distanceOf(miss, mention) <= NEXT_TO && (miss.why === 'unit' || accepts(miss, mention));
  return accepts(miss, mention);
}

function accepts({ rule }: FailedMatch, mention: Mention): boolean {
  return rule.units.has(mention.unit);
}

function nearestOf(results: (Match | FailedMatch)[], mention: Mention): NearMiss[] {
  const misses = results
    .map(missOf)
    .filter((miss) => cameClose(miss, mention))
    .sort(
      (a, b) =>
        ORDER.indexOf(a.why) - ORDER.indexOf(b.why) || distanceOf(a, mention) - distanceOf(b, mention) || byCodeUnit(a.rule.id, b.rule.id),
    );
  const first = misses.filter((miss, i) => misses.findIndex(({ rule }) => rule.indicator === miss.rule.indicator) === i);
  return first.slice(0, MOST_NEAREST).map(({ rule, why, cue }) => ({ indicator: rule.indicator, rule: rule.id, why, cue }));
}

/**
 * Explain how each mention was read: for an observation its rule and evidence, for a mention without one what came close and why it did
 * not fit.
 *
 * @returns one explanation per mention, in the same order
 */
export function explain(
  report: ReadReport,
  observations: readonly BareObservation[],
  knowledge: Pick<Knowledge, 'indicators'>,
): Explanation[] {
  const book = codebookOf(knowledge.indicators);
  const byMention = Map.groupBy(observations, ({ mention }) => mention);
  const { text, mentions } = report;
  return decide(report, book).map((decision): Explanation => {
    const { mention, surroundings: s } = decision;
    const own = byMention.get(mention.id) ?? [];
    return {
      mention: mention.id,
      sentence: s.sentence,
      observations: own.map((observation) => reasonOf(observation, decision, mentions)),
      nearest: own.length > 0 ? [] : nearestOf(claims(text, mention, s, book.rules), mention),
    };
  });
}
