import type { Qualifier, Status } from '../model/index.ts';

/** What a mark says about how real a value is. */
type ChartMark = {
  value: number;
  /** High end of a range: drawn as a bar from `value` to here. */
  valueHigh?: number | undefined;
  /** Earlier value it is stated with: drawn as a hollow dot joined to the mark. */
  from?: number | undefined;
  status: Status;
  qualifier: Qualifier;
};

/** One line of a chart: a name, what is said beside it, and a mark with its value in words. */
export type ValueRow = ChartMark & {
  name: string;
  sub: string;
  /** The value as the reader sees it, with unit. */
  shown: string;
  /** Address of its sentence. */
  href?: string | undefined;
  /** What a script sorts by besides the value: pinyin or name of the place, and its year. */
  keys?: { name: string; year: string } | undefined;
};

/** A limit of a national framework, or a figure of the country, drawn as a line over the whole chart. */
export type ReferenceLine = {
  value: number;
  /** `≥ 95% 优质均衡`. */
  words: string;
  /** False where the limit was not confirmed in a text, or the figure seen on one page only: drawn dotted. */
  confirmed: boolean;
  /** True for a figure of the country: drawn in ink, a limit in ochre. */
  country?: boolean | undefined;
};

/** True for marks that are drawn hollow: what is planned, required, or earlier. */
export function hollow(status: Status): boolean {
  return status === 'planned' || status === 'target' || status === 'base';
}

/** All numbers that a scale must reach. */
export function extent(rows: readonly ValueRow[], lines: readonly ReferenceLine[]): number[] {
  const values = rows.flatMap((row) => [row.value, row.valueHigh, row.from].filter((value) => value !== undefined));
  return [...values, ...lines.map((line) => line.value)];
}

/** Class names of such a line, and of its words. */
export function lineClasses({ confirmed, country }: ReferenceLine): { line: string; words: string } {
  const line = ['limit', confirmed ? '' : 'open', country ? 'country' : ''].filter(Boolean).join(' ');
  return { line, words: country ? 'limit-t country' : 'limit-t' };
}
