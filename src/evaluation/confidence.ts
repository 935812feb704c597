import { CONFIDENCES, type Confidence, type Observation, type ReportRecord } from '../model/index.ts';
import type { GoldQuantity } from './gold.ts';
import { spanKey } from './mentions.ts';

/** What a class of confidence was measured to mean. */
export type ClassScore = {
  /** Observations of the class that the gold speaks of. */
  found: number;
  /** Those whose indicator the gold names. */
  indicator: number;
  /** Those of them whose value, unit, stage, period, status, scope and qualifier all agree. */
  whole: number;
};

const FIELDS = ['value', 'unit', 'qualifier', 'status', 'stage', 'period', 'scope'] as const;

/** True where a field is what the gold says, or its second reading. */
function agrees(observation: Observation, gold: GoldQuantity, field: (typeof FIELDS)[number]): boolean {
  return observation[field] === gold[field] || (gold.alt !== undefined && field in gold.alt && observation[field] === gold.alt[field]);
}

/** Gold quantities of a span that name the observation's indicator, as first or second reading. */
function naming(observation: Observation, quantities: readonly GoldQuantity[]): GoldQuantity[] {
  return quantities.filter(({ indicator, alt }) => indicator === observation.indicator || alt?.['indicator'] === observation.indicator);
}

/** A stage that the indicator alone implies is no difference from a gold that leaves it open. */
function isWhole(observation: Observation, gold: GoldQuantity): boolean {
  return FIELDS.every((field) => agrees(observation, gold, field) || (field === 'stage' && gold.stage === null));
}

/** What each class of confidence meant on annotated reports. Optional gold counts neither way; a number the gold does not have counts as wrong. */
export function scoreConfidence(records: readonly ReportRecord[], gold: readonly GoldQuantity[]): Record<Confidence, ClassScore> {
  const classes = Object.fromEntries(CONFIDENCES.map((name) => [name, { found: 0, indicator: 0, whole: 0 }])) as Record<
    Confidence,
    ClassScore
  >;
  const annotated = Map.groupBy(gold, ({ report }) => report);
  for (const { report, mentions, observations } of records) {
    const bySpan = Map.groupBy(annotated.get(report.id) ?? [], spanKey);
    const spans = new Map(mentions.map((mention) => [mention.id, spanKey(mention)]));
    if (bySpan.size === 0) continue;
    for (const observation of observations) {
      const quantities = bySpan.get(spans.get(observation.mention) ?? '') ?? [];
      if (quantities.some(({ optional }) => optional)) continue;
      const named = naming(observation, quantities);
      const score = classes[observation.confidence];
      score.found++;
      if (named.length > 0) score.indicator++;
      if (named.some((quantity) => isWhole(observation, quantity))) score.whole++;
    }
  }
  return classes;
}
