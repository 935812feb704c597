import { html, type Markup } from '../text/html.ts';

/** Parts that the charts share. Charts are written as text, at build time and in the browser, without a document. */

/** A share of the width (0–1) as a percentage with at most two decimals, so that marks stretch while words keep their size. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** Width that words of a chart take, in shares of the width that it has on the narrowest phone: Chinese and its marks are wide, letters and digits narrow. */
export const wordsWidth = (words: string): number => [...words].reduce((sum, sign) => sum + (sign > '\u2000' ? WIDE : NARROW), 0);
const [WIDE, NARROW] = [12 / 328, 7 / 328];

/**
 * Where the words of an upright line stand: on the side of it that has more room; where that is too little on a phone, from the edge of the chart on.
 *
 * @param share place of the line in the width, 0–1
 * @param gap pixels between the line and its words
 */
export function besideLine(share: number, words: string, gap: number): Markup {
  const ends = share > 0.5;
  const fits = wordsWidth(words) < (ends ? share : 1 - share);
  return html`x="${percent(fits ? share : Number(ends))}" dx="${fits ? (ends ? -gap : gap) : 0}" text-anchor="${ends ? 'end' : 'start'}"`;
}

/** A line of the grid from top to bottom. */
export function gridLine(x: string, top: number, bottom: number): Markup {
  return html`<line class="grid" x1="${x}" x2="${x}" y1="${top}" y2="${bottom}"/>`;
}

/** Words of a tick; those of the first begin at it, and those at the end of the width end with it, so that they stay inside. */
export function tickLabel(words: string, x: string, at: number): Markup {
  return html`<text class="t2" x="${x}" y="10" text-anchor="${at === 0 ? 'start' : x === '100%' ? 'end' : 'middle'}">${words}</text>`;
}

/** Name of a row with what is said beside it. */
export function rowName(name: string, sub: string, y: number): Markup {
  return html`<text x="0" y="${y}"><tspan class="tt">${name}</tspan><tspan class="t2" dx="8">${sub}</tspan></text>`;
}
