import type { Plan, Problem, ReportRecord, Span } from '../model/index.ts';
import { within } from '../model/span.ts';
import { byCodeUnit } from '../text/order.ts';
import { lengthOf } from './corpus.ts';

/** A figure that stands inside a measure or a promise. */
export type LedgerFigure = { mention: string; raw: string; start: number; status: string; indicator: string | null };

/** A measure with the figures that stand in its words. */
type LedgerMeasure = { id: string; label: string; title: string; start: number; end: number; figures: readonly LedgerFigure[] };

/** One line of the ledger: problem -> measures -> figures -> promise. */
export type LedgerProblem = {
  report: string;
  problem: Problem;
  measures: readonly LedgerMeasure[];
  /** Figures in the words of the problem that stand in no measure. */
  figures: readonly LedgerFigure[];
  /** Promises of the report that share a theme with it, most shared themes first. */
  promises: readonly Plan[];
  /** Themes of its passages, most frequent first. */
  themes: readonly string[];
};

/** Themes of the passages inside a span, most frequent first. */
function themesWithin(record: ReportRecord, span: Span): string[] {
  const counts = new Map<string, number>();
  for (const passage of record.passages) {
    if (passage.end <= span.start || passage.start >= span.end) continue;
    for (const theme of passage.themes) counts.set(theme, (counts.get(theme) ?? 0) + 1);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0])).map(([theme]) => theme);
}

/** Figures inside a span, in the order of the text. */
function figuresWithin(record: ReportRecord, span: Span): LedgerFigure[] {
  const indicators = new Map(record.observations.map((observation) => [observation.mention, observation.indicator]));
  return record.mentions
    .filter((mention) => within(mention, span))
    .map(({ id, raw, start, status }) => ({ mention: id, raw, start, status, indicator: indicators.get(id) ?? null }));
}

function promisesFor(record: ReportRecord, themes: readonly string[]): Plan[] {
  return record.plans
    .map((plan) => ({ plan, shared: themesWithin(record, plan).filter((theme) => themes.includes(theme)).length }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || a.plan.start - b.plan.start)
    .map(({ plan }) => plan);
}

/** The ledger of one report, in the order of the text. */
export function ledgerOf(record: ReportRecord): LedgerProblem[] {
  return record.problems.map((problem) => {
    const themes = themesWithin(record, problem);
    const measures = problem.measures.map((measure) => ({ ...measure, figures: figuresWithin(record, measure) }));
    const claimed = new Set(measures.flatMap((measure) => measure.figures.map((figure) => figure.mention)));
    return {
      report: record.report.id,
      problem,
      measures,
      figures: figuresWithin(record, problem).filter((figure) => !claimed.has(figure.mention)),
      promises: promisesFor(record, themes),
      themes,
    };
  });
}

/** Descriptive profile of a report's text. Never a score: long is not good, and figures are not truth. */
export type TextProfile = {
  /** Characters of its own text, without white space. */
  characters: number;
  /** Quantities per 1,000 characters. */
  figuresPerThousand: number;
  /** Share of passages (headings aside) with at least one quantity, 0–1. */
  passagesWithFigure: number;
  problems: number;
  /** Problems for which no measure is named. */
  unanswered: number;
  promises: number;
  /** Promises that name a year or a date. */
  datedPromises: number;
};

/** Profile of one report. */
export function profileOf(record: ReportRecord): TextProfile {
  const words = record.passages.filter((passage) => passage.kind !== 'heading' && passage.kind !== 'title');
  const withFigure = new Set(record.mentions.map((mention) => mention.passage));
  const characters = record.passages.reduce((sum, passage) => sum + lengthOf(record.text.slice(passage.start, passage.end)), 0);
  return {
    characters,
    figuresPerThousand: characters === 0 ? 0 : (record.mentions.length / characters) * 1000,
    passagesWithFigure: words.length === 0 ? 0 : words.filter((passage) => withFigure.has(passage.id)).length / words.length,
    problems: record.problems.length,
    unanswered: record.problems.filter((problem) => problem.measures.length === 0).length,
    promises: record.plans.length,
    datedPromises: record.plans.filter(({ dated }) => dated !== undefined).length,
  };
}
