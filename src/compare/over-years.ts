import { byCodeUnit } from '../text/order.ts';
import { seriesKey } from './series.ts';
import type { ReportHead, Value } from './types.ts';

/** What is stated of one year: more than one value where reports do not agree, or one of them states several. */
export type YearPoint = {
  /** The calendar year, or the one in which a school year begins. */
  year: number;
  /** One of each amount, as the earliest report has it. */
  values: readonly Value[];
};

/** Two years whose values may be joined. Open: no report of the years between has come in. */
type YearJoin = { from: number; to: number; open: boolean };

/** Values of one county and one series over years, 历年. */
export type YearLine = {
  indicator: string;
  /** What happened, earliest year first; two years or more. */
  points: readonly YearPoint[];
  /** What was planned or required of the same thing, earliest year first. */
  plans: readonly YearPoint[];
  /** Years from the first point to the last of which there is a report that gives no such value. */
  silent: readonly number[];
  joins: readonly YearJoin[];
  /** Number of reports that the points rest on. */
  reports: number;
};

/** Levels, and changes, which their key parts from levels. */
const HAPPENED: ReadonlySet<string> = new Set(['actual', 'change']);
const PLANNED: ReadonlySet<string> = new Set(['planned', 'target']);

type DatedValue = { value: Value; year: number; key: string };

/** Year and series of a value: 2022, or the first of a school year, which is never joined with calendar years; of several years, or none, it has none. */
function dated(value: Value): DatedValue[] {
  const [, year, end] = /^(\d{4})(?:-(\d{4}))?$/.exec(value.period ?? '') ?? [];
  if (year === undefined) return [];
  const asHappened = { ...value, dimensions: { ...value.dimensions, planned: 'actual' } };
  return [{ value, year: Number(year), key: `${seriesKey(asHappened)}|${end === undefined ? 'year' : 'school-year'}` }];
}

const amountOf = ({ value, valueHigh, qualifier }: Value): string => [value, valueHigh, qualifier].join(' ');

function pointsOf(values: readonly DatedValue[]): YearPoint[] {
  return [...Map.groupBy(values, ({ year }) => year)]
    .map(([year, group]) => {
      const sorted = group.map(({ value }) => value).toSorted((a, b) => byCodeUnit(a.report, b.report) || a.start - b.start);
      return { year, values: [...Map.groupBy(sorted, amountOf).values()].flatMap(([first]) => first ?? []) };
    })
    .toSorted((a, b) => a.year - b.year);
}

/** Joins neighbouring points: not over a year whose report is silent, and not to one of which two things are said. */
function joinsOf(points: readonly YearPoint[], silent: readonly number[]): YearJoin[] {
  return points.slice(1).flatMap((point, at) => {
    const before = points[at];
    if (!before || before.values.length > 1 || point.values.length > 1) return [];
    if (silent.some((year) => year > before.year && year < point.year)) return [];
    return [{ from: before.year, to: point.year, open: point.year - before.year > 1 }];
  });
}

function lineOf(values: readonly DatedValue[], reported: ReadonlySet<number>): YearLine[] {
  const happened = values.filter(({ value }) => HAPPENED.has(value.status));
  const points = pointsOf(happened);
  const [first, last] = [points.at(0), points.at(-1)];
  if (!first || !last || first === last) return [];
  const told = new Set(points.map(({ year }) => year));
  const silent = [...reported].filter((year) => year > first.year && year < last.year && !told.has(year)).toSorted((a, b) => a - b);
  return [
    {
      indicator: values[0]?.value.indicator ?? '',
      points,
      plans: pointsOf(values.filter(({ value }) => PLANNED.has(value.status))),
      silent,
      joins: joinsOf(points, silent),
      reports: new Set(happened.map(({ value }) => value.report)).size,
    },
  ];
}

/**
 * Values of one county over years: a line for each series of which two years or more are told. Those that most reports tell come first, then
 * those of most years, then as they stand in the reports.
 *
 * @param values of one district, from all its reports
 * @param reports its reports: a year that has one and no value is silent
 */
export function overYears(values: readonly Value[], reports: readonly Pick<ReportHead, 'year'>[]): YearLine[] {
  const reported = new Set(reports.flatMap(({ year }) => year ?? []));
  const series = Map.groupBy(values.flatMap(dated), ({ key }) => key);
  return [...series.values()]
    .flatMap((group) => lineOf(group, reported))
    .toSorted((a, b) => b.reports - a.reports || b.points.length - a.points.length);
}
