import type { ChartLimit } from '../../compare/limits.ts';
import type { ComparisonMatrix, MatrixRow } from '../../compare/matrix.ts';
import { html, type Markup } from '../../text/html.ts';
import { figure } from '../charts/figure.ts';
import { type ChartContext, seriesChart } from '../charts/series-chart.ts';
import { chartWords } from '../charts/words.ts';
import { compareWords } from './words.ts';

/** What the charts of a matrix need besides its numbers. */
export type ChartsView = Pick<ChartContext, 'lang' | 'districts' | 'reports' | 'place' | 'beside'> & {
  indicators: ReadonlyMap<string, ChartContext['indicator']>;
  limits(indicator: string): readonly ChartLimit[];
};

/** Rows that have a chart: those with a comparable series. */
export function chartedRows(matrix: ComparisonMatrix): MatrixRow[] {
  return matrix.rows.filter((row) => row.series.length > 0);
}

/** Charts that are shown before the reader asks for more. */
const SHOWN = 6;

/** Charts side by side, the first of many unfolded. */
export function chartList(charts: readonly Markup[], lang: ChartsView['lang']): Markup {
  const [first, rest] = [charts.slice(0, SHOWN), charts.slice(SHOWN)];
  const folded = html`<details class="rest"><summary>${compareWords(lang).moreCharts(rest.length)}</summary><div class="two-col">${rest}</div></details>`;
  return html`<div class="two-col">${first}</div>${rest.length > 0 && folded}`;
}

/** Chart of the widest comparable series of a row: the same markup at build time and in the browser. */
export function rowChart(row: MatrixRow, { indicators, limits, ...view }: ChartsView): Markup {
  const indicator = indicators.get(row.indicator);
  const first = row.series[0];
  if (!indicator || !first) return html``;
  const values = row.cells.flatMap((cell) => cell.values.map((item) => item.value));
  const chart = seriesChart(first, values, { ...view, indicator, limits: limits(row.indicator) });
  return figure(chart, {
    lang: view.lang,
    name: row.indicator,
    embed: `embed/indicators/${row.indicator}/`,
    denominator: chartWords(view.lang).denominator(row.stated, row.of),
  });
}
