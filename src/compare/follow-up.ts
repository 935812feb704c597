import type { Mention, Observation, Plan, ReportRecord } from '../model/index.ts';
import { clauseEnd } from '../text/clause.ts';
import { sharedForm } from '../text/shingles.ts';

/** Share of the weight of a promise's words, or of one clause of it, that a later passage must have, for it to be held to speak of the same. */
const SPEAKS_OF_IT = { whole: 0.3, clause: 0.5 } as const;
/** What is promised is told by words that few passages have: so many pairs of letters must be shared that stand in no more than these passages, or this part of them. */
const TELLING = { pairs: 2, passages: 2, part: 0.03 } as const;
/** Passages of one later report that are named of one promise. */
const NAMED = 2;
/** Letters from which on a passage says enough to be compared. */
const SHORTEST = 12;

/** A passage of a later report that speaks of what was promised. */
export type LaterWords = {
  report: string;
  passage: string;
  start: number;
  end: number;
  /** Share of the weight of the words of the promise, or of the clause that it speaks of. */
  alike: number;
};

/** What later reports say of a promise. Nothing is said of whether it was kept: that is the reader's to judge. */
export type FollowUp = { plan: Plan; words: readonly LaterWords[] };

/**
 * The passages of later reports of the same county that speak of the promises of an earlier one: they have the words of the promise, or of one of
 * several things promised at once, where words that stand everywhere count little. Earliest report first, in each the passages that have most. An
 * empty list says that nothing was found, not that nothing was done.
 *
 * @param earlier a report with plans
 * @param later reports of the same county about later years
 */
export function followUps(earlier: ReportRecord, later: readonly ReportRecord[]): FollowUp[] {
  if (later.length === 0) return earlier.plans.map((plan) => ({ plan, words: [] }));
  const byYear = later.toSorted((a, b) => (a.report.year ?? 0) - (b.report.year ?? 0));
  const reports = byYear.map(laterPassages);
  const weigh = weightsOf(reports.flat().map(({ pairs }) => pairs));
  return earlier.plans.map((plan) => {
    const promised = promisedWords(plan, earlier);
    return { plan, words: reports.flatMap((passages) => wordsAmong(passages, promised, weigh)) };
  });
}

/** Reports of the same county that are about later years; none where a year is not known. */
export function laterReports({ report }: ReportRecord, records: readonly ReportRecord[]): ReportRecord[] {
  return records.filter((other) => report.year !== null && other.report.year !== null && other.report.year > report.year);
}

/**
 * A figure of a later report of the same thing as a planned one: same indicator, unit, stage, scope and variant, and it happened. Of a year that was
 * named it is of that very year; else the one stated first. Null where there is none.
 */
export function laterFigure(
  mention: Mention,
  earlier: ReportRecord,
  later: readonly ReportRecord[],
): { record: ReportRecord; mention: Mention } | null {
  const promised = earlier.observations.filter((observation) => observation.mention === mention.id);
  const byYear = later.toSorted((a, b) => (a.report.year ?? 0) - (b.report.year ?? 0));
  for (const record of byYear) {
    const answer = record.observations.find((stated) => stated.status === 'actual' && promised.some((one) => answers(stated, one)));
    const found = answer && record.mentions.find(({ id, place }) => id === answer.mention && place === null);
    if (found) return { record, mention: found };
  }
  return null;
}

/** Two letters that stand beside one another: in Chinese about a word. */
type Pairs = ReadonlySet<string>;

/** Words of a promise: of the whole, and of each thing that it promises. */
type PromisedWords = { whole: Pairs; clauses: readonly Pairs[] };

type LaterPassage = Omit<LaterWords, 'alike'> & { pairs: Pairs };

function pairsOf(text: string, { report }: ReportRecord): Pairs {
  const form = sharedForm(text, report.district.path);
  return new Set(Array.from({ length: Math.max(0, form.length - 1) }, (_, at) => form.slice(at, at + 2)));
}

function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = Math.max(clauseEnd(text, at, text.length), at);
    clauses.push(text.slice(at, end));
    at = end + 1;
  }
  return clauses;
}

function promisedWords({ start, end }: Plan, record: ReportRecord): PromisedWords {
  const text = record.text.slice(start, end);
  return { whole: pairsOf(text, record), clauses: clausesOf(text).map((clause) => pairsOf(clause, record)) };
}

/** Passages of a report that look back: those of its own plans promise again, and are no answer. */
function laterPassages(record: ReportRecord): LaterPassage[] {
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

/** What a pair weighs by how few passages have it (inverse document frequency), and whether it tells one thing from others. */
type PairWeights = { weight(pair: string): number; tells(pair: string): boolean };

function weightsOf(passages: readonly Pairs[]): PairWeights {
  const counts = new Map<string, number>();
  for (const pairs of passages) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const few = Math.max(TELLING.passages, passages.length * TELLING.part);
  return {
    weight: (pair) => Math.log((passages.length + 1) / ((counts.get(pair) ?? 0) + 0.5)),
    tells: (pair) => (counts.get(pair) ?? 0) <= few,
  };
}

/** Share of the weight of promised words that a passage has; 0 where it has only words that many passages have. */
function covered(promised: Pairs, pairs: Pairs, { weight, tells }: PairWeights): number {
  const shared = [...promised].filter((pair) => pairs.has(pair));
  if (shared.filter(tells).length < TELLING.pairs) return 0;
  const sum = (of: Iterable<string>) => [...of].reduce((total, pair) => total + weight(pair), 0);
  return sum(shared) / sum(promised);
}

/** How far a passage speaks of a promise: of the whole, or of the thing promised of which it has most. 0 where it does not. */
function alikeOf({ whole, clauses }: PromisedWords, pairs: Pairs, weights: PairWeights): number {
  const all = covered(whole, pairs, weights);
  const most = Math.max(0, ...clauses.map((clause) => covered(clause, pairs, weights)));
  return all < SPEAKS_OF_IT.whole && most < SPEAKS_OF_IT.clause ? 0 : Math.max(all, most);
}

function wordsAmong(passages: readonly LaterPassage[], promised: PromisedWords, weights: PairWeights): LaterWords[] {
  return passages
    .map(({ pairs, ...place }) => ({ ...place, alike: alikeOf(promised, pairs, weights) }))
    .filter(({ alike }) => alike > 0)
    .toSorted((a, b) => b.alike - a.alike || a.start - b.start)
    .slice(0, NAMED);
}

/** Same thing, and of the year that was named. */
function answers(stated: Observation, promised: Observation): boolean {
  return sameThing(stated, promised) && (promised.period === null || stated.period === promised.period);
}

function sameThing(a: Observation, b: Observation): boolean {
  return a.indicator === b.indicator && a.unit === b.unit && a.stage === b.stage && a.scope === b.scope && a.variant === b.variant;
}
