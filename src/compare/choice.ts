import { signedValue } from '../model/quantity-cells.ts';
import { byCodeUnit } from '../text/order.ts';
import { CLAIM_KINDS, type ClaimKind } from './claims.ts';
import { spokenBy } from './coverage.ts';
import { type ComparisonMatrix, type MatrixRow, matrixOf, type RowIndicator, rowOf } from './matrix.ts';
import type { CompareState } from './state.ts';
import type { Corpus, DistrictHead } from './types.ts';

/** Columns and rows that the default shows at most; readers add what they want. */
export const DEFAULT_DISTRICTS = 12;
const DEFAULT_INDICATORS = 40;

/** The part of a corpus that is about some districts. */
function about(corpus: Corpus, districts: readonly string[]): Pick<Corpus, 'values' | 'said'> {
  const chosen = new Set(districts);
  return {
    values: corpus.values.filter((value) => chosen.has(value.district)),
    said: corpus.said.filter((place) => chosen.has(place.district)),
  };
}

/** Districts of the default: those with the newest reports. */
export function defaultDistricts(corpus: Corpus): string[] {
  return corpus.districts.slice(0, DEFAULT_DISTRICTS).map((district) => district.code);
}

/**
 * Indicators of the default: those that at least two reports of the chosen districts speak of, one of them with a number; where the choice
 * has one report only, those that it states.
 */
export function defaultIndicators(corpus: Corpus, districts: readonly string[], indicators: readonly RowIndicator[]): string[] {
  const part = about(corpus, districts);
  const ids = indicators.map((indicator) => indicator.id);
  const shared = spokenBy(part, ids, 2);
  return (shared.length > 0 ? shared : spokenBy(part, ids, 1)).slice(0, DEFAULT_INDICATORS);
}

/** Indicators of which any report gives a number, in the order of the codebook. */
export function statedIndicators(corpus: Pick<Corpus, 'values'>, indicators: readonly RowIndicator[]): string[] {
  const stated = new Set(corpus.values.map(({ indicator }) => indicator));
  return indicators.map(({ id }) => id).filter((id) => stated.has(id));
}

/**
 * Districts in the order of a name, a year (newest report first) or an indicator: those of its widest comparable series from large to small,
 * then the others as they were. A value that stands in no series moves nothing.
 */
export function inOrder(corpus: Corpus, districts: readonly DistrictHead[], sort: string | null): readonly DistrictHead[] {
  if (sort === null) return districts;
  if (sort === 'name') return districts.toSorted((a, b) => byCodeUnit(a.pinyin || a.name, b.pinyin || b.name));
  if (sort === 'year') {
    const years = new Map(corpus.reports.map((report) => [report.id, report.year ?? 0]));
    const newest = ({ reports }: DistrictHead) => Math.max(...reports.map((id) => years.get(id) ?? 0));
    return districts.toSorted((a, b) => newest(b) - newest(a));
  }
  const series = matrixOf(corpus, { districts, indicators: [{ id: sort }], themes: [] }).rows[0]?.series[0];
  const values = new Map((series?.values ?? []).toReversed().map((value) => [value.district, signedValue(value)]));
  const own = ({ code }: DistrictHead) => values.get(code) ?? Number.NEGATIVE_INFINITY;
  return districts.toSorted((a, b) => (own(a) === own(b) ? 0 : own(b) - own(a)));
}

/** Rows of words of a state: both by default, none beside the comparable rows unless they were chosen. */
export function chosenClaims(state: CompareState): readonly ClaimKind[] {
  return state.claims ?? (state.comparableOnly || state.reviewedOnly ? [] : CLAIM_KINDS);
}

/** Whether a row is left by what a state narrows the rows to. Rows go as a whole: a value that is not shown would look like silence. */
function isWanted({ series, cells }: MatrixRow, { comparableOnly, reviewedOnly }: CompareState): boolean {
  if (comparableOnly && series.length === 0) return false;
  return !reviewedOnly || cells.some(({ values }) => values.some(({ value }) => value.reviewed));
}

/** The matrix that a state asks for; what it leaves open takes its default. Unknown ids are left out. `row` as in `matrixOf`. */
export function chosenMatrix(
  corpus: Corpus,
  indicators: readonly RowIndicator[],
  state: CompareState,
  row: typeof rowOf = rowOf,
): ComparisonMatrix {
  const districts = new Map(corpus.districts.map((district) => [district.code, district]));
  const rows = new Map(indicators.map((indicator) => [indicator.id, indicator]));
  const codes = state.districts ?? defaultDistricts(corpus);
  const ids = state.indicators ?? defaultIndicators(corpus, codes, indicators);
  const chosen = codes.flatMap((code) => districts.get(code) ?? []);
  const choice = {
    districts: inOrder(corpus, chosen, state.sort),
    indicators: ids.flatMap((id) => rows.get(id) ?? []),
    themes: state.themes,
    claims: chosenClaims(state),
  };
  const matrix = matrixOf(corpus, choice, row);
  return { ...matrix, rows: matrix.rows.filter((each) => isWanted(each, state)) };
}
