import {
  type Finding,
  type Mention,
  type Plan,
  type Problem,
  type ReportMeta,
  type ReportRecord,
  type Span,
  within,
} from '../model/index.ts';
import { followUps, type LaterWords, laterFigure, laterReports } from './follow-up.ts';

/** A promise: a point of what comes next, or a planned figure that stands elsewhere. */
export type Promised = {
  report: string;
  /** Where it stands. */
  at: Span;
  /** Words of the point's title; empty where a figure alone tells. */
  title: string;
  label: string;
  /** Words that name its year, date or term; null where it names none. */
  when: Span | null;
  /** Year it is promised by, for the order; null where no year is named. */
  year: number | null;
  /** The planned figure; null for a point. */
  mention: Mention | null;
  /** A figure of a later report of the same thing that happened. Null where there is none. */
  later: { report: string; year: number | null; mention: Mention } | null;
  /** Passages of later reports that speak of a point. */
  words: readonly LaterWords[];
};

/** What a card counts in one report. */
export type CardCounts = {
  /** Problems raised or admitted in a section of their own. */
  problems: readonly Problem[];
  /** True where an inspection named them. */
  feedback: boolean;
  /** Number of measures for each problem. */
  measures: readonly number[];
  /** Figures of what happened. */
  happened: number;
  plans: readonly Plan[];
  checks: { all: readonly Finding[]; hold: number; unknown: number; failing: readonly Finding[] };
};

/** What one screen tells of a county: counts of its latest report, and words. */
export type CountyCard = CardCounts & {
  /** Its latest report. */
  report: ReportMeta;
  /** Problems told in passing. */
  inPassing: readonly Problem[];
  /** Figures of what happened, the telling ones first. */
  done: readonly Mention[];
  /** Promises of all its reports, dated ones first. */
  promises: readonly Promised[];
};

const PLANNED: ReadonlySet<Mention['status']> = new Set(['planned', 'target']);
/** Figures told on a card. */
const DONE = 3;

/** Problems that stand in a section of their own. */
const ofSection = ({ origin }: Problem): boolean => origin !== 'elsewhere';

/** Figures worth a place on the card: of the county, happened, each of another indicator; those of measures before others. */
function doneOf(record: ReportRecord, problems: readonly Problem[]): Mention[] {
  const measures = problems.flatMap((problem) => problem.measures);
  const byId = new Map(record.mentions.map((mention) => [mention.id, mention]));
  const taken = new Set<string>();
  const told = record.observations.flatMap((observation) => {
    const mention = byId.get(observation.mention);
    const worth = mention && mention.place === null && observation.status === 'actual' && observation.confidence !== 'doubtful';
    if (!worth || mention.unit === '分' || mention.scope === 'subset') return [];
    return [{ mention, indicator: observation.indicator, measure: measures.findIndex((measure) => within(mention, measure)) }];
  });
  const ordered = told.toSorted((a, b) => Number(a.measure < 0) - Number(b.measure < 0));
  return ordered
    .filter(({ indicator, mention, measure }) => {
      const keys = [`i ${indicator}`, `m ${mention.id}`, ...(measure < 0 ? [] : [`p ${measure}`])];
      if (keys.some((key) => taken.has(key))) return false;
      for (const key of keys) taken.add(key);
      return true;
    })
    .slice(0, DONE)
    .map(({ mention }) => mention);
}

/** First year that words name; null where they name none. */
function yearIn(words: string): number | null {
  const found = /(?:19|20)\d{2}/.exec(words);
  return found ? Number(found[0]) : null;
}

function promisesOf(record: ReportRecord, records: readonly ReportRecord[]): Promised[] {
  const { plans, mentions, text, report } = record;
  const following = laterReports(record, records);
  const points = followUps(record, following).map(({ plan, words }): Promised => {
    const when = plan.dated ?? null;
    return {
      report: report.id,
      at: { start: plan.start, end: plan.end },
      title: plan.title,
      label: plan.label,
      when,
      year: when ? yearIn(text.slice(when.start, when.end)) : null,
      mention: null,
      later: null,
      words,
    };
  });
  const figures = mentions
    .filter((mention) => mention.status === 'planned' && mention.place === null && mention.scope !== 'subset')
    .filter((mention) => !plans.some((plan) => within(mention, plan)))
    .map((mention): Promised => {
      const later = laterFigure(mention, record, following);
      return {
        report: report.id,
        at: { start: mention.start, end: mention.end },
        title: '',
        label: '',
        when: null,
        year: mention.period === null ? null : yearIn(mention.period),
        mention,
        later: later && { report: later.record.report.id, year: later.record.report.year, mention: later.mention },
        words: [],
      };
    });
  return [...figures, ...points];
}

/** Earliest year first, then those with a term, then those without; as they stand in the reports where that is equal. */
function byDate(a: Promised, b: Promised): number {
  const rank = ({ year, when }: Promised) => (year !== null ? 0 : when ? 1 : 2);
  return rank(a) - rank(b) || (a.year ?? 0) - (b.year ?? 0);
}

/** What the card of a county counts, from its latest report. */
export function cardCounts(record: ReportRecord): CardCounts {
  const problems = record.problems.filter(ofSection);
  const all = record.findings.filter(({ holds }) => holds !== undefined);
  return {
    problems,
    feedback: problems.some(({ origin }) => origin === 'feedback'),
    measures: problems.map((problem) => problem.measures.length),
    happened: record.mentions.filter(({ status, place }) => !PLANNED.has(status) && place === null).length,
    plans: record.plans,
    checks: {
      all,
      hold: all.filter(({ holds }) => holds === 'yes' || holds === 'within-rounding').length,
      unknown: all.filter(({ holds }) => holds === 'unknown').length,
      failing: all.filter(({ holds }) => holds === 'no'),
    },
  };
}

/** What one screen tells of a county; its reports come newest first. Null where it has none. */
export function cardOf(records: readonly ReportRecord[]): CountyCard | null {
  const [record] = records;
  if (!record) return null;
  const counts = cardCounts(record);
  return {
    ...counts,
    report: record.report,
    inPassing: record.problems.filter((problem) => !ofSection(problem)),
    done: doneOf(record, counts.problems),
    promises: records.flatMap((one) => promisesOf(one, records)).toSorted(byDate),
  };
}
