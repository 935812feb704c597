import { html, type Markup } from '../text/html.ts';

/** Parts that the charts share. Charts are written as text, at build time and in the browser, without a document. */

/** A share of the width (0–1) as a percentage with at most two decimals, so that marks stretch while words keep their size. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}

/** A line of the grid from top to bottom. */
export function gridLine(x: string, top: number, bottom: number): Markup {
  return html`<line class="grid" x1="${x}" x2="${x}" y1="${top}" y2="${bottom}"/>`;
}

/** Words of a tick; those of the first begin at it, so that they stay inside. */
export function tickLabel(words: string, x: string, at: number): Markup {
  return html`<text class="t2" x="${x}" y="10" text-anchor="${at === 0 ? 'start' : 'middle'}">${words}</text>`;
}

/** Name of a row with what is said beside it. */
export function rowName(name: string, sub: string, y: number): Markup {
  return html`<text x="0" y="${y}"><tspan class="tt">${name}</tspan><tspan class="t2" dx="8">${sub}</tspan></text>`;
}
