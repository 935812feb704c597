import type { Evaluation } from '../../evaluation/index.ts';
import type { ReviewedScore } from '../../evaluation/reviewed.ts';
import { CONFIDENCES, type Confidence } from '../../model/codes.ts';

/** Measured accuracy of one indicator, from `content/gold/evaluation.json`. */
export type Accuracy = {
  /** Share of what was read that is right, 0–1. */
  precision: number;
  /** Share of what is there that was read, 0–1. */
  recall: number;
  /** Number of annotated places. */
  annotated: number;
};

/** The evaluation as `npm run evaluate` writes it; the site is also built without it. */
const files = import.meta.glob<{ default: unknown }>('../../../content/gold/evaluation.json', { eager: true });

type Scores = { precision?: number; recall?: number; gold?: number };

/** Accuracy per indicator; empty where no evaluation has been made. */
export function measuredAccuracy(): Map<string, Accuracy> {
  const evaluation = Object.values(files)[0]?.default as { indicators?: Record<string, Scores> } | undefined;
  return new Map(
    Object.entries(evaluation?.indicators ?? {}).flatMap(([id, { precision, recall, gold }]) =>
      precision === undefined || recall === undefined || gold === undefined ? [] : [[id, { precision, recall, annotated: gold }]],
    ),
  );
}

/** What is measured over all reports, in the order in which it is shown; mentions and indicators by F1, fields by accuracy. */
export const MEASURED = ['mentions', 'value', 'unit', 'qualifier', 'status', 'stage', 'period', 'scope', 'indicators'] as const;

/** Measured shares (0–1) with the number of reports and annotated quantities they rest on. */
export type Measurement = { reports: number; mentions: number; shares: Partial<Record<(typeof MEASURED)[number], number>> };

type Totals = {
  reports?: unknown[];
  mentions?: { f1?: number; gold?: number };
  observations?: { f1?: number };
  fields?: Record<string, { accuracy?: number }>;
};

/** The evaluation against the reports we ship; null where none has been made. */
export function measurement(): Measurement | null {
  const totals = Object.values(files)[0]?.default as Totals | undefined;
  if (!totals?.mentions) return null;
  const shares: Measurement['shares'] = { mentions: totals.mentions.f1, indicators: totals.observations?.f1 };
  for (const name of MEASURED) shares[name] ??= totals.fields?.[name]?.accuracy;
  return { reports: totals.reports?.length ?? 0, mentions: totals.mentions.gold ?? 0, shares };
}

/** What a class of confidence was measured to mean: shares (0–1) of its observations, null where there are none. */
export type ClassMeaning = { name: Confidence; found: number; indicator: number | null; whole: number | null };

/** Measurements on texts that the rules were not written with, made once. */
const unseenFiles = import.meta.glob<{ default: unknown }>('../../../content/gold/unseen.json', { eager: true });

/** The classes of confidence, on texts that the rules were not written with where they were measured there; empty where they were not measured. */
export function measuredClasses(): ClassMeaning[] {
  const measured = [unseenFiles, files].map(
    (file) => Object.values(file)[0]?.default as Partial<Pick<Evaluation, 'confidence'>> | undefined,
  );
  const classes = measured.find((one) => one?.confidence)?.confidence;
  if (!classes) return [];
  return CONFIDENCES.map((name) => {
    const { found, indicator, whole } = classes[name];
    const share = (part: number) => (found === 0 ? null : part / found);
    return { name, found, indicator: share(indicator), whole: share(whole) };
  });
}

/** How what is said without a number was measured; null where it was not. */
export function measuredSilence(): Evaluation['mentioned'] {
  return (Object.values(files)[0]?.default as Pick<Evaluation, 'mentioned'> | undefined)?.mentioned ?? null;
}

/** Accuracy from reviews by people; null where no evaluation has been made. */
export function reviewedScore(): ReviewedScore | null {
  const totals = Object.values(files)[0]?.default as { reviewed?: ReviewedScore } | undefined;
  return totals?.reviewed ?? null;
}

const unseen = import.meta.glob<{ default: Measurement }>('../../../content/gold/unseen.json', { eager: true });

/** The evaluation against reports that were not at hand when the rules were written; null where none has been made. */
export function unseenMeasurement(): Measurement | null {
  return Object.values(unseen)[0]?.default ?? null;
}

/** What text recognition made of rendered and degraded pages: `content/gold/ocr.json`, as `npm run bench -- ocr` writes it. */
export type Recognised = { pages: number; characters: number; errors: number; numbers: number; right: number };

const recognised = import.meta.glob<{ default: Recognised }>('../../../content/gold/ocr.json', { eager: true });

/** The measurement of text recognition; null where none has been made. */
export function recognitionMeasured(): Recognised | null {
  return Object.values(recognised)[0]?.default ?? null;
}
