import type { BasisOf, Mention, ReportRecord } from '../model/index.ts';
import { quoteIn } from '../text/quote.ts';
import { noCounts, type PrecisionRecall, scores } from './counts.ts';
import type { GoldQuantity } from './gold.ts';
import type { Counts } from './themes.ts';

/** Fields of a mention that are compared. */
const FIELDS = ['value', 'unit', 'qualifier', 'status', 'stage', 'period', 'scope'] as const;
export type MentionField = (typeof FIELDS)[number];

/** Share of the shared mentions on which a field agrees. */
export type FieldScore = { accuracy: number | null; right: number; n: number };

/** A difference between record and gold, with its sentence. */
export type GoldDifference = {
  report: string;
  /** What differs: `missed` and `unexpected` mentions, or a field. */
  what: 'missed' | 'unexpected' | MentionField | 'indicator';
  raw: string;
  start: number;
  /** What was read; empty for a missed mention. */
  found: string;
  /** What is accepted; empty for an unexpected mention. */
  expected: string;
  sentence: string;
  /** `field rule` that read a context field wrongly; absent for other differences, and where no rule applied. */
  rule?: string;
};

/** How well mentions were read. */
export type MentionScore = {
  mentions: PrecisionRecall;
  fields: Record<MentionField, FieldScore>;
  byReport: Record<string, PrecisionRecall>;
  misses: GoldDifference[];
};

/** Key of a span within a report. */
export const spanKey = ({ start, end }: { start: number; end: number }): string => `${start}-${end}`;

const shown = (value: unknown): string => (value === null || value === undefined ? '–' : String(value));

/** Values of a field that the gold accepts. */
function accepted(gold: GoldQuantity, field: MentionField): unknown[] {
  return gold.alt && field in gold.alt ? [gold[field], gold.alt[field]] : [gold[field]];
}

function agrees(mention: Mention, gold: GoldQuantity, field: MentionField): boolean {
  if (!accepted(gold, field).includes(mention[field])) return false;
  return field !== 'value' || mention.valueHigh === gold.valueHigh;
}

/** The rule that read a context field of a mention; absent for fields of another kind. */
function ruleOf({ basis }: Mention, field: MentionField): { rule?: string } {
  const rule = (basis as Record<string, BasisOf | undefined> | undefined)?.[field]?.rule;
  return rule === undefined ? {} : { rule: `${field} ${rule}` };
}

/** Compare the mentions of one report with its gold: spans must be equal. Optional gold counts neither way. */
function compareReport(
  record: ReportRecord,
  gold: readonly GoldQuantity[],
  right: Record<MentionField, number>,
): { counts: Counts; misses: GoldDifference[] } {
  const { mentions, report } = record;
  const expected = new Map(gold.map((quantity) => [spanKey(quantity), quantity]));
  const found = new Set(mentions.map(spanKey));
  const counts = noCounts();
  const misses: GoldDifference[] = [];
  const miss = (what: GoldDifference['what'], { raw, start }: { raw: string; start: number }, was: string, wanted: string, by = {}) =>
    misses.push({ report: report.id, what, raw, start, found: was, expected: wanted, sentence: quoteIn(record, start).text, ...by });
  for (const mention of mentions) {
    const quantity = expected.get(spanKey(mention));
    if (quantity?.optional) continue;
    if (!quantity) {
      counts.wrong++;
      miss('unexpected', mention, `${mention.value} ${mention.unit}`, '');
      continue;
    }
    counts.right++;
    for (const field of FIELDS) {
      if (agrees(mention, quantity, field)) right[field]++;
      else miss(field, mention, shown(mention[field]), accepted(quantity, field).map(shown).join(' | '), ruleOf(mention, field));
    }
  }
  for (const quantity of expected.values()) {
    if (quantity.optional || found.has(spanKey(quantity))) continue;
    counts.missed++;
    miss('missed', quantity, '', `${quantity.value} ${quantity.unit}`);
  }
  return { counts, misses };
}

/** Compare the mentions of records with annotated quantities. Gold of reports without a record counts as missed. */
export function scoreMentions(records: readonly ReportRecord[], gold: readonly GoldQuantity[]): MentionScore {
  const right = Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<MentionField, number>;
  const total = noCounts();
  const byReport: Record<string, PrecisionRecall> = {};
  const misses: GoldDifference[] = [];
  const annotated = Map.groupBy(gold, ({ report }) => report);
  const byId = new Map(records.map((record) => [record.report.id, record]));
  for (const [report, quantities] of annotated) {
    const record = byId.get(report);
    const { counts, misses: own } = record
      ? compareReport(record, quantities, right)
      : { counts: { ...noCounts(), missed: quantities.filter(({ optional }) => !optional).length }, misses: [] };
    for (const key of ['right', 'wrong', 'missed'] as const) total[key] += counts[key];
    byReport[report] = scores(counts);
    misses.push(...own);
  }
  const field = (name: MentionField): FieldScore => ({
    accuracy: total.right === 0 ? null : right[name] / total.right,
    right: right[name],
    n: total.right,
  });
  return {
    mentions: scores(total),
    fields: Object.fromEntries(FIELDS.map((name) => [name, field(name)])) as Record<MentionField, FieldScore>,
    byReport,
    misses,
  };
}
