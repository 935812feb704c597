import type { Finding, Mention, ReportRecord, Span } from '../../model/index.ts';
import { quoteIn } from '../../text/quote.ts';

/** One figure that shows well how figures are read: its sentence, the mention itself, and how well it shows. */
export type Example = { mention: Mention; sentence: Span; indicator: string; weight: number };

/** Lengths between which a sentence reads well in large type. */
const SHORT = 14;
const LONG = 46;

/**
 * How much a figure shows: more of its fields known, a scale word in it, a sentence of good length with few figures.
 *
 * @param least weight below which none is wanted: then 0 without counting the figures around it
 */
function weight(record: ReportRecord, mention: Mention, sentence: Span, least: number): number {
  const length = sentence.end - sentence.start;
  if (length < SHORT || length > LONG || record.text.slice(sentence.start, sentence.end).includes('\n')) return 0;
  const known = [mention.stage !== null, mention.scope !== 'district', /[万亿]/.test(mention.raw), mention.qualifier !== 'exact'];
  const alone = 10 + 2 * known.filter(Boolean).length;
  const apart = Math.abs(length - 30) / 10;
  if (alone - apart <= least) return 0;
  const others = record.mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end).length - 1;
  return alone - 3 * Math.max(0, others - 1) - apart;
}

/** The figure of a report that shows best, the first of equals; null where none answers an indicator in a short sentence. */
export function bestExample(record: ReportRecord): Example | null {
  let best: Example | null = null;
  const mentions = new Map(record.mentions.map((mention) => [mention.id, mention]));
  for (const { mention: id, indicator, status } of record.observations) {
    const mention = mentions.get(id);
    if (!mention || status !== 'actual') continue;
    const { start, end } = quoteIn(record, mention.start);
    const least = best?.weight ?? 0;
    const found = weight(record, mention, { start, end }, least);
    if (found > least) best = { mention, sentence: { start, end }, indicator, weight: found };
  }
  return best;
}

/** A check to show on the home page. */
export type ShownCheck = { report: string; finding: Finding };

/** One check of each verdict, of different reports where possible: holding, holding within rounding, not holding; few terms first. */
export function shownChecks(found: readonly ShownCheck[]): ShownCheck[] {
  const all = found.filter(({ finding }) => finding.equation);
  const terms = ({ finding }: ShownCheck) => finding.equation?.terms.length ?? 0;
  const labelled = ({ finding }: ShownCheck) => (finding.equation?.terms.every(({ label }) => label !== '') ? 0 : 1);
  const shown: ShownCheck[] = [];
  for (const verdict of ['yes', 'within-rounding', 'no'] as const) {
    const taken = new Set(shown.map(({ report }) => report));
    const fresh = ({ report }: ShownCheck) => (taken.has(report) ? 1 : 0);
    const [first] = all
      .filter(({ finding }) => finding.holds === verdict && terms({ finding } as ShownCheck) <= 4)
      .toSorted((a, b) => labelled(a) - labelled(b) || fresh(a) - fresh(b) || Math.abs(terms(a) - 2) - Math.abs(terms(b) - 2));
    if (first) shown.push(first);
  }
  return shown;
}
