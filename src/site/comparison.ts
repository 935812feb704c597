import { getCollection } from 'astro:content';
import { type Comparison, comparisonOf } from '../compare/comparison.ts';
import { type IndicatorView, indicatorView } from '../compare/matrix.ts';
import type { Corpus } from '../compare/types.ts';
import type { Indicator } from '../model/index.ts';
import { allRecords } from './records.ts';

async function readComparison(): Promise<Comparison> {
  return comparisonOf({
    records: await allRecords(),
    indicators: (await getCollection('indicators')).map(({ data }) => data),
    themes: (await getCollection('themes')).map(({ data }) => data),
    districts: (await getCollection('districts')).map(({ data }) => data),
  });
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
