import type { ClaimKind } from './claims.ts';
import { coverageOf } from './coverage.ts';
import type { IndicatorLine, RowKind, ViewLine } from './csv.ts';
import { type CellValue, type ClaimRow, type ComparisonMatrix, type RowIndicator, type ThemeRow, withoutRepeats } from './matrix.ts';
import type { Corpus, ReportHead, Value } from './types.ts';

/** What lines of a file need besides the numbers: names, sentences, addresses. */
type LineSource = {
  /** Names of an indicator, a theme, or a kind of claims. */
  name(id: string): { zh: string; en: string };
  quote(value: Value): string;
  url(report: string, anchor: string): string;
};

type LineContext = { corpus: Corpus; source: LineSource };
/** The same with the names of districts by code. */
type NamedIndicator = LineContext & { names: ReadonlyMap<string, string> };

function lineOf({ value, series, reasons, flags }: CellValue, report: ReportHead, place: NamedIndicator): ViewLine {
  const { source } = place;
  return {
    ...headOf(value.indicator, report, place),
    presence: 'value',
    value,
    group: series === null ? null : series + 1,
    reasons: [...reasons, ...flags],
    quote: source.quote(value),
    url: source.url(value.report, value.mention),
  };
}

function headOf(indicator: string, report: ReportHead, { names, source }: NamedIndicator): ViewLine {
  return {
    row: 'indicator',
    indicator,
    name: source.name(indicator),
    district: { code: report.district, name: names.get(report.district) ?? '' },
    report,
    presence: 'absent',
    value: null,
    group: null,
    reasons: [],
    quote: '',
    url: source.url(report.id, ''),
  };
}

/** Lines of one indicator: every value, and a line for every report that gives none. */
function indicatorLines(indicator: RowIndicator, items: readonly CellValue[], place: LineContext): ViewLine[] {
  const named: NamedIndicator = { ...place, names: namesIn(place.corpus) };
  const byReport = Map.groupBy(items, ({ value }) => value.report);
  return coverageOf(place.corpus, indicator).reports.flatMap(({ report, presence, said }): ViewLine[] => {
    const own = byReport.get(report.id);
    if (own) return own.map((item) => lineOf(item, report, named));
    const url = place.source.url(report.id, said[0]?.passage ?? '');
    return [{ ...headOf(indicator.id, report, named), presence, url }];
  });
}

/** Lines of the table of one indicator, each from its report alone: every value that a report states once, and one for every report that gives none. */
export function tableLines(indicator: RowIndicator, place: LineContext): IndicatorLine[] {
  const values = withoutRepeats(place.corpus.values.filter((value) => value.indicator === indicator.id));
  const items = values.map((value): CellValue => ({ value, series: null, reasons: [], flags: [] }));
  return indicatorLines(indicator, items, place);
}

/** Names of districts by code. */
const namesIn = ({ districts }: Corpus): ReadonlyMap<string, string> => new Map(districts.map(({ code, name }) => [code, name]));

/** Decimals of a share of text, in per cent. */
const SHARE_DECIMALS = 2;

/** Lines of a row about a theme: the share of each report's text, in per cent. */
function themeLines({ theme, cells }: ThemeRow, named: NamedIndicator, heads: ReadonlyMap<string, ReportHead>): ViewLine[] {
  const row: RowKind = 'theme';
  return cells.flatMap(({ shares }) =>
    shares.flatMap(({ report, share, passages }): ViewLine[] => {
      const head = heads.get(report);
      if (!head) return [];
      const value: ViewLine['value'] = {
        id: '',
        mention: '',
        dimensions: {},
        value: Number((share * 100).toFixed(SHARE_DECIMALS)),
        unit: '%',
        qualifier: 'exact',
        stage: null,
        period: null,
        status: 'actual',
        scope: 'district',
        raw: '',
      };
      return [{ ...headOf(theme, head, named), row, presence: 'value', value, url: named.source.url(report, passages[0] ?? '') }];
    }),
  );
}

/** Lines of a row of claims, each in its own words; a line for every report that makes none. */
function claimLines({ claims, cells }: ClaimRow, named: NamedIndicator, heads: ReadonlyMap<string, ReportHead>): ViewLine[] {
  const row: ClaimKind = claims;
  return cells.flatMap(({ reports }) =>
    reports.flatMap(({ report, items }): ViewLine[] => {
      const head = heads.get(report);
      if (!head) return [];
      const none = { ...headOf(claims, head, named), row };
      if (items.length === 0) return [none];
      return items.map(({ passage, label, title }) => ({
        ...none,
        presence: 'said',
        quote: `${label} ${title}`.trim(),
        url: named.source.url(report, passage),
      }));
    }),
  );
}

/** Lines of a matrix: exactly its rows and columns. */
export function matrixLines(
  matrix: ComparisonMatrix,
  stages: (indicator: string) => readonly string[] | undefined,
  place: LineContext,
): ViewLine[] {
  const chosen = new Set(matrix.districts.map((district) => district.code));
  const corpus = {
    ...place.corpus,
    reports: place.corpus.reports.filter((report) => chosen.has(report.district)),
    values: place.corpus.values.filter((value) => chosen.has(value.district)),
    said: place.corpus.said.filter((said) => chosen.has(said.district)),
  };
  const heads = new Map(corpus.reports.map((report) => [report.id, report]));
  const named: NamedIndicator = { ...place, names: namesIn(corpus) };
  return [
    ...matrix.claims.flatMap((row) => claimLines(row, named, heads)),
    ...matrix.rows.flatMap((row) =>
      indicatorLines(
        { id: row.indicator, stages: stages(row.indicator) },
        row.cells.flatMap((cell) => cell.values),
        { ...place, corpus },
      ),
    ),
    ...matrix.themes.flatMap((row) => themeLines(row, named, heads)),
  ];
}
