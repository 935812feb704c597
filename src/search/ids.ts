/**
 * Report ids by columns. They go out with the first query, so thousands of them must take few bytes: what repeats stands together, and
 * division codes, which ascend, as differences.
 */
export type PackedIds = {
  /** Differences between neighbouring division codes, base 36, separated by commas. */
  codes: string;
  /** Distinct years (`2019`, `undated`), and for each report the place of its year there, one base-36 digit or more after a `.`. */
  years: string[];
  year: string;
  /** Distinct ends (`self-assessment`, `work-report-2`), and for each report the place of its end there. */
  ends: string[];
  end: string;
};

/** A place in a list of distinct values: one digit, longer ones between dots. */
const place = (n: number): string => (n < 36 ? n.toString(36) : `.${n.toString(36)}.`);
const PLACE = /\.([0-9a-z]+)\.|[0-9a-z]/g;

/** Pack report ids (`330803-2019-self-assessment`), best in ascending order. */
export function packIds(ids: readonly string[]): PackedIds {
  const parts = ids.map((id) => /^(\d+)-([^-]+)-(.+)$/.exec(id)?.slice(1) as [string, string, string]);
  const distinct = (column: 1 | 2): string[] => [...new Set(parts.map((part) => part[column]))].sort();
  const [years, ends] = [distinct(1), distinct(2)];
  const codes = parts.map(([code], i) => (Number(code) - Number(parts[i - 1]?.[0] ?? 0)).toString(36));
  return {
    codes: codes.join(','),
    years,
    year: parts.map(([, year]) => place(years.indexOf(year))).join(''),
    ends,
    end: parts.map(([, , end]) => place(ends.indexOf(end))).join(''),
  };
}

/** The ids again, in their order. */
export function unpackIds({ codes, years, year, ends, end }: PackedIds): string[] {
  const places = (column: string): number[] => [...column.matchAll(PLACE)].map(([digit, long]) => Number.parseInt(long ?? digit, 36));
  const [yearOf, endOf] = [places(year), places(end)];
  let code = 0;
  return (codes === '' ? [] : codes.split(',')).map((difference, i) => {
    code += Number.parseInt(difference, 36);
    return `${String(code).padStart(6, '0')}-${years[yearOf[i] as number]}-${ends[endOf[i] as number]}`;
  });
}
