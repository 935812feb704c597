import type { ReportRecord } from '../model/index.ts';
import { byCodeUnit } from '../text/order.ts';
import { quoteIn } from '../text/quote.ts';
import { noCounts, type PrecisionRecall, scores } from './counts.ts';
import type { GoldQuantity } from './gold.ts';
import { type GoldDifference, spanKey } from './mentions.ts';
import type { Counts } from './themes.ts';

/** How well indicators were found: over all, per indicator and per report. */
export type IndicatorScore = {
  overall: PrecisionRecall;
  indicators: Record<string, PrecisionRecall>;
  byReport: Record<string, PrecisionRecall>;
  misses: GoldDifference[];
};

/** What the gold asks for at one span: several records of one span give several indicators. */
type Wanted = {
  /** Indicators that must be found. */
  required: string[];
  /** Second readings: finding one in place of the required is right. */
  instead: string[];
  /** Finding none is accepted. */
  mayBeEmpty: boolean;
  optional: boolean;
  raw: string;
  start: number;
};

function wantedAt(quantities: readonly GoldQuantity[]): Wanted {
  const alternatives = quantities.flatMap(({ alt }) => (alt && 'indicator' in alt ? [alt['indicator']] : []));
  const first = quantities[0] as GoldQuantity;
  return {
    required: quantities.flatMap(({ indicator }) => indicator ?? []),
    instead: alternatives.filter((id): id is string => typeof id === 'string'),
    mayBeEmpty: alternatives.includes(null),
    optional: quantities.every(({ optional }) => optional === true),
    raw: first.raw,
    start: first.start,
  };
}

/** Indicators found per span. */
function foundBySpan({ mentions, observations }: ReportRecord): Map<string, string[]> {
  const spans = new Map(mentions.map((mention) => [mention.id, spanKey(mention)]));
  const found = new Map<string, string[]>();
  for (const { mention, indicator } of observations) {
    const key = spans.get(mention);
    if (key) found.set(key, [...(found.get(key) ?? []), indicator]);
  }
  return found;
}

type Tally = (indicator: string, what: keyof Counts) => void;

/** Count one span; returns true where something differs. */
function compareSpan(found: readonly string[], wanted: Wanted, tally: Tally): boolean {
  if (wanted.optional) return false;
  const instead = wanted.instead.filter((id) => found.includes(id) && !wanted.required.includes(id));
  const missed = wanted.required.filter((id) => !found.includes(id));
  const unexpected = found.filter((id) => !wanted.required.includes(id) && !wanted.instead.includes(id));
  for (const id of found) if (wanted.required.includes(id)) tally(id, 'right');
  for (const id of unexpected) tally(id, 'wrong');
  const excused = instead.length > 0 || (wanted.mayBeEmpty && found.length === 0);
  if (wanted.required.length > 0) for (const id of instead) tally(id, 'right');
  if (!excused) for (const id of missed) tally(id, 'missed');
  return unexpected.length > 0 || (!excused && missed.length > 0);
}

/** What is asked for at a span without annotation: nothing. */
function unannotated(key: string, text: string): Wanted {
  const [start = 0, end = 0] = key.split('-').map(Number);
  return { required: [], instead: [], mayBeEmpty: false, optional: false, raw: text.slice(start, end), start };
}

/** Compare one report, span by span. `record` is undefined for a report that was annotated and not read. */
function compareReport(
  quantities: readonly GoldQuantity[],
  record: ReportRecord | undefined,
  tally: Tally,
): Omit<GoldDifference, 'report'>[] {
  const found = record ? foundBySpan(record) : new Map<string, string[]>();
  const wanted = new Map([...Map.groupBy(quantities, spanKey)].map(([key, group]) => [key, wantedAt(group)]));
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((key) => {
    const asked = wanted.get(key) ?? unannotated(key, record?.text ?? '');
    const was = found.get(key) ?? [];
    if (!compareSpan(was, asked, tally)) return [];
    const { raw, start, required, instead } = asked;
    const expected = [...required, ...instead].join(' | ') || '–';
    const sentence = record ? quoteIn(record, start).text : '';
    return [{ what: 'indicator' as const, raw, start, found: was.join(', ') || '–', expected, sentence }];
  });
}

function sum(all: Iterable<Counts>): Counts {
  const total = noCounts();
  for (const counts of all) for (const key of ['right', 'wrong', 'missed'] as const) total[key] += counts[key];
  return total;
}

const scoresOf = (counts: Iterable<[id: string, counts: Counts]>): Record<string, PrecisionRecall> =>
  Object.fromEntries([...counts].map(([id, own]) => [id, scores(own)]));

/** Compare the observations of records with the indicators of annotated quantities, span by span. */
export function scoreIndicators(records: readonly ReportRecord[], gold: readonly GoldQuantity[]): IndicatorScore {
  const byIndicator = new Map<string, Counts>();
  const byReport = new Map<string, Counts>();
  const byId = new Map(records.map((record) => [record.report.id, record]));
  const misses = [...Map.groupBy(gold, (quantity) => quantity.report)].flatMap(([report, quantities]) => {
    const counts = noCounts();
    byReport.set(report, counts);
    const tally: Tally = (indicator, what) => {
      const own = byIndicator.get(indicator) ?? noCounts();
      byIndicator.set(indicator, own);
      own[what]++;
      counts[what]++;
    };
    return compareReport(quantities, byId.get(report), tally).map((miss): GoldDifference => ({ report, ...miss }));
  });
  return {
    overall: scores(sum(byReport.values())),
    indicators: scoresOf([...byIndicator].sort(([a], [b]) => byCodeUnit(a, b))),
    byReport: scoresOf(byReport),
    misses,
  };
}
