import { attributes, type Content, html, type Markup } from '../../text/html.ts';
import type { Lang } from '../i18n/routes.ts';
import type { SeriesChart } from './series-chart.ts';
import { chartWords } from './words.ts';

/** How a figure is written. */
export type FigureOptions = {
  lang: Lang;
  /** Name for scripts and tests. */
  name: string;
  /** `N 份报告中 n 份写了数字`. */
  denominator: string;
  /** Heading above it; default `h3`, inside a section. */
  heading?: 'h2' | 'h3' | undefined;
  /** Anchor of a table of the same numbers that stands on the page already; without it the figure brings its own. */
  numbers?: string | undefined;
  /** Page that shows the chart alone, for frames on other sites (`embed/indicators/school-count/`); absent where there is none. */
  embed?: string | undefined;
};

function numberRow({ name, shown, sub, href }: SeriesChart['rows'][number]): Markup {
  const value = href ? html`<a data-source href="${href}">${shown}</a>` : shown;
  return html`<tr><th scope="row" lang="zh-Hans">${name}</th><td class="num">${value}</td><td>${sub}</td></tr>`;
}

function numbers(chart: SeriesChart, { lang, numbers: anchor }: FigureOptions): Markup {
  const w = chartWords(lang);
  if (anchor) return html`<p class="note"><a href="${anchor}">${w.numbersBelow}</a></p>`;
  const head = html`<tr><th scope="col">${w.place}</th><th scope="col" class="num">${w.value}</th><th scope="col">${w.details}</th></tr>`;
  const table = html`<table class="table" aria-label="${chart.title}"><thead>${head}</thead><tbody>${chart.rows.map(numberRow)}</tbody></table>`;
  return html`<details class="numbers"><summary>${w.numbers}</summary>${table}</details>`;
}

/** A chart with title, the sentence it says, source, denominator and its numbers: the same markup at build time and in the browser. */
export function figure(chart: SeriesChart, options: FigureOptions): Markup {
  const { name, denominator, heading = 'h3', embed } = options;
  const title: Content = heading === 'h3' ? html`<h3>${chart.title}</h3>` : html`<h2>${chart.title}</h2>`;
  const caption = html`<figcaption><p class="note" data-origin>${chart.source}${denominator}</p>${numbers(chart, options)}</figcaption>`;
  return html`<figure class="fig" data-chart="${name}"${attributes({ 'data-embed': embed })}>${title}<p class="say">${chart.say}</p>${chart.svg}${caption}</figure>`;
}
