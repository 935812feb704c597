import { getCollection } from 'astro:content';
import { corpusOf } from '../compare/corpus.ts';
import { type IndicatorView, indicatorView } from '../compare/matrix.ts';
import { compareText } from '../compare/series.ts';
import type { Corpus } from '../compare/types.ts';
import { INDICATOR_GROUPS, type Indicator, type ReportRecord, sentenceAt, type Theme } from '../model/index.ts';

/** Everything that the pages of comparison show. */
export type Comparison = {
  corpus: Corpus;
  /** By group, then by id. */
  indicators: readonly Indicator[];
  themes: readonly Theme[];
  records: ReadonlyMap<string, ReportRecord>;
};

async function readComparison(): Promise<Comparison> {
  const records = (await getCollection('records')).map((entry) => entry.data);
  const indicators = (await getCollection('indicators'))
    .map((entry) => entry.data)
    .sort((a, b) => INDICATOR_GROUPS.indexOf(a.group) - INDICATOR_GROUPS.indexOf(b.group) || compareText(a.id, b.id));
  const themes = (await getCollection('themes')).map((entry) => entry.data).sort((a, b) => compareText(a.id, b.id));
  const divisions = new Map((await getCollection('districts')).map((entry) => [entry.data.code, entry.data]));
  return {
    corpus: corpusOf(records, indicators, divisions),
    indicators,
    themes,
    records: new Map(records.map((record) => [record.report.id, record])),
  };
}

let comparison: Promise<Comparison> | undefined;

/** The comparison of all reports. Made once for a build; in development at every request. */
export function readComparisonData(): Promise<Comparison> {
  if (import.meta.env.DEV) return readComparison();
  comparison ??= readComparison();
  return comparison;
}

const views = new WeakMap<Corpus, Map<string, IndicatorView>>();

/** The view of one indicator over all reports, made once for the pages and files that show it. */
export function readIndicatorView(corpus: Corpus, indicator: Indicator): IndicatorView {
  const known = views.get(corpus) ?? new Map<string, IndicatorView>();
  views.set(corpus, known);
  const view = known.get(indicator.id) ?? indicatorView(corpus, indicator);
  known.set(indicator.id, view);
  return view;
}

/** The sentence around an offset of a report, inside its passage. */
export function sentenceOf(record: ReportRecord, offset: number): { start: number; end: number; text: string } {
  const passage = record.passages.find((candidate) => offset >= candidate.start && offset < candidate.end);
  const span = sentenceAt(record.text, offset, passage);
  return { ...span, text: record.text.slice(span.start, span.end) };
}
