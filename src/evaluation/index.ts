import type { Confidence, ReportRecord } from '../model/index.ts';
import { type CheckScore, scoreChecks } from './checks.ts';
import { type ChromeScore, scoreChrome } from './chrome.ts';
import { type ClassScore, scoreConfidence } from './confidence.ts';
import type { PrecisionRecall } from './counts.ts';
import { countReadings, type ReadCounts } from './coverage.ts';
import type { Gold } from './gold.ts';
import { scoreIndicators } from './indicators.ts';
import { type MentionedScore, type SilenceReadings, scoreMentioned } from './mentioned.ts';
import { type FieldScore, type GoldDifference, type MentionField, scoreMentions } from './mentions.ts';
import { type MetadataScore, scoreMetadata } from './metadata.ts';
import { type StructureScore, scoreStructure } from './structure.ts';
import { scoreThemes, type ThemeScore } from './themes.ts';

/**
 * Everything measured against a gold folder. Parts the folder lacks are null. On the reports of this repository every figure is in-sample: the
 * rules were written with those reports in view.
 */
export type Evaluation = {
  /** Reports that were read and have gold. */
  reports: string[];
  mentions: PrecisionRecall;
  /** Agreement on each field over the mentions that both have. */
  fields: Record<MentionField, FieldScore>;
  /** Observations over all indicators. */
  observations: PrecisionRecall;
  /** Scores per indicator id. */
  indicators: Record<string, PrecisionRecall>;
  /** Scores of each report alone. */
  byReport: Record<string, { mentions: PrecisionRecall; observations: PrecisionRecall }>;
  /** What each class of confidence meant. */
  confidence: Record<Confidence, ClassScore>;
  /** What was read of kinds that no gold annotates. */
  counts: ReadCounts;
  metadata: MetadataScore | null;
  chrome: ChromeScore | null;
  themes: ThemeScore | null;
  structure: StructureScore | null;
  checks: CheckScore | null;
  /** Differences in mentions, fields and indicators, by report and place. */
  misses: GoldDifference[];
  /** What is said without a number; null where the gold or what was read for it is not there. */
  mentioned: MentionedScore | null;
};

const filled = (part: object): boolean => Object.keys(part).length > 0;

/** Measure records, and what was read of silence, against gold that names reports by their ids. */
export function evaluate(records: readonly ReportRecord[], gold: Gold, silence: SilenceReadings | null = null): Evaluation {
  const mentions = scoreMentions(records, gold.quantities);
  const indicators = scoreIndicators(records, gold.quantities);
  const reports = Object.keys(mentions.byReport).sort();
  const order = (a: GoldDifference, b: GoldDifference) => reports.indexOf(a.report) - reports.indexOf(b.report) || a.start - b.start;
  return {
    reports,
    mentions: mentions.mentions,
    fields: mentions.fields,
    observations: indicators.overall,
    indicators: indicators.indicators,
    byReport: Object.fromEntries(
      reports.map((id) => [
        id,
        { mentions: mentions.byReport[id] as PrecisionRecall, observations: indicators.byReport[id] as PrecisionRecall },
      ]),
    ),
    confidence: scoreConfidence(records, gold.quantities),
    counts: countReadings(records),
    metadata: filled(gold.metadata) ? scoreMetadata(records, gold.metadata) : null,
    chrome: scoreChrome(records, gold.metadata),
    themes: filled(gold.themes) ? scoreThemes(records, gold.themes) : null,
    structure: filled(gold.structure) ? scoreStructure(records, gold.structure) : null,
    checks: filled(gold.checks) ? scoreChecks(records, gold.checks) : null,
    mentioned: silence && gold.mentioned.length > 0 ? scoreMentioned(records, gold, silence) : null,
    misses: [...mentions.misses, ...indicators.misses].sort(order),
  };
}
