import { FRAME_WIDTH, framedChart } from '../../../charts/frame.ts';
import { Markup } from '../../../text/html.ts';
import { download } from '../../ui/browser/dom.ts';

/** Properties that the style sheet gives and that a file of its own must carry. */
const DRAWN = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-weight', 'font-size', 'text-anchor', 'paint-order'] as const;
/** Pixels of the image for one of the drawing. */
const SCALE = 2;

/** The chart with its styles written out and its links made whole. */
function standalone(chart: SVGSVGElement): SVGSVGElement {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const originals = [...chart.querySelectorAll('*')];
  [...copy.querySelectorAll('*')].forEach((element, at) => {
    const style = getComputedStyle(originals[at] as Element);
    for (const name of DRAWN) element.setAttribute(name, style.getPropertyValue(name));
    const target = element.getAttribute('href');
    if (target) element.setAttribute('href', new URL(target, location.href).href);
    element.removeAttribute('class');
  });
  copy.removeAttribute('class');
  return copy;
}

/** A figure as the text of an SVG file, with title, sentence, source, denominator and, on a hosted site, its address. */
function chartFile(figure: HTMLElement): { svg: string; width: number; height: number } | null {
  const chart = figure.querySelector<SVGSVGElement>('svg.chart');
  if (!chart) return null;
  const { color, fontFamily } = getComputedStyle(figure);
  const read = (selector: string) => figure.querySelector(selector)?.textContent?.trim() ?? '';
  const copy = standalone(chart);
  const { text: svg } = framedChart({
    title: read('h2, h3'),
    say: read('.say'),
    notes: [read('[data-origin]'), ...(location.protocol === 'file:' ? [] : [location.href])],
    height: Number(chart.getAttribute('height') ?? 0),
    font: fontFamily,
    ink: color,
    ground: getComputedStyle(document.body).backgroundColor,
    chart: (place) => {
      for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
      return new Markup(new XMLSerializer().serializeToString(copy));
    },
  });
  return { svg, width: FRAME_WIDTH, height: Number(/height="(\d+)"/.exec(svg)?.[1] ?? 0) };
}

const nameOf = (figure: HTMLElement) => figure.dataset.chart ?? 'chart';

/** Hands over a chart as SVG. */
export function downloadSvg(figure: HTMLElement): void {
  const file = chartFile(figure);
  if (file) download(`${nameOf(figure)}.svg`, 'image/svg+xml', file.svg);
}

/** Hands over a chart as PNG, drawn by the browser from the same SVG; also from a disk, since nothing is loaded. */
export async function downloadPng(figure: HTMLElement): Promise<void> {
  const file = chartFile(figure);
  if (!file) return;
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file.svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = file.width * SCALE;
  canvas.height = file.height * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (blob) download(`${nameOf(figure)}.png`, 'image/png', blob);
}
