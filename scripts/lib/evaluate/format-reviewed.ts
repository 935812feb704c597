import pc from 'picocolors';
import type { CorrectedRule } from '../../../src/evaluation/corrected-rules.ts';
import type { Share } from '../../../src/evaluation/interval.ts';
import type { ReviewedReport, ReviewedScore } from '../../../src/evaluation/reviewed.ts';
import type { FigureReview } from '../../../src/model/index.ts';
import { type Agreement, agreement } from '../../../src/reviews/agreement.ts';
import { reviewsByKind } from '../../../src/reviews/by-kind.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** A share with its interval and what it rests on. */
function told(share: Share | null): string {
  if (!share) return '–'.padStart(8);
  const { right, n, low, high } = share;
  return `${percent(right / n).padStart(8)} (${percent(low)}–${percent(high)}, n=${n})`;
}

/** Accuracy where people reviewed, and how far they agreed. */
export function reviewedLines(score: ReviewedScore, reports: readonly ReviewedReport[]): string[] {
  const { whole, blind } = score.figures;
  const head = pc.bold(`Reviewed by people: ${score.reports.length} reports whole (${whole} figures), ${blind} figures blind`);
  if (whole + blind === 0)
    return [
      head,
      '  none yet; reviews by the authors, and of the reports that the rules were written on, do not count',
      ...agreementLines(reports),
    ];
  const row = (name: string, precision: Share | null, recall: Share | null) =>
    `  ${name.padEnd(34)}${told(precision)}  recall ${told(recall)}`;
  return [
    head,
    row('figures', score.mentions.precision, score.mentions.recall),
    ...Object.entries(score.indicators).map(([id, own]) => row(id, own.precision, own.recall)),
    ...Object.entries(score.fields).map(([field, share]) => `  ${`field ${field}`.padEnd(34)}${told(share)}`),
    ...agreementLines(reports),
  ];
}

/** How far people agree who reviewed the same figures; nothing where none was reviewed twice. */
function agreementLines(reports: readonly ReviewedReport[]): string[] {
  const places = reports.flatMap(({ reviews }) => [
    ...Map.groupBy(
      reviewsByKind(reviews).figure.map(({ review }) => review),
      placeKey,
    ).values(),
  ]);
  const agreed = Object.entries(agreement(places)).filter(([, { n }]) => n > 0);
  if (agreed.length === 0) return [];
  const row = ([field, { n, share, alpha }]: [string, Agreement]) =>
    `  ${field.padEnd(34)}${percent(share ?? 0).padStart(8)}  alpha ${alpha === null ? '–' : alpha.toFixed(2)}  n=${n}`;
  return [pc.bold('Agreement of reviewers'), ...agreed.map(row)];
}

const placeKey = ({ at }: FigureReview): string => JSON.stringify([at.before, at.quote, at.after, at.occurrence]);

/** Rules that people corrected, one a line. */
export function correctedLines(rules: readonly CorrectedRule[]): string[] {
  if (rules.length === 0) return ['No review corrects what a rule reads.'];
  return [
    pc.bold('Corrected, of those reviewed'),
    ...rules.map(({ rule, corrected, reviewed }) => `  ${String(corrected).padStart(4)} of ${String(reviewed).padStart(4)}  ${rule}`),
  ];
}
