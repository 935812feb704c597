import { chartWords } from '../../charts/words.ts';
import { make } from '../../compare/browser/dom.ts';
import type { Lang } from '../../i18n/routes.ts';
import { rowsOf, type SortKey, sortChart } from './sort-chart.ts';
import { downloadPng, downloadSvg } from './take-chart.ts';

/** Adds to every chart without them: buttons that sort its rows, and buttons that hand it over as SVG and PNG. */
export function addChartTools(within: ParentNode, lang: Lang): void {
  const w = chartWords(lang);
  for (const figure of within.querySelectorAll<HTMLElement>('figure[data-chart]')) {
    const caption = figure.querySelector('figcaption');
    if (!caption || caption.querySelector('.chart-tools') || !figure.querySelector('svg.chart')) continue;
    const tools = make('div', { class: 'chart-tools' });
    if (rowsOf(figure).length > 1) tools.append(sorter(figure, lang));
    tools.append(
      make('button', { type: 'button', class: 'chip', 'data-take': 'svg', click: () => downloadSvg(figure) }, w.svg),
      make('button', { type: 'button', class: 'chip', 'data-take': 'png', click: () => downloadPng(figure) }, w.png),
    );
    caption.append(tools);
  }
}

function sorter(figure: HTMLElement, lang: Lang): HTMLElement {
  const w = chartWords(lang);
  const group = make('span', { role: 'group', 'aria-label': w.sort, class: 'chips' });
  const keys: readonly (readonly [SortKey, string])[] = [
    ['value', w.byValue],
    ['name', w.byName],
    ['year', w.byYear],
  ];
  for (const [key, name] of keys) {
    const button = make('button', { type: 'button', class: 'chip', 'data-sort': key, 'aria-pressed': String(key === 'value') }, name);
    button.addEventListener('click', () => {
      sortChart(figure, key);
      for (const other of group.children) other.setAttribute('aria-pressed', String(other === button));
    });
    group.append(button);
  }
  return group;
}
