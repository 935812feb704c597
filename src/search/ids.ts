import { type PackedColumn, packColumn, unpackColumn } from './columns.ts';

/**
 * Report ids by columns. They go out with the first query, so thousands of them must take few bytes: what repeats stands together, and
 * division codes, which ascend, as differences.
 */
export type PackedIds = {
  /** Differences between neighbouring division codes, base 36, separated by commas. */
  codes: string;
  /** Years (`2019`, `undated`). */
  years: PackedColumn;
  /** Ends (`self-assessment`, `work-report-2`). */
  ends: PackedColumn;
};

/** Pack report ids (`330803-2019-self-assessment`), best in ascending order. */
export function packIds(ids: readonly string[]): PackedIds {
  const parts = ids.map((id) => /^(\d+)-([^-]+)-(.+)$/.exec(id)?.slice(1) as [string, string, string]);
  return {
    codes: packCodes(parts.map(([code]) => code)),
    years: packColumn(parts.map(([, year]) => year)),
    ends: packColumn(parts.map(([, , end]) => end)),
  };
}

/** The ids again, in their order. */
export function unpackIds({ codes, years, ends }: PackedIds): string[] {
  const [yearOf, endOf] = [unpackColumn(years), unpackColumn(ends)];
  return unpackCodes(codes).map((code, i) => `${code}-${yearOf[i]}-${endOf[i]}`);
}

/** Division codes as differences, best in ascending order. */
export const packCodes = (codes: readonly string[]): string =>
  codes.map((code, i) => (Number(code) - Number(codes[i - 1] ?? 0)).toString(36)).join(',');

/** The codes again. */
export function unpackCodes(packed: string): string[] {
  let code = 0;
  return (packed === '' ? [] : packed.split(',')).map((difference) => {
    code += Number.parseInt(difference, 36);
    return String(code).padStart(6, '0');
  });
}
