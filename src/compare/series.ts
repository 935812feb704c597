import { SCOPES, STAGES, STATUSES } from '../model/codes.ts';
import { byCodeUnit } from '../text/order.ts';
import { alwaysSaid, type Dimensions, differences, FLAGGING, PARTING, type RuleId, standsAlone } from './rules.ts';
import type { Value } from './types.ts';

/** Values of one indicator that may stand side by side. */
export type Series = {
  /** Indicator and all parting dimensions; equal keys, one series. */
  key: string;
  indicator: string;
  /** In the order of districts, then periods. */
  values: readonly Value[];
  /** Number of districts that it covers; two or more make it comparable. */
  districts: number;
};

/** What a value is under rules that have something to say of it: `stage=primary`. */
function told(dimensions: Dimensions, rules: readonly RuleId[]): string[] {
  const all: string[] = [];
  for (const rule of rules) {
    const dimension = dimensions[rule];
    if (dimension !== undefined) all.push(`${rule}=${dimension}`);
  }
  return all;
}

/** Key of the series a value belongs to: its indicator, and what it is under every rule that parts values (`school-count|unit=所|stage=primary|…`). */
export function seriesKey(value: Pick<Value, 'indicator' | 'dimensions'>): string {
  let key: string = value.indicator;
  for (const rule of PARTING) {
    const dimension = value.dimensions[rule];
    if (dimension !== undefined) key += `|${rule}=${dimension}`;
  }
  return key;
}

/** The same; null where a value can stand beside no other: it is of named schools, or of a part of the whole. */
export function sharedSeries(value: Pick<Value, 'indicator' | 'dimensions'>): string | null {
  return standsAlone(value.dimensions.scope) ? null : seriesKey(value);
}

/** What a value is under the rules that ask for a word where two values of a series differ: `year=2019`, `doubt=doubtful`. */
export function flagsOf(dimensions: Dimensions): string[] {
  return told(dimensions, FLAGGING);
}

function rankOf(list: readonly string[], value: string | null): number {
  const at = value === null ? -1 : list.indexOf(value);
  return at < 0 ? list.length : at;
}

/** Stages in the order of preference for a headline: the whole, then school order, then silence. */
function stageRank(stage: string | null): number {
  return stage === 'all' ? -1 : rankOf(STAGES, stage);
}

/** Orders values for reading: happened before planned, whole district before parts, whole before stages, newest first, larger first. */
export function byWeight(a: Value, b: Value): number {
  return (
    rankOf(STATUSES, a.status) - rankOf(STATUSES, b.status) ||
    rankOf(SCOPES, a.scope) - rankOf(SCOPES, b.scope) ||
    stageRank(a.stage) - stageRank(b.stage) ||
    byCodeUnit(b.period ?? '', a.period ?? '') ||
    b.value - a.value ||
    byCodeUnit(a.id, b.id)
  );
}

/** Groups values of one indicator into series: most districts first, then by weight of their first value. */
export function seriesOf(values: readonly Value[]): Series[] {
  return [...Map.groupBy(values, seriesKey)]
    .flatMap(([key, group]) => {
      const sorted = group.toSorted(byWeight);
      const [first] = sorted;
      const districts = new Set(group.map(({ district }) => district)).size;
      return first ? [{ first, series: { key, indicator: first.indicator, values: sorted, districts } }] : [];
    })
    .toSorted((a, b) => b.series.districts - a.series.districts || byWeight(a.first, b.first))
    .map(({ series }) => series);
}

/** The first of the comparable series, without the others: the one that covers most districts. Null where no two districts stand side by side. */
export function widestSeries(values: readonly Value[]): Series | null {
  const groups = Array.from(Map.groupBy(values, seriesKey), ([, own]) => ({
    own,
    districts: new Set(own.map(({ district }) => district)).size,
  }));
  const most = Math.max(...groups.map(({ districts }) => districts));
  if (most < 2) return null;
  return seriesOf(groups.flatMap(({ own, districts }) => (districts === most ? own : [])))[0] ?? null;
}

/** Series that put at least two districts side by side. */
export function comparableSeries(values: readonly Value[]): Series[] {
  return seriesOf(values).filter((series) => series.districts > 1);
}

type Dimensioned = { dimensions: Dimensions };
type Held = ReadonlyMap<RuleId, ReadonlySet<string | undefined>>;

