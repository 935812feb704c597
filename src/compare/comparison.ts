import { type District, INDICATOR_GROUPS, type Indicator, type ReportRecord, type Theme } from '../model/index.ts';
import { byCodeUnit } from '../text/order.ts';
import { corpusOf } from './corpus.ts';
import type { FullCorpus } from './types.ts';

/** Everything that pages and files of comparison show. */
export type Comparison = {
  corpus: FullCorpus;
  /** By group, then by id. */
  indicators: readonly Indicator[];
  themes: readonly Theme[];
  records: ReadonlyMap<string, ReportRecord>;
};

/** What a comparison is made from, each in any order. */
export type Compared = {
  records: readonly ReportRecord[];
  indicators: readonly Indicator[];
  themes: readonly Theme[];
  /** All divisions of the gazetteer. */
  districts: readonly District[];
};

/** Indicators by group, then by id: the order in which comparison names them. */
export function comparedIndicators(indicators: readonly Indicator[]): Indicator[] {
  return indicators.toSorted((a, b) => INDICATOR_GROUPS.indexOf(a.group) - INDICATOR_GROUPS.indexOf(b.group) || byCodeUnit(a.id, b.id));
}

/** The comparison of all reports. */
export function comparisonOf({ records, districts, ...codebook }: Compared): Comparison {
  const indicators = comparedIndicators(codebook.indicators);
  return {
    corpus: corpusOf(records, indicators, new Map(districts.map((district) => [district.code, district]))),
    indicators,
    themes: codebook.themes.toSorted((a, b) => byCodeUnit(a.id, b.id)),
    records: new Map(records.map((record) => [record.report.id, record])),
  };
}
