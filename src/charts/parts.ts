import { html, type Markup } from '../text/html.ts';
import { percent } from './svg.ts';

/** A part of a total: its label in the report's words, its value in those of the page. */
export type Part = { value: number; label: string; words: string; href: string };

/** Part of the width from which on a part is named under the bar. */
const NAMED = 0.075;
const HEIGHT = 34;

/** A total as a bar of its parts; `width` is its share of the whole width, so that bars of several totals can be compared. */
export function partsBar({ parts, width, label }: { parts: readonly Part[]; width: number; label: string }): Markup {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  let start = 0;
  const pieces = parts.map(({ value, label: name, words, href }, at) => {
    const share = total === 0 ? 0 : (value / total) * width;
    const x = start;
    start += share;
    const under = share >= NAMED && html`<text x="${percent(x)}" y="30">${name} ${words}</text>`;
    return html`<a href="${href}" lang="zh-Hans" aria-label="${name} ${words}"><rect class="${at % 2 ? 'p1' : 'p0'}" x="${percent(x)}" width="${percent(share)}" height="16"><title>${name} ${words}</title></rect></a>${under}`;
  });
  return html`<svg class="bar-of-parts" width="100%" height="${HEIGHT}" role="group" aria-label="${label}">${pieces}</svg>`;
}
