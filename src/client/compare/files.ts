import { viewCsv } from '../../compare/csv.ts';
import { matrixLines } from '../../compare/lines.ts';
import type { Matrix } from '../../compare/matrix.ts';
import type { Quotes } from '../../compare/payload.ts';
import { download } from './dom.ts';
import type { CompareModel } from './model.ts';
import { quotesOf } from './sentence.ts';

/** Hands over exactly this view as CSV, with the sentence of every value; a report whose sentences do not load leaves them empty. */
export async function downloadCsv(model: CompareModel, matrix: Matrix): Promise<void> {
  const reports = [...new Set(matrix.districts.flatMap((district) => district.reports))];
  const quotes = new Map(await Promise.all(reports.map(async (id) => [id, await quotesOf(id).catch((): Quotes => ({}))] as const)));
  const lines = matrixLines(matrix, (id) => model.view.indicators.get(id)?.stages, {
    corpus: model.corpus,
    source: {
      name: (id) => model.view.indicators.get(id)?.[model.lang] ?? id,
      quote: (value) => quotes.get(value.report)?.[value.mention]?.text ?? '',
      url: (report, anchor) => model.view.place(report, anchor),
    },
  });
  download('compare.csv', 'text/csv;charset=utf-8', viewCsv(lines));
}

const DRAWN = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'font',
  'font-weight',
  'font-size',
  'text-anchor',
  'paint-order',
] as const;
const SVG = 'http://www.w3.org/2000/svg';
const WIDTH = 760;
const MARGIN = 24;

function words(text: string, y: number, size: number, weight: string, colour: string): SVGTextElement {
  const element = document.createElementNS(SVG, 'text');
  for (const [key, value] of Object.entries({
    x: String(MARGIN),
    y: String(y),
    fill: colour,
    'font-size': String(size),
    'font-weight': weight,
  }))
    element.setAttribute(key, value);
  element.textContent = text;
  return element;
}

/** Hands over a chart as SVG with its title, sentence, source and denominator inside and its colours written out. */
export function downloadSvg(figure: HTMLElement): void {
  const chart = figure.querySelector<SVGSVGElement>('svg.chart');
  if (!chart) return;
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [...chart.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((element, at) => {
    const style = getComputedStyle(originals[at] as Element);
    for (const name of DRAWN) element.setAttribute(name, style.getPropertyValue(name));
    element.removeAttribute('class');
  });
  const height = Number(chart.getAttribute('height') ?? 200);
  const { color, fontFamily } = getComputedStyle(figure);
  const ground = getComputedStyle(document.body).backgroundColor;
  const frame = document.createElementNS(SVG, 'svg');
  const total = height + 130;
  for (const [key, value] of Object.entries({ xmlns: SVG, width: String(WIDTH), height: String(total), 'font-family': fontFamily }))
    frame.setAttribute(key, value);
  const back = document.createElementNS(SVG, 'rect');
  for (const [key, value] of Object.entries({ width: '100%', height: '100%', fill: ground })) back.setAttribute(key, value);
  for (const [key, value] of Object.entries({ x: String(MARGIN), y: '84', width: String(WIDTH - 2 * MARGIN), height: String(height) }))
    copy.setAttribute(key, value);
  copy.removeAttribute('class');
  const read = (selector: string) => figure.querySelector(selector)?.textContent?.trim() ?? '';
  frame.append(
    back,
    words(read('h2, h3'), 36, 17, '700', color),
    words(read('.say'), 60, 13, '400', color),
    copy,
    words(read('figcaption .note'), total - 18, 11, '400', color),
  );
  download(`${figure.dataset.chart ?? 'chart'}.svg`, 'image/svg+xml', new XMLSerializer().serializeToString(frame));
}