const held = new WeakMap<readonly Dimensioned[], Held>();
/** What the values of a series hold under each rule, gathered once, so that the flags of a long series take linear time. */
function dimensionsHeld(series: readonly Dimensioned[]): Held {
  const known = held.get(series) ?? new Map(FLAGGING.map((rule) => [rule, new Set(series.map(({ dimensions }) => dimensions[rule]))]));
  held.set(series, known);
  return known;
}

/**
 * Flags of a value inside a series: rules under which it is something that some other value of the series does not share, or that is
 * unknown for all of them.
 */
export function flagsIn(series: readonly Dimensioned[], value: Dimensioned): RuleId[] {
  const others = dimensionsHeld(series);
  return FLAGGING.filter((rule) => {
    const own = value.dimensions[rule];
    if (own === undefined) return false;
    const among = others.get(rule) as ReadonlySet<string | undefined>;
    return alwaysSaid(own) || among.size > (among.has(own) ? 1 : 0);
  });
}

/** A value that stands apart, with the rules that part it from the nearest series (the one with the fewest differences). */
export type ValueApart = { value: Value; from: Series | null; reasons: readonly RuleId[] };

/** Why a value stands beside none of the given series. */
export function apart(value: Value, series: readonly Series[]): ValueApart {
  const from = nearestTo(value.dimensions, series);
  return { value, from, reasons: from ? differences(dimensionsIn(from), value.dimensions, PARTING) : [] };
}

type Nearest = Map<string, Series | null>;

const nearest = new WeakMap<readonly Series[], Nearest>();

/** The series with the fewest differences, looked for once for all values that are alike: of thousands that stand alone most are. */
function nearestTo(dimensions: Dimensions, series: readonly Series[]): Series | null {
  const known = nearest.get(series) ?? new Map<string, Series | null>();
  nearest.set(series, known);
  // A scope of its own is that of no series, whatever its name.
  const alike = standsAlone(dimensions.scope) ? { ...dimensions, scope: ALONE } : dimensions;
  const key = told(alike, PARTING).join('|');
  const found = known.get(key) ?? look(alike, series);
  known.set(key, found);
  return found;
}

/** Stands for all scopes that no other value has. */
const ALONE = '#';

function look(dimensions: Dimensions, series: readonly Series[]): Series | null {
  let from: Series | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const candidate of series) {
    const count = countDifferences(dimensionsIn(candidate), dimensions, fewest);
    if (count < fewest) [from, fewest] = [candidate, count];
    if (fewest === 1) break;
  }
  return from;
}

/** Dimensions that part a series from others; its values agree on them. */
const dimensionsIn = ({ values: [first] }: Series): Dimensions => first?.dimensions ?? {};

/** Number of rules under which two values stand apart, counted up to a limit. */
function countDifferences(a: Dimensions, b: Dimensions, limit: number): number {
  let count = 0;
  for (const rule of PARTING) if (a[rule] !== b[rule] && ++count >= limit) break;
  return count;
}

/** An earlier value and the later one it is stated with: 由120家减至12家. */
export type ValuePair = { from: Value; to: Value };

/** Rules that must agree inside a pair besides the indicator: all that part values except the status itself. */
const PAIRING: readonly RuleId[] = PARTING.filter((rule) => rule !== 'planned' && rule !== 'cumulative' && rule !== 'scope');
/** Farthest distance of the two numbers in the text. */
const PAIR_REACH = 60;

/** Joins each base value to the nearest later value of the same report, indicator, unit and stage that it was stated with. */
export function pairsOf(values: readonly Value[]): ValuePair[] {
  const groups = Map.groupBy(values, (value) => `${value.report} ${value.indicator}`);
  return [...groups].toSorted(([a], [b]) => byCodeUnit(a, b)).flatMap(([, group]) => pairsWithin(group));
}

/** The pairs among values of one report and indicator. */
function pairsWithin(values: readonly Value[]): ValuePair[] {
  const sorted = values.toSorted((a, b) => a.start - b.start);
  const taken = new Set<string>();
  return sorted.flatMap((from) => {
    if (from.status !== 'base') return [];
    const to = sorted.find(
      (value) =>
        value.start > from.start &&
        value.start - from.start <= PAIR_REACH &&
        value.status !== 'base' &&
        value.status !== 'change' &&
        value.scope === from.scope &&
        !taken.has(value.id) &&
        differences(from.dimensions, value.dimensions, PAIRING).length === 0,
    );
    if (!to) return [];
    taken.add(to.id);
    return [{ from, to }];
  });
}
