import { html, type Markup } from '../text/html.ts';
import { percent } from './svg.ts';

/** A part of a total: its label in the report's words, its value in those of the page. */
export type Part = { value: number; label: string; words: string; href: string };

/** Widths of a bar on a phone and on a wide screen, in Chinese characters of its words: a part is named under it where the words have room. */
const PHONE = 25;
const WIDE = 80;
const HEIGHT = 34;

/** Width of words in Chinese characters, with the room between them and the next. */
const widthOf = (words: string): number => [...words].reduce((sum, sign) => sum + (sign > '\u2e80' ? 1 : 0.6), 0.5);

/** A total as a bar of its parts; `width` is its share of the whole width, so that bars of several totals can be compared. */
export function partsBar({ parts, width, label }: { parts: readonly Part[]; width: number; label: string }): Markup {
  const total = parts.reduce((sum, { value }) => sum + value, 0);
  let start = 0;
  const pieces = parts.map(({ value, label: name, words, href }, at) => {
    const share = total === 0 ? 0 : (value / total) * width;
    const x = start;
    start += share;
    const needed = share === 0 ? Number.POSITIVE_INFINITY : widthOf(`${name} ${words}`) / share;
    const under = needed <= WIDE && html`<text${needed > PHONE && html` class="w"`} x="${percent(x)}" y="30">${name} ${words}</text>`;
    return html`<a href="${href}" lang="zh-Hans" aria-label="${name} ${words}"><rect class="${at % 2 ? 'p1' : 'p0'}" x="${percent(x)}" width="${percent(share)}" height="16"><title>${name} ${words}</title></rect></a>${under}`;
  });
  return html`<svg class="bar-of-parts" width="100%" height="${HEIGHT}" role="group" aria-label="${label}">${pieces}</svg>`;
}
