import type { ClaimKind } from './claims.ts';
import { coverageOf, notApplicable, presenceOf } from './coverage.ts';
import type { RuleId } from './rules.ts';
import { apart, byWeight, flagsIn, type Series, seriesKey, seriesOf } from './series.ts';
import type { Claim, Corpus, DistrictHead, Presence, Said, ThemeShare, Value } from './types.ts';

/** A value in a cell, with what must be said beside it. */
export type CellValue = {
  value: Value;
  /** Number of the comparable series of the row it stands in (0 = first); null where it stands beside nothing. */
  series: number | null;
  /** Rules that part it from the nearest series of the row; empty inside a series, or where the row has none. */
  reasons: readonly RuleId[];
  /** Differences to be said inside its series. */
  flags: readonly RuleId[];
};

/** What the reports of one district say of one indicator. */
export type MatrixCell = {
  district: string;
  presence: Presence;
  /** Values of a comparable series first, then by weight; equal values of one report are given once. */
  values: readonly CellValue[];
  said: readonly Said[];
};

/** A row of the matrix. */
export type MatrixRow = {
  indicator: string;
  /** Comparable series over the chosen districts. */
  series: readonly Series[];
  cells: readonly MatrixCell[];
  /** Reports of the chosen districts that state a number, and all of them. */
  stated: number;
  of: number;
  /** Rules that part its values where several districts state a number and no two can be compared. */
  parted: readonly RuleId[];
};

/** A row about a theme: the share of text of each district's newest report that has passages on it. */
export type ThemeRow = { theme: string; cells: readonly { district: string; shares: readonly ThemeShare[] }[]; stated: number; of: number };

/** A row of words: what the reports of each district admit or promise, report by report, newest first. */
export type ClaimRow = {
  claims: ClaimKind;
  cells: readonly { district: string; reports: readonly { report: string; items: readonly Claim[] }[] }[];
};

export type ComparisonMatrix = {
  districts: readonly DistrictHead[];
  claims: readonly ClaimRow[];
  rows: readonly MatrixRow[];
  themes: readonly ThemeRow[];
  reports: number;
};

/** An indicator as rows need it. */
export type RowIndicator = { id: string; stages?: readonly string[] | undefined };

