import { pinyin } from 'pinyin-pro';
import { defaultDistricts, defaultIndicators } from '../compare/choice.ts';
import { type Comparison, comparisonOf } from '../compare/comparison.ts';
import { viewCsv } from '../compare/csv.ts';
import { placeOf } from '../compare/ledger.ts';
import { chartLimit, limitsOf } from '../compare/limits.ts';
import { viewLines } from '../compare/lines.ts';
import { indicatorView } from '../compare/matrix.ts';
import type { ComparePayload, PartPayload, Quote, Quotes } from '../compare/payload.ts';
import { pack } from '../compare/transfer.ts';
import type { Corpus } from '../compare/types.ts';
import type { District, Indicator, ReportRecord, Span } from '../model/index.ts';
import { dataScript } from '../search/data-script.ts';
import { passageAt } from '../text/passage.ts';
import { quoteIn } from '../text/quote.ts';
import { once, type SiteCorpus, type SiteFile } from './file.ts';

/** What comparison loads, part by part, and each indicator as a table. */
export function* comparisonFiles(corpus: SiteCorpus): Generator<SiteFile> {
  const comparison = once(() => comparisonOf(corpus));
  const parts = once(() => partsOf(comparison().corpus));
  const script = (name: string, value: () => unknown): SiteFile => ({
    path: `${name}.js`,
    content: () => dataScript(name, value()),
  });
  yield script('data/compare', () => comparePayload(comparison(), corpus.districts));
  for (const { id, frameworks } of corpus.indicators) {
    const limits = limitsOf(corpus.frameworks, frameworks).map(chartLimit);
    yield script(`data/compare/i/${id}`, (): PartPayload => ({ ...pack(parts().indicator(id), comparison().corpus), limits }));
  }
  for (const { id } of corpus.themes)
    yield script(`data/compare/t/${id}`, (): PartPayload => ({ ...pack(parts().theme(id), comparison().corpus), limits: [] }));
  for (const indicator of corpus.indicators)
    yield {
      path: `data/indicators/${indicator.id}.csv`,
      content: () => indicatorCsv(indicator, parts().indicator(indicator.id), comparison().records, corpus.edition.address),
    };
  for (const record of corpus.records) yield script(`data/quotes/${record.report.id}`, () => quotesOf(record));
}

/** The parts of a corpus by what they are about. Everything is grouped once, so that all parts together take linear time. */
function partsOf(corpus: Corpus) {
  const values = Map.groupBy(corpus.values, ({ indicator }) => indicator);
  const said = Map.groupBy(corpus.said, ({ indicator }) => indicator);
  const shares = Map.groupBy(corpus.shares, ({ theme }) => theme);
  return {
    indicator: (id: string): Corpus => ({ ...corpus, values: values.get(id) ?? [], said: said.get(id) ?? [], shares: [] }),
    theme: (id: string): Corpus => ({ ...corpus, values: [], said: [], shares: shares.get(id) ?? [] }),
  };
}

/** Words by which a codebook entry is found: both names, id, pinyin. */
function findable({ id, zh, en }: { id: string; zh: string; en: string }): string {
  return [zh, en, id, pinyin(zh, { toneType: 'none', nonZh: 'removed' })].join(' | ');
}

/** Longest chain of successors that is followed: 630122 -> 630106 -> … */
const SUCCESSIONS = 5;

/** Former codes of districts that have reports under a later one. */
function renamedCodes(divisions: readonly District[], present: ReadonlySet<string>): [former: string, now: string][] {
  const successors = new Map(divisions.map(({ code, successor }) => [code, successor]));
  return [...successors.keys()].flatMap((former): [string, string][] => {
    let now = successors.get(former);
    for (let step = 1; step < SUCCESSIONS && now && !present.has(now); step++) now = successors.get(now);
    return now && present.has(now) && !present.has(former) ? [[former, now]] : [];
  });
}

/** Districts, reports and names that the comparison in the browser starts with. */
function comparePayload({ corpus, indicators, themes }: Comparison, divisions: readonly District[]): ComparePayload {
  return {
    districts: corpus.districts,
    reports: corpus.reports,
    indicators: indicators.map((indicator) => {
      const { id, zh, en, group, stages, unit, kind } = indicator;
      return { id, zh, en, group, stages, unit, kind, find: findable(indicator) };
    }),
    themes: themes.map((theme) => ({ id: theme.id, zh: theme.zh, en: theme.en, find: findable(theme) })),
    defaults: defaultIndicators(corpus, defaultDistricts(corpus), indicators),
    renamed: renamedCodes(divisions, new Set(corpus.districts.map(({ code }) => code))),
  };
}

/** The values of one indicator with their sentences, and a line for every report that gives none. */
function indicatorCsv(indicator: Indicator, part: Corpus, records: ReadonlyMap<string, ReportRecord>, address: string): string {
  const lines = viewLines(indicator, indicatorView(part, indicator), {
    corpus: part,
    source: {
      name: () => indicator.zh,
      quote: (value) => {
        const record = records.get(value.report);
        return record ? quoteIn(record, value.start).text : '';
      },
      url: (report, anchor) => `${address}reports/${report}/${anchor ? `#${anchor}` : ''}`,
    },
  });
  return viewCsv(lines);
}

/** Sentences of one report: by the id of the mention, or by passage and indicator where it speaks without a number. */
function quotesOf(record: ReportRecord): Quotes {
  const quote = ({ start, end }: Span): Quote => {
    const sentence = quoteIn(record, start);
    return { text: sentence.text, from: start - sentence.start, to: end - sentence.start, place: placeOf(record, start).join(' › ') };
  };
  const observed = new Set(record.observations.map((observation) => observation.mention));
  const mentions = record.mentions.filter((mention) => observed.has(mention.id)).map((mention) => [mention.id, quote(mention)]);
  const places = record.mentioned.map((place) => [`${passageAt(record.passages, place.start)?.id} ${place.indicator}`, quote(place)]);
  return Object.fromEntries([...mentions, ...places]);
}
