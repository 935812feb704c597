import { max, min } from 'd3';
import { valueChart } from '../../charts/chart.ts';
import type { ReferenceLine, ValueRow } from '../../charts/rows.ts';
import { type ChartLimit, confirmed, limitsFor, limitValues } from '../../compare/limits.ts';
import type { CellValue } from '../../compare/matrix.ts';
import type { Beside } from '../../compare/reference.ts';
import { flagsIn, pairsOf, type Series } from '../../compare/series.ts';
import type { DistrictHead, ReportHead, Value } from '../../compare/types.ts';
import type { Indicator } from '../../model/index.ts';
import { signedValue } from '../../model/quantity-cells.ts';
import type { Markup } from '../../text/html.ts';
import { byCodeUnit } from '../../text/order.ts';
import { divisionLabel, divisionName } from '../i18n/division-names.ts';
import { normalValue, statedValue, thresholdWords, tickWords } from '../i18n/format.ts';
import { kindName, yearName } from '../i18n/labels.ts';
import type { Lang } from '../i18n/routes.ts';
import { listed, num } from '../i18n/text.ts';
import { attributesOf, reasonWords, seriesWords } from '../indicator/value-words.ts';
import { countryLines } from '../reference/chart-lines.ts';
import { chartWords } from './words.ts';

/** What a chart needs to know besides its values. */
export type ChartContext = {
  lang: Lang;
  indicator: Pick<Indicator, 'id' | 'zh' | 'en' | 'kind' | 'unit'>;
  districts: ReadonlyMap<string, DistrictHead>;
  reports: ReadonlyMap<string, ReportHead>;
  limits: readonly ChartLimit[];
  place(report: string, anchor: string): string;
  /** What stands beside a value of the country and its province; absent where that is not shown. */
  beside?: ((value: Value) => Beside) | undefined;
};

/** A chart with the words that stand around it, and its numbers as rows of a table. */
export type SeriesChart = {
  title: string;
  say: string;
  svg: Markup;
  source: string;
  rows: readonly Pick<ValueRow, 'name' | 'sub' | 'shown' | 'href'>[];
};

/** Longest chart: of larger series the largest values are drawn, and that is said. */
export const CHART_ROWS = 60;

/** Kinds whose values are drawn as dots; amounts and counts are bars from zero. */
const DOTS: ReadonlySet<string> = new Set(['rate', 'growth', 'coefficient', 'score']);

function nameOf({ district }: Pick<Value, 'district'>, { districts, lang }: ChartContext): string {
  return divisionName(districts.get(district) ?? { name: district, pinyin: '' }, lang);
}

/** The same where only letters may stand, as in what is read out. */
function labelOf({ district }: Pick<Value, 'district'>, { districts, lang }: ChartContext): string {
  return divisionLabel(districts.get(district) ?? { name: district, pinyin: '' }, lang);
}

function rowOf(item: CellValue, from: number | undefined, context: ChartContext): ValueRow {
  const { value, reasons } = item;
  const words = attributesOf(item, context.lang).map((attribute) => attribute.words);
  if (reasons.length > 0) words.push(reasonWords(reasons.slice(0, 1), context.lang));
  return {
    name: nameOf(value, context),
    sub: words.join(' · '),
    value: signedValue(value),
    valueHigh: value.valueHigh,
    from,
    shown: `${from === undefined ? '' : `${num(from)} → `}${statedValue(value, context.lang)}`,
    status: value.status,
    qualifier: value.qualifier,
    href: context.place(value.report, value.mention),
    keys: { name: context.districts.get(value.district)?.pinyin || nameOf(value, context), year: value.period ?? '' },
  };
}

/** Reports that a source line names. */
const NAMED = 12;

