import type { Answer, Framework, FrameworkItem, Mention, Observation, ReportRecord, Span } from '../model/index.ts';
import { byCodeUnit } from '../text/order.ts';

/**
 * What a report says of an item of a national framework, from most to least.
 *
 * - `own` a number in the item's own measure; `other` a number in another measure
 * - `said` words without a number; `silent` nothing, where the report answers the framework
 * - `not-applicable` nothing, where it does not
 */
export const ANSWER_STATES = ['own', 'other', 'said', 'silent', 'not-applicable'] as const;
export type AnswerState = (typeof ANSWER_STATES)[number];

/**
 * Why silence of a report means nothing: its kind does not answer the framework, the framework was not yet in force, or the report does not
 * say which year it is about.
 */
export type WhyNotApplicable = 'kind' | 'before' | 'undated';

/** An item of the silence map: one that has a part, and with it words that are looked for. */
export type MapItem = FrameworkItem & Required<Pick<FrameworkItem, 'part' | 'short' | 'line' | 'words'>>;

/** One report on one item. */
export type ItemAnswer = {
  item: string;
  report: string;
  /** Year of the report; null where not written. */
  year: number | null;
  state: AnswerState;
  /** The words that answer it; null where nothing does. */
  at: Span | null;
  /** The mention of the number that answers it; null where none does. */
  mention: Mention | null;
  /** Words that only touch its topic; null where none do, or it is answered. */
  near: Span | null;
  /** Only for `not-applicable`. */
  why: WhyNotApplicable | null;
};

/** One district on one item: what its latest report that can answer says, and what earlier ones said. */
export type DistrictAnswer = ItemAnswer & { earlier: readonly ItemAnswer[] };

/** Items of a framework that make up the silence map, in its order. */
export function mapItems({ items }: Pick<Framework, 'items'>): MapItem[] {
  return items.filter((item): item is MapItem => item.part !== undefined && item.words !== undefined && item.short !== undefined);
}

/** True for a number of what is: not of what is planned or required. */
const HAPPENED: ReadonlySet<Observation['status']> = new Set(['actual', 'base', 'change']);

/** True for a number of the whole district in the item's own measure. */
function inOwnMeasure(observation: Observation, { own }: MapItem): boolean {
  const { indicator, stage, variant, unit, status, scope, confidence } = observation;
  if (status !== 'actual' || scope !== 'district' || confidence === 'doubtful') return false;
  return own.some(
    (measure) =>
      measure.indicator === indicator &&
      (measure.unit === undefined || measure.unit === unit) &&
      (measure.stages === undefined || (stage !== null && measure.stages.includes(stage))) &&
      (measure.variants === undefined || (variant !== undefined && measure.variants.includes(variant))),
  );
}

function whyNot({ report }: ReportRecord, { answeredBy, from }: Framework): WhyNotApplicable | null {
  if (!answeredBy.includes(report.kind)) return 'kind';
  if (from === undefined) return null;
  if (report.year === null) return 'undated';
  return report.year < from ? 'before' : null;
}

type Found = Pick<ItemAnswer, 'state' | 'at' | 'mention'>;
type Stated = { observation: Observation; mention: Mention };

/** What is known of a report once, for all items. */
type Sources = {
  numbers: ReadonlyMap<string, readonly Stated[]>;
  answers: ReadonlyMap<string, readonly Answer[]>;
  why: WhyNotApplicable | null;
};

function sourcesOf(record: ReportRecord, framework: Framework): Sources {
  const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  const numbers = record.observations.flatMap((observation): Stated[] => {
    const mention = mentions.get(observation.mention);
    return mention && mention.place === null ? [{ observation, mention }] : [];
  });
  return {
    numbers: Map.groupBy(numbers, ({ observation }) => observation.indicator),
    answers: Map.groupBy(record.answers, ({ item }) => item),
    why: whyNot(record, framework),
  };
}

/** 1 for a number of a part of the district, 0 for one of all of it. */
const narrow = ({ observation }: Stated): number => (observation.scope === 'district' ? 0 : 1);

/** The number that answers an item best: in its own measure, then in another, then one that is only planned or required, as words. */
function numberFor(item: MapItem, { numbers }: Sources): Found | null {
  const about = [...new Set([...item.own.map(({ indicator }) => indicator), ...item.other])].flatMap((id) => numbers.get(id) ?? []);
  const own = about.find(({ observation }) => inOwnMeasure(observation, item));
  const other = about
    .filter(({ observation }) => HAPPENED.has(observation.status))
    .toSorted((a, b) => narrow(a) - narrow(b) || b.observation.value - a.observation.value)[0];
  const best = own ?? other ?? about[0];
  if (!best) return null;
  const state = own ? 'own' : other ? 'other' : 'said';
  return { state, at: { start: best.mention.start, end: best.mention.end }, mention: best.mention };
}

