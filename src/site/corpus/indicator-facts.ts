import type { CorpusLines } from '../../compare/corpus.ts';
import { reportEdition } from '../../compare/edition.ts';
import { withoutRepeats } from '../../compare/matrix.ts';
import { placeOf } from '../../compare/place.ts';
import type { SpokenIndicators } from '../../compare/presence-table.ts';
import { seriesKey } from '../../compare/series.ts';
import type { Value } from '../../compare/types.ts';
import type { ReportRecord } from '../../model/index.ts';
import { countReviewed } from '../../model/standing.ts';
import { quoteIn } from '../../text/quote.ts';
import { bySentence, type Quoted, quotedOf } from '../indicator/sentences.ts';
import { totalsByIndicator } from '../indicator/totals.ts';
import type { Passing, RecordFacts, SpeakingReport, Told, Wording } from './columns.ts';

const indicatorsIn = ({ values, said }: CorpusLines): string[] => [...new Set([...values, ...said].map(({ indicator }) => indicator))];

/** What a report says of indicators, by indicator. */
export function linesOf(lines: CorpusLines, report: SpeakingReport): RecordFacts['lines'] {
  const values = Map.groupBy(lines.values, ({ indicator }) => indicator);
  const said = Map.groupBy(lines.said, ({ indicator }) => indicator);
  const own = (indicator: string) => ({ report, values: values.get(indicator) ?? [], said: said.get(indicator) ?? [] });
  return Object.fromEntries(indicatorsIn(lines).map((indicator) => [indicator, own(indicator)]));
}

/** Its values, counted, by indicator. */
export function countedOf({ report, values }: CorpusLines): RecordFacts['counted'] {
  const { district } = report;
  const count = (own: readonly Value[]) => {
    const once = withoutRepeats(own);
    return { district, values: once.length, series: [...new Set(once.map(seriesKey))] };
  };
  return Object.fromEntries(
    Array.from(
      Map.groupBy(values, ({ indicator }) => indicator),
      ([indicator, own]) => [indicator, count(own)],
    ),
  );
}

/** Which indicators it speaks of. */
export function spokenOf(lines: CorpusLines): SpokenIndicators {
  const { id, district, stages } = lines.report;
  const values = Map.groupBy(lines.values, ({ indicator }) => indicator);
  const said = Map.groupBy(lines.said, ({ indicator }) => indicator);
  const own = (indicator: string) => {
    const [stated = [], passing = []] = [values.get(indicator), said.get(indicator)];
    const edition = reportEdition({ report: { id }, values: stated, said: passing });
    return [indicator, stated.length > 0 ? 'value' : 'said', edition] as const;
  };
  return { id, district, stages, indicators: indicatorsIn(lines).map(own) };
}

/** The words in which it does, and what is counted of them, by indicator. */
export function wordsIn(record: ReportRecord, lines: CorpusLines): Pick<RecordFacts, 'told' | 'wording'> {
  const { quotes, report } = quotedOf(record);
  const values = Map.groupBy(lines.values, ({ indicator }) => indicator);
  const totals = totalsByIndicator(record);
  const observations = Map.groupBy(record.observations, ({ indicator }) => indicator);
  const [passing, said] = [new Set(lines.said.map(({ indicator }) => indicator)), saidOf(record)];
  const spoken = [...new Set([...observations.keys(), ...said.keys()])];
  const wordingOf = (indicator: string): Wording => ({
    report,
    quotes: Object.fromEntries((values.get(indicator) ?? []).flatMap(({ mention }) => quoteOf(quotes, mention))),
    said: said.get(indicator) ?? null,
  });
  const toldOf = (indicator: string): Told => {
    const observed = observations.get(indicator);
    return {
      report: report.id,
      year: report.year,
      sentences: bySentence(withoutRepeats(values.get(indicator) ?? []), () => ({ report, quotes })).length,
      said: passing.has(indicator),
      totals: totals[indicator] ?? [],
      reviewed: observed ? countReviewed(observed) : null,
    };
  };
  return {
    told: Object.fromEntries(spoken.map((indicator) => [indicator, toldOf(indicator)])),
    wording: Object.fromEntries(spoken.map((indicator) => [indicator, wordingOf(indicator)])),
  };
}

function quoteOf(quotes: Quoted['quotes'], mention: string): [string, Quoted['quotes'][string]][] {
  const quote = quotes[mention];
  return quote ? [[mention, quote]] : [];
}

function saidOf(record: ReportRecord): Map<string, Passing> {
  const first = new Map(record.mentioned.toReversed().map(({ indicator, start }) => [indicator, start]));
  return new Map(
    [...first].map(([indicator, start]) => [indicator, { text: quoteIn(record, start).text, place: placeOf(record, start).join(' › ') }]),
  );
}