/** Names of the reports that values come from, each once; of many, the first and how many they are. */
function sourceWords(values: readonly Value[], context: ChartContext): string {
  const w = chartWords(context.lang);
  const reports = [...new Set(values.map((value) => value.report))].flatMap((id) => context.reports.get(id) ?? []);
  const named = reports
    .slice(0, NAMED)
    .map((report) => `${nameOf(report, context)} ${kindName(report.kind, context.lang)} ${yearName(report.year, context.lang)}`);
  const names = listed(named, context.lang);
  return reports.length > NAMED ? w.sourceMany(names, reports.length) : w.source(names);
}

/** What a chart of comparable values says: how far they reach, and what must be minded beside them. */
function seriesSentence(series: Series, context: ChartContext): string {
  const w = chartWords(context.lang);
  const ends = (pick: typeof min) => pick([...series.values], (value) => value.value) as number;
  const [low, high] = [ends(min), ends(max)];
  const at = (end: number) => series.values.find((value) => value.value === end) as Value;
  const words = (value: Value) => statedValue(value, context.lang);
  const flags = [...new Set(series.values.flatMap((value) => flagsIn(series.values, value)))];
  const mind = flags.length > 0 ? w.mind(reasonWords(flags, context.lang)) : '';
  if (low === high) return w.equal(series.districts, words(at(low))) + mind;
  return w.series(series.districts, words(at(low)), nameOf(at(low), context), words(at(high)), nameOf(at(high), context)) + mind;
}

/** Limits of frameworks as lines over a chart. */
export function referenceLines(limits: readonly ChartLimit[], lang: Lang): ReferenceLine[] {
  return limits.flatMap(({ framework, item, threshold }) =>
    limitValues(threshold).map((value) => ({
      value,
      words: `${thresholdWords(threshold, lang)} ${framework.short[lang]}`,
      confirmed: confirmed(item.confirmation),
    })),
  );
}

function draw(rows: ValueRow[], lines: ReferenceLine[], unit: string, label: string, { indicator, lang }: ChartContext): Markup {
  return valueChart({
    rows,
    lines,
    mark: DOTS.has(indicator.kind) ? 'dot' : 'bar',
    ceiling: indicator.kind === 'rate' && unit === '%' ? 100 : undefined,
    tick: (value) => tickWords(value, unit, lang),
    label,
  });
}

const earlierOf = new WeakMap<readonly Value[], ReadonlyMap<string, number>>();
/** Earlier values by the id of the later one that they are stated with; joined once for all charts of the same values. */
function earlierValues(values: readonly Value[]): ReadonlyMap<string, number> {
  const known = earlierOf.get(values) ?? new Map(pairsOf(values).map(({ from, to }) => [to.id, from.value]));
  earlierOf.set(values, known);
  return known;
}

/** Draws one comparable series: its values from large to small, limits of its stage and unit, earlier values joined. */
export function seriesChart(series: Series, all: readonly Value[], context: ChartContext): SeriesChart {
  const w = chartWords(context.lang);
  const first = series.values[0] as Value;
  const earlier = earlierValues(all);
  const sorted = series.values.toSorted((a, b) => b.value - a.value || byCodeUnit(a.id, b.id));
  const values = sorted.slice(0, CHART_ROWS);
  const rows = values.map((value) =>
    rowOf({ value, series: 0, reasons: [], flags: flagsIn(series.values, value) }, earlier.get(value.id), context),
  );
  const lines = [
    ...referenceLines(limitsFor(context.limits, first.stage, first.unit), context.lang),
    ...countryLines(series.values, context.beside, context.lang),
  ];
  const say = seriesSentence(series, context);
  const title = w.title(context.indicator[context.lang], seriesWords(first, context.lang));
  const label = `${title}. ${values.map((value) => `${labelOf(value, context)} ${normalValue(value, context.lang)}`).join('; ')}`;
  const drawn = sorted.length > values.length ? w.drawn(values.length, sorted.length) : '';
  return { title, say, svg: draw(rows, lines, first.unit, label, context), source: drawn + sourceWords(series.values, context), rows };
}