const span = (answer: Answer | undefined): Span | null => (answer ? { start: answer.start, end: answer.end } : null);

function answerOf(item: MapItem, record: ReportRecord, sources: Sources): ItemAnswer {
  const base = { item: item.id, report: record.report.id, year: record.report.year, near: null, why: null };
  const number = numberFor(item, sources);
  if (number) return { ...base, ...number };
  const found = sources.answers.get(item.id) ?? [];
  const said = span(found.find(({ state }) => state === 'said'));
  if (said) return { ...base, state: 'said', at: said, mention: null };
  const near = span(found.find(({ state }) => state === 'near'));
  return { ...base, state: sources.why ? 'not-applicable' : 'silent', at: null, mention: null, near, why: sources.why };
}

const answersKnown = new WeakMap<ReportRecord, { framework: Framework; answers: readonly ItemAnswer[] }>();

/** What one report says of every item of a framework, in the order of the items. Tables, pictures and pages ask for the same: it is found once. */
export function answersOf(record: ReportRecord, framework: Framework): readonly ItemAnswer[] {
  const known = answersKnown.get(record);
  if (known?.framework === framework) return known.answers;
  const sources = sourcesOf(record, framework);
  const answers = mapItems(framework).map((item) => answerOf(item, record, sources));
  answersKnown.set(record, { framework, answers });
  return answers;
}

/** Rank of a state: lower says more. */
function stateRank(state: AnswerState): number {
  return ANSWER_STATES.indexOf(state);
}

/** What of an answer tells how much it weighs. */
type Weighed = Pick<ItemAnswer, 'report' | 'year' | 'state'>;

/** Newest first, undated last; of one year what says more. */
function byWeight(a: Weighed, b: Weighed): number {
  return (b.year ?? 0) - (a.year ?? 0) || stateRank(a.state) - stateRank(b.state) || byCodeUnit(a.report, b.report);
}

/** Of answers, the weightiest first, the one that stands for all: the first that can answer; undefined where there is none. */
const decisive = <A extends Weighed>(ordered: readonly A[]): A | undefined =>
  ordered.find(({ state }) => state !== 'not-applicable') ?? ordered[0];

/**
 * What a district says of an item: the best state of the latest year in which one of its reports can answer; what the others said comes with
 * it, newest first.
 */
function districtAnswer(answers: readonly ItemAnswer[]): DistrictAnswer[] {
  const ordered = answers.toSorted(byWeight);
  const first = decisive(ordered);
  return first ? [{ ...first, earlier: ordered.filter((answer) => answer !== first) }] : [];
}

/** What a report says of every item of a framework, in the order of the items, without the words in which it does. */
export type ReportStates = { report: string; year: number | null; states: readonly AnswerState[] };

/** States of the answers of a report. */
export function statesOf({ id, year }: Pick<ReportRecord['report'], 'id' | 'year'>, answers: readonly ItemAnswer[]): ReportStates {
  return { report: id, year, states: answers.map(({ state }) => state) };
}

/** States of what a district says of every item, in the order of the items, by what each of its reports says; none where it has no report. */
export function districtStates(reports: readonly ReportStates[]): readonly AnswerState[] {
  const [first] = reports;
  if (!first || reports.length === 1) return first?.states ?? [];
  return first.states.map((_, item) => {
    const own = reports.flatMap(({ report, year, states }) => {
      const state = states[item];
      return state ? [{ report, year, state }] : [];
    });
    return decisive(own.sort(byWeight))?.state ?? 'not-applicable';
  });
}

/** What a district says of every item of a framework, in the order of the items, by what each of its reports says. */
export function districtAnswers(answers: readonly ItemAnswer[], framework: Framework): DistrictAnswer[] {
  const byItem = Map.groupBy(answers, ({ item }) => item);
  return mapItems(framework).flatMap(({ id }) => districtAnswer(byItem.get(id) ?? []));
}

/** Number of answers per state. */
export type StateCounts = Readonly<Record<AnswerState, number>>;

/** Counts answers by state. */
export function countStates(answers: readonly Pick<ItemAnswer, 'state'>[]): StateCounts {
  const counts: Record<AnswerState, number> = { own: 0, other: 0, said: 0, silent: 0, 'not-applicable': 0 };
  for (const { state } of answers) counts[state] += 1;
  return counts;
}
