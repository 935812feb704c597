import { max, min, range } from 'd3';
import { type Content, html, type Markup } from '../text/html.ts';
import { linearScale } from './scale.ts';
import { percent, tickLabel } from './svg.ts';

/** A figure of the line: known for a year. */
type TimelinePoint = { year: number; value: number; shown: string };

/** A value held against the line. */
export type TimelineDot = TimelinePoint & { name: string; href?: string | undefined; hollow?: boolean | undefined };

/** One series over years, with single values of others as dots on it. No view box: marks stretch with the page, words keep their size. */
export type Timeline = {
  /** In any order; years that lack are left open. */
  points: readonly TimelinePoint[];
  dots: readonly TimelineDot[];
  /** Largest meaningful value (100 for a share). */
  ceiling?: number | undefined;
  /** Writes a value of the axis. */
  tick(value: number): string;
  /** What the picture says, for readers who do not see it. */
  label: string;
};

/** Where the years stand: room for the words of the axis at the left, and for half a year at the right. */
const LEFT = 0.14;
const RIGHT = 0.94;
const TOP = 18;
const PLOT = 132;
const FOOT = 24;
/** Years that are all written below; of more, every second or third. */
const YEARS = 8;
/** Dots that are named; more are told by the table. */
const NAMED = 6;

type Place = { x(year: number): string; share(year: number): number; y(value: number): number };

function places(years: readonly number[], values: readonly number[], ceiling: number | undefined) {
  const [from, to] = [min(years) ?? 0, max(years) ?? 0];
  const scale = linearScale({ values, width: 1, fromZero: false, ...(ceiling === undefined ? {} : { ceiling }) });
  const share = (year: number) => (to === from ? (LEFT + RIGHT) / 2 : LEFT + ((year - from) / (to - from)) * (RIGHT - LEFT));
  const place: Place = { share, x: (year) => percent(share(year)), y: (value) => TOP + (1 - scale.place(value)) * PLOT };
  return { place, ticks: scale.ticks, from, to };
}

function horizontals(ticks: readonly number[], { y }: Place, tick: Timeline['tick']): Content[] {
  return ticks.map(
    (value) =>
      html`<line class="grid" x1="${percent(LEFT)}" x2="100%" y1="${y(value)}" y2="${y(value)}"/><text class="t2" x="0" y="${y(value) + 4}">${tick(value)}</text>`,
  );
}

function yearWords(from: number, to: number, { share }: Place): Content[] {
  const step = Math.ceil((to - from + 1) / YEARS);
  const shown = range(from, to + 1).filter((year) => (to - year) % step === 0);
  return shown.map((year) => html`<g transform="translate(0 ${TOP + PLOT + 8})">${tickLabel(String(year), percent(share(year)), 1)}</g>`);
}

/** The line from one known year to the next; dashed over years of which nothing is known. */
function segments(points: readonly TimelinePoint[], { x, y }: Place): Content[] {
  return points.slice(1).flatMap((point, i) => {
    const before = points[i];
    if (!before) return [];
    const style = point.year - before.year > 1 ? 'run open' : 'run';
    return [html`<line class="${style}" x1="${x(before.year)}" x2="${x(point.year)}" y1="${y(before.value)}" y2="${y(point.value)}"/>`];
  });
}

function marks(points: readonly TimelinePoint[], { x, y }: Place): Content[] {
  return points.map(
    ({ year, value, shown }) =>
      html`<circle class="ref" cx="${x(year)}" cy="${y(value)}" r="3"><title>${`${year}: ${shown}`}</title></circle>`,
  );
}

function dotMark({ year, value, shown, name, href, hollow }: TimelineDot, named: boolean, { x, y, share }: Place): Content {
  const left = share(year) > (LEFT + RIGHT) / 2;
  const words =
    named &&
    html`<text class="tv" x="${x(year)}" dx="${left ? -10 : 10}" y="${y(value) + 4}" text-anchor="${left ? 'end' : 'start'}"><tspan lang="zh-Hans">${name}</tspan> ${shown}</text>`;
  const mark = html`<circle class="${hollow ? 'dot hollow' : 'dot'}" cx="${x(year)}" cy="${y(value)}" r="5.5"><title lang="zh-Hans">${`${name} ${year}: ${shown}`}</title></circle>${words}`;
  return href ? html`<a href="${href}" data-source="">${mark}</a>` : mark;
}

/** Draws a series over years; a group of links where its dots lead to their sentences, else one image. */
export function timeline({ points, dots, ceiling, tick, label }: Timeline): Markup {
  const line = points.toSorted((a, b) => a.year - b.year);
  const all = [...line, ...dots];
  const { place, ticks, from, to } = places(
    all.map(({ year }) => year),
    all.map(({ value }) => value),
    ceiling,
  );
  const role = dots.some(({ href }) => href) ? 'group' : 'img';
  const drawn = dots.map((dot) => dotMark(dot, dots.length <= NAMED, place));
  return html`<svg class="chart timeline" width="100%" height="${TOP + PLOT + FOOT}" role="${role}" aria-label="${label}">${horizontals(ticks, place, tick)}${yearWords(from, to, place)}${segments(line, place)}${marks(line, place)}${drawn}</svg>`;
}
