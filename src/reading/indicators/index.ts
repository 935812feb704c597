import type { Confidence, Indicator, Mention, OtherObservation, Status } from '../../model/index.ts';
import type { BareObservation } from '../facets/types.ts';
import type { Knowledge } from '../types.ts';
import { type Codebook, codebookOf } from './codebook.ts';
import { confidenceOf } from './confidence.ts';
import { decide } from './decide.ts';
import type { Decision } from './decision.ts';
import { isDifference } from './differences.ts';
import type { ReadReport } from './surroundings.ts';
import { variantOf } from './variants.ts';

export type { Explanation } from './explain.ts';
export { explain } from './explain.ts';

/** Stage of an observation: what the text says, else the only stage for which the indicator exists. */
function stageOf(mention: Mention, indicator: Indicator | undefined): string | null {
  if (mention.stage !== null) return mention.stage;
  return indicator?.stages?.length === 1 ? (indicator.stages[0] ?? null) : null;
}

/** What makes an observation of a mention. */
type IndicatorFinding = { indicator: string; rule: string; confidence: Confidence; variant: string | null };

function observationOf(
  mention: Mention,
  known: Indicator | undefined,
  { indicator, rule, confidence, variant }: IndicatorFinding,
): BareObservation {
  return {
    id: `${mention.id}.${indicator}`,
    indicator,
    mention: mention.id,
    value: mention.value,
    ...(mention.valueHigh === undefined ? {} : { valueHigh: mention.valueHigh }),
    unit: mention.unit,
    qualifier: mention.qualifier,
    ...(mention.direction && { direction: mention.direction }),
    stage: stageOf(mention, known),
    period: mention.period,
    status: mention.status,
    scope: mention.scope,
    rule,
    confidence,
    ...(variant === null ? {} : { variant }),
  };
}

/** The variant of each indicator that a mention states, by its own words, else that of the number it goes on from. */
function variantsOf(text: string, decisions: readonly Decision[], book: Codebook): ReadonlyMap<string, string>[] {
  const all: Map<string, string>[] = [];
  for (const decision of decisions) {
    const own = new Map<string, string>();
    const before = decision.carriedFrom === null ? undefined : all[decision.carriedFrom];
    for (const match of decision.matches) {
      const { indicator, variant } = match.rule;
      const known = book.variants.get(indicator);
      const told = known && variantOf(text, before ? { ...match, cue: null } : match, known, decision);
      const carried = before?.get(indicator);
      const chosen = carried !== undefined && (told === null || told === variant) ? carried : told;
      if (chosen) own.set(indicator, chosen);
    }
    all.push(own);
  }
  return all;
}

/**
 * Status of an observation: a table tells a standard by its heads, not by words beside the number; how far a value is from a standard is a
 * difference (高出标准200元).
 */
function statusOf(text: string, mention: Mention, { standard }: Decision): Status {
  if (mention.status !== 'actual') return mention.status;
  if (isDifference(text, mention)) return 'change';
  return standard ? 'target' : 'actual';
}

/** The number that a decision was carried over from, and the words between the two. */
function carriedFrom({ text, mentions }: ReadReport, { carriedFrom: at, mention }: Decision): { from: Mention | null; between: string } {
  const from = at === null ? null : (mentions[at] ?? null);
  return { from, between: from ? text.slice(from.end, mention.start) : '' };
}

/** What the quantities of a report state: of its own district, and of the divisions above it (differences from these are left out). */
export type Stated = { own: BareObservation[]; others: OtherObservation[] };

/** True for the country and divisions above the counties, whose figures are published. */
const isAbove = (place: string): boolean => place === COUNTRY_WORD || /^\d{4}00$/.test(place);
/** The country as the place of a mention. */
const COUNTRY_WORD = '全国';

/** What the rules find in one mention, whosever figure it is. */
function observationsOf(
  decision: Decision,
  book: Codebook,
  report: ReadReport,
  variants: ReadonlyMap<string, string> | undefined,
): BareObservation[] {
  const { mention } = decision;
  const carried = carriedFrom(report, decision);
  return decision.matches.map((match) => {
    const { indicator, id: rule } = match.rule;
    const variant = variants?.get(indicator) ?? null;
    const stage = stageOf(mention, book.byId.get(indicator));
    const confidence = confidenceOf({ match, mention, stage, ...carried });
    const observation = observationOf(mention, book.byId.get(indicator), { indicator, rule, confidence, variant });
    return { ...observation, status: statusOf(report.text, mention, decision) };
  });
}

/**
 * Find which indicators of the codebook the quantities of a report state.
 *
 * A mention gives nothing where nothing in the codebook fits or it is a figure of a neighbour, a township or a school, and two observations
 * where one number serves two indicators. Fields other than the indicator are the mention's own; a stage that the indicator alone implies is
 * filled in, and a standard named in a table's heads is a target.
 *
 * @param report its mentions in order of position; its title tells whether it is of education alone
 * @returns observations in order of their mentions
 */
export function stated(report: ReadReport, knowledge: Pick<Knowledge, 'indicators'>): Stated {
  const book = codebookOf(knowledge.indicators);
  const decisions = decide(report, book);
  const variants = variantsOf(report.text, decisions, book);
  const own: BareObservation[] = [];
  const others: OtherObservation[] = [];
  for (const [index, decision] of decisions.entries()) {
    const { mention } = decision;
    const { place } = mention;
    if (place === null) own.push(...observationsOf(decision, book, report, variants[index]));
    else if (isAbove(place))
      others.push(
        ...observationsOf(decision, book, report, variants[index])
          .filter(({ status }) => status !== 'change')
          .map((observation) => ({ ...observation, place })),
      );
  }
  return { own, others };
}

/** Which indicators of the codebook the quantities of a report state of its own district, see `stated`. */
export function indicators(...given: Parameters<typeof stated>): BareObservation[] {
  return stated(...given).own;
}
