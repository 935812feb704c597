import type { Mention, Observation, Plan, ReportRecord } from '../model/index.ts';
import { sharedForm } from '../text/shingles.ts';

/** Share of the weight of a promise's words that a later passage must have, for it to be held to speak of the same. */
const SPEAKS_OF_IT = 0.3;
/** Later passages that are named of one promise. */
const NAMED = 2;
/** Letters from which on a passage says enough to be compared. */
const SHORTEST = 12;

/** A passage of a later report that speaks of what was promised. */
export type LaterWords = {
  report: string;
  passage: string;
  start: number;
  end: number /** Share of the weight of the promise's words. */;
  alike: number;
};

/** What later reports say of a promise. Nothing is said of whether it was kept: that is the reader's to judge. */
export type FollowUp = { plan: Plan; words: readonly LaterWords[] };

/**
 * The passages of later reports of the same county that speak of the promises of an earlier one: their words are those of the promise, where words that
 * stand everywhere count little. An empty list says that nothing was found, not that nothing was done.
 *
 * @param earlier a report with plans
 * @param later reports of the same county about later years
 */
export function followUps(earlier: ReportRecord, later: readonly ReportRecord[]): FollowUp[] {
  const passages = later.flatMap((record) => laterPassages(record));
  const weight = weightsOf(passages.map(({ pairs }) => pairs));
  return earlier.plans.map((plan) => {
    const promised = pairsOf(earlier.text.slice(plan.start, plan.end), earlier);
    const words = passages
      .map(({ report, passage, start, end, pairs }) => ({ report, passage, start, end, alike: covered(promised, pairs, weight) }))
      .filter(({ alike }) => alike >= SPEAKS_OF_IT)
      .sort((a, b) => b.alike - a.alike || a.start - b.start)
      .slice(0, NAMED);
    return { plan, words };
  });
}

/** Reports of the same county that are about later years; none where a year is not known. */
export function laterReports({ report }: ReportRecord, records: readonly ReportRecord[]): ReportRecord[] {
  return records.filter((other) => report.year !== null && other.report.year !== null && other.report.year > report.year);
}

/** A figure of a later report of the same thing as a planned one: same indicator, unit, stage, scope and variant, and it happened. Null where there is none. */
export function laterFigure(
  mention: Mention,
  earlier: ReportRecord,
  later: readonly ReportRecord[],
): { record: ReportRecord; mention: Mention } | null {
  const promised = earlier.observations.filter((observation) => observation.mention === mention.id);
  for (const record of later) {
    const answer = record.observations.find((stated) => stated.status === 'actual' && promised.some((one) => sameThing(stated, one)));
    const found = answer && record.mentions.find(({ id, place }) => id === answer.mention && place === null);
    if (found) return { record, mention: found };
  }
  return null;
}

/** Two letters that stand beside one another: in Chinese about a word. */
type Pairs = ReadonlySet<string>;

function pairsOf(text: string, { report }: ReportRecord): Pairs {
  const form = sharedForm(text, report.district.path);
  return new Set(Array.from({ length: Math.max(0, form.length - 1) }, (_, at) => form.slice(at, at + 2)));
}

/** Passages of a report that look back: those of its own plans promise again, and are no answer. */
function laterPassages(record: ReportRecord) {
  const planned = (offset: number) => record.plans.some(({ start, end }) => offset >= start && offset < end);
  return record.passages
    .filter(({ kind, start, end }) => kind !== 'heading' && end - start >= SHORTEST && !planned(start))
    .map(({ id, start, end }) => ({
      report: record.report.id,
      passage: id,
      start,
      end,
      pairs: pairsOf(record.text.slice(start, end), record),
    }));
}

/** Weight of a pair by how few passages have it (inverse document frequency). */
function weightsOf(passages: readonly Pairs[]): (pair: string) => number {
  const counts = new Map<string, number>();
  for (const pairs of passages) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  return (pair) => Math.log((passages.length + 1) / ((counts.get(pair) ?? 0) + 0.5));
}

/** Share of the weight of a promise that a passage has. */
function covered(promised: Pairs, pairs: Pairs, weight: (pair: string) => number): number {
  let [all, both] = [0, 0];
  for (const pair of promised) {
    all += weight(pair);
    if (pairs.has(pair)) both += weight(pair);
  }
  return all > 0 ? both / all : 0;
}

function sameThing(a: Observation, b: Observation): boolean {
  return a.indicator === b.indicator && a.unit === b.unit && a.stage === b.stage && a.scope === b.scope && a.variant === b.variant;
}
