import { html, type Markup } from '../../../text/html.ts';
import type { Lang } from '../../i18n/routes.ts';
import { element, onAct } from '../../ui/browser/dom.ts';
import { chartWords } from '../words.ts';
import { isSortKey, rowsOf, SORT_KEYS, sortChart } from './sort-chart.ts';
import { downloadPng, downloadSvg } from './take-chart.ts';

function sorter(lang: Lang): Markup {
  const w = chartWords(lang);
  const names = { value: w.byValue, name: w.byName, year: w.byYear };
  const buttons = SORT_KEYS.map(
    (key) => html`<button type="button" class="chip" data-sort="${key}" aria-pressed="${String(key === 'value')}">${names[key]}</button>`,
  );
  return html`<span role="group" aria-label="${w.sort}" class="chips">${buttons}</span>`;
}

/** Buttons that sort the rows of a chart, where it has several, and that hand it over. */
function chartTools(rows: number, lang: Lang): Markup {
  const w = chartWords(lang);
  const take = (kind: string, name: string) => html`<button type="button" class="chip" data-take="${kind}">${name}</button>`;
  return html`<div class="chart-tools">${rows > 1 && sorter(lang)}${take('svg', w.svg)}${take('png', w.png)}</div>`;
}

/** Adds its tools to every chart that has none. */
export function addChartTools(within: ParentNode, lang: Lang): void {
  for (const figure of within.querySelectorAll<HTMLElement>('figure[data-chart]')) {
    const caption = figure.querySelector('figcaption');
    if (!caption || caption.querySelector('.chart-tools') || !figure.querySelector('svg.chart')) continue;
    const tools = element(chartTools(rowsOf(figure).length, lang));
    onAct(tools, {
      sort: (key, button) => {
        if (!isSortKey(key)) return;
        sortChart(figure, key);
        for (const other of tools.querySelectorAll('[data-sort]')) other.setAttribute('aria-pressed', String(other === button));
      },
      take: (kind) => void (kind === 'svg' ? downloadSvg(figure) : downloadPng(figure)),
    });
    caption.append(tools);
  }
}
