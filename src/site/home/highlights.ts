import type { Mention, ReportRecord, Span } from '../../model/index.ts';
import { quoteIn } from '../../text/quote.ts';
import type { CountedCheck } from '../checks/checks.ts';

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

/** Terms up to which a sum is shown on the home page. */
const FEW_TERMS = 4;

/** One check of each verdict, of different reports where possible: holding, holding within rounding, not holding; few terms first. */
export function shownChecks<Check extends Pick<CountedCheck, 'result' | 'equation'> & { report: string }>(
  found: readonly Check[],
): Check[] {
  const shown: Check[] = [];
  for (const result of ['yes', 'within-rounding', 'no'] as const) {
    const taken = new Set(shown.map(({ report }) => report));
    const fresh = ({ report }: Check) => (taken.has(report) ? 1 : 0);
    const [first] = found
      .flatMap((check) => {
        const { equation } = check;
        return equation && check.result === result && equation.terms <= FEW_TERMS ? [{ check, equation }] : [];
      })
      .sort(
        (a, b) =>
          Number(b.equation.labelled) - Number(a.equation.labelled) ||
          fresh(a.check) - fresh(b.check) ||
          Math.abs(a.equation.terms - 2) - Math.abs(b.equation.terms - 2),
      );
    if (first) shown.push(first.check);
  }
  return shown;
}
