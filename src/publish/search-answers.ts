import { withoutRepeats } from '../compare/matrix.ts';
import { type Series, widestSeries } from '../compare/series.ts';
import type { Corpus } from '../compare/types.ts';
import type { FormerDivision, Indicator, Theme } from '../model/index.ts';
import { signedValue } from '../model/quantity-cells.ts';
import { type IndicatorFacts, packMarks, type SearchAnswers } from '../search/answers.ts';

/** How far the values of a series reach. */
function reach(series: Series): IndicatorFacts['widest'] {
  const [first] = series.values;
  if (!first) return undefined;
  const values = series.values.map((value) => signedValue({ ...value, value: value.value }));
  const years = series.values.flatMap(({ period }) => period ?? []).toSorted();
  const [from, to] = [years[0], years.at(-1)];
  return {
    districts: series.districts,
    low: Math.min(...values),
    high: Math.max(...values, ...series.values.flatMap(({ valueHigh }) => valueHigh ?? [])),
    unit: first.unit,
    stage: first.stage,
    ...(from && to && { years: [from, to] as [string, string] }),
  };
}

/** What search tells of an indicator, from all that reports state and say of it. */
export function answerOf(part: Pick<Corpus, 'values' | 'said'>): IndicatorFacts {
  const values = withoutRepeats(part.values);
  const first = widestSeries(values);
  const widest = first && reach(first);
  const stating = new Set(values.map(({ report }) => report));
  return {
    stated: stating.size,
    said: new Set(part.said.flatMap(({ report }) => (stating.has(report) ? [] : report))).size,
    values: values.length,
    ...(widest && { widest }),
  };
}

/** What the answers are made from: the corpus, what is told of each indicator, and the codebook. */
export type Asked = {
  corpus: Pick<Corpus, 'reports' | 'shares'>;
  answer: (indicator: Indicator) => IndicatorFacts;
  indicators: readonly Indicator[];
  themes: readonly Theme[];
};

/** Other words for each indicator and theme, separated by spaces, by the path of its page; those that have any. */
export function otherWords({ indicators, themes }: Pick<Asked, 'indicators' | 'themes'>): SearchAnswers['words'] {
  const words = [
    ...indicators.map(({ id, synonyms = [] }) => [`indicators/${id}/`, synonyms] as const),
    ...themes.map(({ id, synonyms = [], cues }) => [`themes/${id}/`, [...new Set([...synonyms, ...cues.strong])]] as const),
  ];
  return Object.fromEntries(words.flatMap(([path, list]) => (list.length > 0 ? [[path, list.join(' ')]] : [])));
}

/** The same words by marks alone, see `packMarks`. */
export const marksOf = (codebook: Pick<Asked, 'indicators' | 'themes'>): string =>
  packMarks(Object.values(otherWords(codebook)).flatMap((words) => words.split(' ')));

/** What search tells before it reads any report: how many speak of an indicator or theme, how far values reach, by which other words they go. */
export function searchAnswers({ corpus, answer, indicators, themes }: Asked): SearchAnswers {
  const writing = Map.groupBy(corpus.shares, ({ theme }) => theme);
  return {
    reports: corpus.reports.length,
    indicators: Object.fromEntries(indicators.map((indicator) => [indicator.id, answer(indicator)])),
    themes: Object.fromEntries(themes.map(({ id }) => [id, writing.get(id)?.length ?? 0])),
    words: otherWords({ indicators, themes }),
  };
}

/** Names of the past, a line each: name, year in which it ended, codes of what took its place. */
export function packFormer(former: readonly FormerDivision[]): string {
  return former
    .filter(({ successors }) => successors.length > 0)
    .map(({ name, until, successors }) => [name, until, ...successors].join(' '))
    .join('\n');
}
