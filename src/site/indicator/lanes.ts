import { hollow } from '../../charts/rows.ts';
import type { Strip, StripLane, StripMark } from '../../charts/strip.ts';
import { limitsFor } from '../../compare/limits.ts';
import type { CellValue, IndicatorView } from '../../compare/matrix.ts';
import type { Value } from '../../compare/types.ts';
import { signedValue } from '../../model/quantity-cells.ts';
import { type ChartContext, referenceLines } from '../charts/series-chart.ts';
import { ruleName } from '../i18n/comparability.ts';
import { divisionLabel } from '../i18n/division-names.ts';
import { tickWords } from '../i18n/format.ts';
import { countryLines } from '../reference/chart-lines.ts';
import { seriesWords, valueWords } from './value-words.ts';
import { indicatorWords } from './words.ts';

/** What a strip shows of an indicator, and what it cannot show. */
export type Lanes = {
  strip: Strip;
  /** Values in another unit than that of the axis. */
  otherUnits: number;
};

/** Lanes of values that may stand side by side, and of those set apart by one reason, at most; the rest share a lane. */
const MOST = 6;

/** The unit of most values; of equals the one that comes first. */
function commonUnit(values: readonly Value[]): string {
  const counts = new Map<string, number>();
  for (const { unit } of values) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  return [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', 0] as [string, number])[0];
}

/** Name of a district and a value of it, in words. */
function markWords(value: Value, { districts, lang }: ChartContext): string {
  const district = districts.get(value.district);
  return `${district ? divisionLabel(district, lang) : value.district} ${valueWords(value, lang)}`;
}

/** A value as a mark. Words and address are made when they are asked for: a band of many values has none. */
function markOf(value: Value, me: string | null, context: ChartContext): StripMark {
  return {
    value: signedValue(value),
    get words() {
      return markWords(value, context);
    },
    get href() {
      return context.place(value.report, value.mention);
    },
    hollow: hollow(value.status),
    own: value.district === me,
  };
}

/** The first lanes, and one of all others. */
function atMost(lanes: readonly StripLane[], name: string): StripLane[] {
  if (lanes.length <= MOST) return [...lanes];
  const rest = lanes.slice(MOST - 1);
  return [...lanes.slice(0, MOST - 1), { name, apart: true, marks: rest.flatMap(({ marks }) => marks), lines: [] }];
}

/** Lanes of values of one unit: comparable series by their size, then what is set apart, by its first reason. */
export function lanesOf(view: IndicatorView, context: ChartContext, me: string | null): Lanes {
  const { lang, indicator } = context;
  const w = indicatorWords(lang);
  const all = [...view.series.flatMap(({ values }) => values), ...view.alone.map(({ value }) => value)];
  const unit = commonUnit(all);
  const mark = (value: Value) => markOf(value, me, context);
  const series = view.series.flatMap(({ values }): StripLane[] => {
    const [first] = values;
    if (!first || first.unit !== unit) return [];
    const lines = [...referenceLines(limitsFor(context.limits, first.stage, unit), lang), ...countryLines(values, context.beside, lang)];
    return [{ name: seriesWords(first, lang) || w.whole, apart: false, marks: values.map(mark), lines }];
  });
  const alone = view.alone.filter(({ value }) => value.unit === unit);
  const reasonOf = ({ reasons: [first] }: CellValue) => (first ? ruleName(first, lang) : w.onlyOne);
  const apart = [...Map.groupBy(alone, reasonOf)]
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([name, items]): StripLane => ({ name: w.apart(name), apart: true, marks: items.map(({ value }) => mark(value)), lines: [] }));
  const lanes = [...atMost(series, w.otherKinds), ...atMost(apart, w.otherReasons)];
  const lonely = lanes.length > 0 && series.length === 0;
  const lines = lonely
    ? referenceLines(
        context.limits.filter(({ threshold }) => threshold.unit === unit),
        lang,
      ).concat(countryLines(all, context.beside, lang))
    : [];
  return {
    strip: {
      lanes: lanes.map((lane, at) => (lonely && at === 0 ? { ...lane, lines } : lane)),
      ceiling: indicator.kind === 'rate' && unit === '%' ? 100 : undefined,
      tick: (value) => tickWords(value, unit, lang),
      label: `${indicator[lang]}. ${w.stripLabel(all.length)}`,
    },
    otherUnits: all.filter((value) => value.unit !== unit).length,
  };
}
