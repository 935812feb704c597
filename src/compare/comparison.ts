import { type District, INDICATOR_GROUPS, type Indicator, type ReportRecord, type Theme } from '../model/index.ts';
import { byCodeUnit } from '../text/order.ts';
import { type CorpusLines, corpusFrom, corpusLines } from './corpus.ts';
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

const divisionsOf = (districts: readonly District[]) => new Map(districts.map((district) => [district.code, district]));

/** What the comparison takes from each of some reports. */
export function linesOfReports({ records, districts, indicators }: Omit<Compared, 'themes'>): CorpusLines[] {
  const codebook = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const divisions = divisionsOf(districts);
  return records.map((record) => corpusLines(record, codebook, divisions));
}

/** The comparison of all reports, from what it takes from each. */
export function comparisonFrom(
  lines: readonly CorpusLines[],
  { districts, indicators, themes }: Omit<Compared, 'records'>,
): Omit<Comparison, 'records'> {
  return {
    corpus: corpusFrom(lines, divisionsOf(districts)),
    indicators: comparedIndicators(indicators),
    themes: themes.toSorted((a, b) => byCodeUnit(a.id, b.id)),
  };
}

/** The comparison of all reports. */
export function comparisonOf(compared: Compared): Comparison {
  const records = new Map(compared.records.map((record) => [record.report.id, record]));
  return { ...comparisonFrom(linesOfReports(compared), compared), records };
}
