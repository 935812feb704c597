import type { BasisOf, FigureField, Indicator, Mention } from '../model/index.ts';
import { Anchors } from '../reviews/anchor.ts';
import { reviewsByKind } from '../reviews/by-kind.ts';
import { differingFields } from '../reviews/figure-reading.ts';
import { figureAnswers } from '../reviews/figures.ts';
import type { ReviewedReport } from './reviewed.ts';

/** A rule with how often people, the authors too, put its readings right. */
export type CorrectedRule = {
  /** `<field> <rule>`; `figure` for the reading of a number as such. */
  rule: string;
  corrected: number;
  /** Readings of it that people looked at. */
  reviewed: number;
};

/** Rules that read a figure, by field: of its indicators and of its context. */
function rulesOf(mention: Mention, observations: readonly { mention: string; rule: string }[]): [field: FigureField, rule: string][] {
  const basis: Readonly<Record<string, BasisOf | undefined>> = mention.basis ?? {};
  const context = Object.entries(basis).flatMap(([field, of]): [FigureField, string][] =>
    of?.rule === undefined ? [] : [[field as FigureField, of.rule]],
  );
  const own = observations.filter((one) => one.mention === mention.id).map(({ rule }): [FigureField, string] => ['indicators', rule]);
  return [...own, ...context];
}

/** Rules whose readings people corrected, those corrected most often first. */
export function correctedRules(reports: readonly ReviewedReport[], indicators: readonly Indicator[]): CorrectedRule[] {
  const counts = new Map<string, { corrected: number; reviewed: number }>();
  const count = (rule: string, wrong: boolean) => {
    const known = counts.get(rule) ?? { corrected: 0, reviewed: 0 };
    counts.set(rule, { corrected: known.corrected + (wrong ? 1 : 0), reviewed: known.reviewed + 1 });
  };
  for (const { record, reviews } of reports) {
    const answers = figureAnswers({
      figures: { mentions: record.mentions, observations: record.observations },
      anchors: new Anchors(record.text),
      reviews: reviewsByKind(reviews).figure,
      indicators,
    });
    for (const { mention, read, answer } of answers) {
      if (!mention || !read) continue;
      count('figure', answer === null);
      const wrong = answer ? differingFields(read, answer) : [];
      for (const [field, rule] of rulesOf(mention, record.observations)) count(`${field} ${rule}`, wrong.includes(field));
    }
  }
  return [...counts]
    .map(([rule, known]) => ({ rule, ...known }))
    .filter(({ corrected }) => corrected > 0)
    .sort((a, b) => b.corrected - a.corrected || a.reviewed - b.reviewed);
}
