import { escapeXml } from '../../charts/svg.ts';
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
};

function numbersHtml(chart: SeriesChart, { lang, numbers }: FigureOptions): string {
  const w = chartWords(lang);
  if (numbers) return `<p class="note"><a href="${escapeXml(numbers)}">${w.numbersBelow}</a></p>`;
  const rows = chart.rows.map(({ name, shown, sub, href }) => {
    const value = href ? `<a data-source href="${escapeXml(href)}">${escapeXml(shown)}</a>` : escapeXml(shown);
    return `<tr><th scope="row" lang="zh-Hans">${escapeXml(name)}</th><td class="num">${value}</td><td>${escapeXml(sub)}</td></tr>`;
  });
  const head = `<tr><th scope="col">${w.place}</th><th scope="col" class="num">${w.value}</th><th scope="col">${w.details}</th></tr>`;
  return `<details class="numbers"><summary>${w.numbers}</summary><table class="table" aria-label="${escapeXml(chart.title)}"><thead>${head}</thead><tbody>${rows.join('')}</tbody></table></details>`;
}

/** A chart with title, the sentence it says, source, denominator and its numbers: the same markup at build time and in the browser. */
export function figureHtml(chart: SeriesChart, options: FigureOptions): string {
  const { name, denominator, heading = 'h3' } = options;
  const note = `<p class="note" data-origin>${escapeXml(chart.source + denominator)}</p>`;
  return `<figure class="fig" data-chart="${escapeXml(name)}"><${heading}>${escapeXml(chart.title)}</${heading}><p class="say">${escapeXml(chart.say)}</p>${chart.svg}<figcaption>${note}${numbersHtml(chart, options)}</figcaption></figure>`;
}
