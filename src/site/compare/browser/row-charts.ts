import type { ComparisonMatrix } from '../../../compare/matrix.ts';
import type { CompareState } from '../../../compare/state.ts';
import type { Markup } from '../../../text/html.ts';
import { addChartTools } from '../../charts/browser/chart-tools.ts';
import { chartedRows, chartList, rowChart } from '../row-charts.ts';
import type { CompareModel } from './model.ts';

/** Milliseconds of drawing charts after which the page is given back to the reader. */
const SLICE = 12;

/** What charts are drawn from: figures of the country are drawn where the state shows them. */
type Of = { model: CompareModel; state: CompareState };

/** Draws the charts of a matrix one by one while the page stays responsive; `wanted` tells whether they are still of the newest choice. */
export function drawCharts(place: HTMLElement, matrix: ComparisonMatrix, { model, state }: Of, wanted: () => boolean): void {
  const rows = chartedRows(matrix);
  const list = place.querySelector<HTMLElement>('.chart-list');
  if (!list) return;
  place.hidden = rows.length === 0;
  const view = { ...model.viewOf(state), indicators: model.measures, districts: model.districts, limits: model.limits };
  const drawn: Markup[] = [];
  const draw = () => {
    if (!wanted()) return;
    const end = performance.now() + SLICE;
    for (const row of rows.slice(drawn.length)) {
      drawn.push(rowChart(row, view));
      if (performance.now() >= end) break;
    }
    if (drawn.length < rows.length) return void setTimeout(draw);
    list.innerHTML = chartList(drawn, model.lang).text;
    addChartTools(list, model.lang);
  };
  setTimeout(draw);
}