/** Values of one report that repeat each other (same number, unit and dimensions that part) are shown once. */
export function withoutRepeats(values: readonly Value[]): Value[] {
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = [value.report, value.value, value.valueHigh, value.unit, value.stage, value.status, value.scope, value.period].join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The series of a row: all of them, the comparable ones, and where each comparable one stands by its key. */
type RowSeries = { all: readonly Series[]; comparable: readonly Series[]; places: ReadonlyMap<string, number> };

function rowSeries(values: readonly Value[]): RowSeries {
  const all = seriesOf(values);
  const comparable = all.filter((series) => series.districts > 1);
  return { all, comparable, places: new Map(comparable.map(({ key }, place) => [key, place])) };
}

function cellValue(value: Value, series: RowSeries): CellValue {
  const at = series.places.get(seriesKey(value));
  const own = at === undefined ? undefined : series.comparable[at];
  return own && at !== undefined ? { value, series: at, reasons: [], flags: flagsIn(own.values, value) } : lonelyValue(value, series);
}

/** A value that stands in no comparable series. */
function lonelyValue(value: Value, { all, comparable }: RowSeries): CellValue {
  const others =
    comparable.length > 0 ? comparable : all.filter((candidate) => candidate.values.some((other) => other.district !== value.district));
  return { value, series: null, reasons: apart(value, others).reasons, flags: [] };
}

function bySeries(a: CellValue, b: CellValue): number {
  return (a.series ?? Number.MAX_SAFE_INTEGER) - (b.series ?? Number.MAX_SAFE_INTEGER) || byWeight(a.value, b.value);
}

/** The row of one indicator over chosen districts. */
export function rowOf(corpus: Corpus, districts: readonly DistrictHead[], indicator: RowIndicator): MatrixRow {
  const chosen = new Set(districts.map((district) => district.code));
  const values = withoutRepeats(corpus.values.filter((value) => value.indicator === indicator.id && chosen.has(value.district)));
  const said = Map.groupBy(
    corpus.said.filter((place) => place.indicator === indicator.id),
    (place) => place.district,
  );
  const heads = Map.groupBy(corpus.reports, (report) => report.district);
  const byDistrict = Map.groupBy(values, (value) => value.district);
  const series = rowSeries(values);
  const cells = districts.map((district) => {
    const found = byDistrict.get(district.code) ?? [];
    const places = said.get(district.code) ?? [];
    const applicable = (heads.get(district.code) ?? []).some((report) => !notApplicable(report, indicator.stages));
    return {
      district: district.code,
      presence: presenceOf(found.length, places.length, applicable),
      values: found.map((value) => cellValue(value, series)).toSorted(bySeries),
      said: places,
    };
  });
  const parted = series.comparable.length > 0 ? [] : [...new Set(cells.flatMap((cell) => cell.values[0]?.reasons ?? []))];
  return {
    indicator: indicator.id,
    series: series.comparable,
    cells,
    stated: new Set(values.map((value) => value.report)).size,
    of: districts.reduce((sum, district) => sum + district.reports.length, 0),
    parted,
  };
}

function themeRow(corpus: Corpus, districts: readonly DistrictHead[], theme: string): ThemeRow {
  const shares = Map.groupBy(
    corpus.shares.filter((share) => share.theme === theme),
    (share) => share.district,
  );
  const cells = districts.map((district) => ({ district: district.code, shares: shares.get(district.code) ?? [] }));
  return {
    theme,
    cells,
    stated: cells.reduce((sum, cell) => sum + cell.shares.length, 0),
    of: districts.reduce((sum, district) => sum + district.reports.length, 0),
  };
}

function claimRow(corpus: Corpus, districts: readonly DistrictHead[], claims: ClaimKind): ClaimRow {
  const byReport = new Map(corpus.claims.map((entry) => [entry.report, entry]));
  const cells = districts.map((district) => ({
    district: district.code,
    reports: district.reports.map((report) => ({ report, items: byReport.get(report)?.[claims] ?? [] })),
  }));
  return { claims, cells };
}

/** What the rows and columns of a matrix are. */
export type MatrixChoice = {
  districts: readonly DistrictHead[];
  claims?: readonly ClaimKind[];
  indicators: readonly RowIndicator[];
  themes: readonly string[];
};

/** The comparison of chosen districts by claims, indicators and themes; `row` may be one that remembers rows made before. */
export function matrixOf(corpus: Corpus, choice: MatrixChoice, row: typeof rowOf = rowOf): ComparisonMatrix {
  return {
    districts: choice.districts,
    claims: (choice.claims ?? []).map((claims) => claimRow(corpus, choice.districts, claims)),
    rows: choice.indicators.map((indicator) => row(corpus, choice.districts, indicator)),
    themes: choice.themes.map((theme) => themeRow(corpus, choice.districts, theme)),
    reports: choice.districts.reduce((sum, district) => sum + district.reports.length, 0),
  };
}

/** Values of one indicator as a table beside its chart: each series with its values, then those that stand apart. */
export type IndicatorView = {
  coverage: ReturnType<typeof coverageOf>;
  /** Series with two or more districts. */
  series: readonly Series[];
  /** Values in none of them. */
  alone: readonly CellValue[];
};

/** The view of one indicator over the whole corpus. */
export function indicatorView(corpus: Corpus, indicator: RowIndicator): IndicatorView {
  const values = withoutRepeats(corpus.values.filter((value) => value.indicator === indicator.id));
  const series = rowSeries(values);
  const lonely = new Set(series.all.flatMap((each) => (each.districts > 1 ? [] : each.values)));
  const alone = values.filter((value) => lonely.has(value)).map((value) => lonelyValue(value, series));
  return { coverage: coverageOf(corpus, indicator), series: series.comparable, alone: alone.toSorted(bySeries) };
}
