import { html, type Markup } from '../text/html.ts';

/** One end of a slope: its value, in words, and when. */
export type SlopeEnd = { value: number; words: string; when: string };

const LEFT = 26;
const RIGHT = 118;
const TOP = 18;
const BOTTOM = 40;

/** A small slope from an earlier to a later value: steep by the larger of the two, so that slopes of unlike size can stand beside each other. */
export function slope(from: SlopeEnd, to: SlopeEnd): Markup {
  const reach = Math.max(Math.abs(from.value), Math.abs(to.value)) || 1;
  const rise = ((to.value - from.value) / reach) * (BOTTOM - TOP);
  const middle = (TOP + BOTTOM) / 2;
  const [y1, y2] = [Math.round(middle + rise / 2), Math.round(middle - rise / 2)];
  const label = `${from.when} ${from.words} → ${to.when} ${to.words}`;
  return html`<svg class="slope" viewBox="0 0 144 62" role="img" aria-label="${label}"><line x1="${LEFT}" y1="${y1}" x2="${RIGHT}" y2="${y2}"/><circle class="h" cx="${LEFT}" cy="${y1}" r="4"/><circle cx="${RIGHT}" cy="${y2}" r="4"/><text x="${LEFT}" y="${y1 - 8}" text-anchor="middle">${from.words}</text><text class="v" x="${RIGHT}" y="${y2 - 8}" text-anchor="middle">${to.words}</text><text x="${LEFT}" y="60" text-anchor="middle">${from.when}</text><text x="${RIGHT}" y="60" text-anchor="middle">${to.when}</text></svg>`;
}
