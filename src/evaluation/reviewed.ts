import { AUTHORS, type FigureField, type FigureReading, type Indicator, type ReportRecord, type Review } from '../model/index.ts';
import { Anchors } from '../reviews/anchor.ts';
import { reviewsByKind } from '../reviews/by-kind.ts';
import { differingFields, FIGURE_FIELDS } from '../reviews/figure-reading.ts';
import { figureAnswers } from '../reviews/figures.ts';
import { textKey } from '../reviews/whole-report.ts';
import { noCounts } from './counts.ts';
import { type Share, shareOf } from './interval.ts';
import type { Counts } from './themes.ts';

/** A report as the program reads it, its reviews left out, with what people said of it. */
export type ReviewedReport = { record: ReportRecord; reviews: readonly Review[] };

/** How well an indicator is read where people reviewed; null where there is nothing to count. */
type ReviewedIndicator = { precision: Share | null; recall: Share | null };

/**
 * Accuracy from reviews by people other than the authors, on reports that the rules were not written on. Precision and fields rest on figures of reports
 * gone through whole and on those that were answered blind; recall on reports gone through whole alone.
 */
export type ReviewedScore = {
  /** Reports gone through whole. */
  reports: string[];
  /** Figures judged in them, and figures judged blind elsewhere. */
  figures: { whole: number; blind: number };
  mentions: ReviewedIndicator;
  indicators: Record<string, ReviewedIndicator>;
  /** Share of the figures read on which a field is right. */
  fields: Record<FigureField, Share | null>;
};

/** A figure with what was read and what is right: null for no figure. */
type Judged = { read: FigureReading | null; answer: FigureReading | null; whole: boolean };

/** Figures of a report on which persons agree, as far as they measure accuracy. */
function judgedIn({ record, reviews }: ReviewedReport, indicators: readonly Indicator[]): Judged[] {
  const persons = reviewsByKind(reviews.filter(({ by }) => by !== AUTHORS));
  const key = textKey(record.text);
  const whole = persons.report.some(({ review }) => review.saw === key);
  const answers = figureAnswers({
    figures: { mentions: record.mentions, observations: record.observations },
    anchors: new Anchors(record.text),
    reviews: persons.figure.filter(({ review }) => whole || review.blind),
    indicators,
  });
  return answers.map(({ read, answer }) => ({ read, answer, whole }));
}

const idsOf = (reading: FigureReading | null): string[] => reading?.indicators.map(({ id }) => id) ?? [];

/** Counts of what a list of names has right, wrong and missed against another. */
function compare(read: readonly string[], answer: readonly string[], tally: (name: string) => Counts): void {
  for (const name of read) tally(name)[answer.includes(name) ? 'right' : 'wrong']++;
  for (const name of answer) if (!read.includes(name)) tally(name).missed++;
}

function measured(counts: Counts, whole: Counts): ReviewedIndicator {
  return { precision: shareOf(counts.right, counts.right + counts.wrong), recall: shareOf(whole.right, whole.right + whole.missed) };
}

/** Counts by name, filled as they are asked for. */
function tallies(): { counts: Map<string, Counts>; of: (name: string) => Counts } {
  const counts = new Map<string, Counts>();
  const of = (name: string) => {
    const known = counts.get(name) ?? noCounts();
    counts.set(name, known);
    return known;
  };
  return { counts, of };
}

const FIGURE = 'figure';

/**
 * Measure what the program reads against what people said.
 *
 * @param inSample ids of the reports that the rules were written on, left out
 */
export function scoreReviews(
  reports: readonly ReviewedReport[],
  indicators: readonly Indicator[],
  inSample: ReadonlySet<string> = new Set(),
): ReviewedScore {
  const outside = reports.filter(({ record }) => !inSample.has(record.report.id));
  const byReport = outside.map((report) => ({ id: report.record.report.id, judged: judgedIn(report, indicators) }));
  const judged = byReport.flatMap((report) => report.judged);
  const [all, whole] = [tallies(), tallies()];
  for (const { read, answer, whole: inWhole } of judged) {
    const [found, wanted] = [read ? [FIGURE] : [], answer ? [FIGURE] : []];
    compare([...found, ...idsOf(read)], [...wanted, ...idsOf(answer)], all.of);
    if (inWhole) compare([...found, ...idsOf(read)], [...wanted, ...idsOf(answer)], whole.of);
  }
  const scoreOf = (name: string) => measured(all.of(name), whole.of(name));
  const names = [...all.counts.keys()].filter((name) => name !== FIGURE).sort();
  return {
    reports: byReport.filter((report) => report.judged.some((one) => one.whole)).map(({ id }) => id),
    figures: { whole: judged.filter((one) => one.whole).length, blind: judged.filter((one) => !one.whole).length },
    mentions: scoreOf(FIGURE),
    indicators: Object.fromEntries(names.map((name) => [name, scoreOf(name)])),
    fields: fieldShares(judged),
  };
}

/** How often each field of the figures that were read is right. */
function fieldShares(judged: readonly Judged[]): ReviewedScore['fields'] {
  const both = judged.flatMap(({ read, answer }) => (read && answer ? [differingFields(read, answer)] : []));
  const shares = FIGURE_FIELDS.map(
    (field) => [field, shareOf(both.filter((wrong) => !wrong.includes(field)).length, both.length)] as const,
  );
  return Object.fromEntries(shares) as ReviewedScore['fields'];
}
