import { html, type Markup } from '../../../text/html.ts';
import type { Lang } from '../../i18n/routes.ts';
import { copyText, tell } from '../../ui/browser/clipboard.ts';
import { element, onAct } from '../../ui/browser/dom.ts';
import { pageUrl } from '../../ui/browser/site.ts';
import { chartWords } from '../words.ts';
import { isSortKey, rowsOf, SORT_KEYS, sortChart } from './sort-chart.ts';
import { downloadPng, downloadSvg } from './take-chart.ts';

/** Height of what stands below the chart in the frame. */
const FRAME_ROOM = 120;

function sorter(lang: Lang): Markup {
  const w = chartWords(lang);
  const names = { value: w.byValue, name: w.byName, year: w.byYear };
  const buttons = SORT_KEYS.map(
    (key) => html`<button type="button" class="chip" data-sort="${key}" aria-pressed="${String(key === 'value')}">${names[key]}</button>`,
  );
  return html`<span role="group" aria-label="${w.sort}" class="chips"><span class="label" aria-hidden="true">${w.sort}</span>${buttons}</span>`;
}

/** Buttons that sort the rows of a chart, where it has several, and that hand it over. */
function chartTools(rows: number, embed: string | undefined, lang: Lang): Markup {
  const w = chartWords(lang);
  const take = (kind: string, name: string) => html`<button type="button" class="chip" data-take="${kind}">${name}</button>`;
  return html`<div class="chart-tools">${rows > 1 && sorter(lang)}<span role="group" aria-label="${w.take}" class="chips"><span class="label" aria-hidden="true">${w.take}</span>${take('svg', w.svg)}${take('png', w.png)}${embed && take('embed', w.embed)}</span></div>`;
}

/** Copies the markup that shows the chart in a frame of another site. */
async function copyFrame(figure: HTMLElement, button: HTMLElement, lang: Lang): Promise<void> {
  const address = pageUrl(`${lang === 'zh' ? '' : 'en/'}${figure.dataset.embed ?? ''}`);
  const title = figure.querySelector('h2, h3')?.textContent?.trim() ?? '';
  const { text } =
    html`<iframe src="${address}" title="${title}" width="100%" height="${figure.offsetHeight + FRAME_ROOM}" loading="lazy"></iframe>`;
  if (await copyText(text)) tell(button, chartWords(lang).embedCopied);
}

/** Adds its tools to every chart that has none. */
export function addChartTools(within: ParentNode, lang: Lang): void {
  for (const figure of within.querySelectorAll<HTMLElement>('figure[data-chart]')) {
    const caption = figure.querySelector('figcaption');
    if (!caption || caption.querySelector('.chart-tools') || !figure.querySelector('svg.chart')) continue;
    const tools = element(chartTools(rowsOf(figure).length, figure.dataset.embed, lang));
    onAct(tools, {
      sort: (key, button) => {
        if (!isSortKey(key)) return;
        sortChart(figure, key);
        for (const other of tools.querySelectorAll('[data-sort]')) other.setAttribute('aria-pressed', String(other === button));
      },
      take: (kind, button) => {
        if (kind === 'embed') void copyFrame(figure, button, lang);
        else void (kind === 'svg' ? downloadSvg(figure) : downloadPng(figure));
      },
    });
    caption.append(tools);
  }
}
