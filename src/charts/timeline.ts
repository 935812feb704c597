import { quantile } from 'd3';
import { type Content, html, type Markup } from '../text/html.ts';
import { LEFT, RIGHT, type YearAxes, yearAxes } from './year-axes.ts';

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

const PLOT = 132;
/** Dots that are named; more are told by the table. */
const NAMED = 6;
/** Dots of one year from which on their middle half stands for them. */
const MANY = 15;

/** The line from one known year to the next; dashed over years of which nothing is known. */
function segments(points: readonly TimelinePoint[], { x, y }: YearAxes): Content[] {
  return points.slice(1).flatMap((point, i) => {
    const before = points[i];
    if (!before) return [];
    const style = point.year - before.year > 1 ? 'run open' : 'run';
    return [html`<line class="${style}" x1="${x(before.year)}" x2="${x(point.year)}" y1="${y(before.value)}" y2="${y(point.value)}"/>`];
  });
}

function marks(points: readonly TimelinePoint[], { x, y }: YearAxes): Content[] {
  return points.map(
    ({ year, value, shown }) =>
      html`<circle class="ref" cx="${x(year)}" cy="${y(value)}" r="3"><title>${`${year}: ${shown}`}</title></circle>`,
  );
}

function dotMark({ year, value, shown, name, href, hollow }: TimelineDot, named: boolean, { x, y, share }: YearAxes): Content {
  const left = share(year) > (LEFT + RIGHT) / 2;
  const words =
    named &&
    html`<text class="tv" x="${x(year)}" dx="${left ? -10 : 10}" y="${y(value) + 4}" text-anchor="${left ? 'end' : 'start'}"><tspan lang="zh-Hans">${name}</tspan> ${shown}</text>`;
  const mark = html`<circle class="${hollow ? 'dot hollow' : 'dot'}" cx="${x(year)}" cy="${y(value)}" r="5.5"><title lang="zh-Hans">${`${name} ${year}: ${shown}`}</title></circle>${words}`;
  return href ? html`<a href="${href}" data-source="">${mark}</a>` : mark;
}

/** The middle half of many dots of one year, and their median. */
function half(year: number, dots: readonly TimelineDot[], { tick }: Pick<Timeline, 'tick'>, { x, y }: YearAxes): Content {
  const values = dots.map(({ value }) => value);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share) ?? 0) as [number, number, number];
  return html`<line class="half" x1="${x(year)}" x2="${x(year)}" y1="${y(low)}" y2="${y(high)}"><title>${`${year}: ${tick(low)}–${tick(high)} (n = ${dots.length})`}</title></line><circle class="middle" cx="${x(year)}" cy="${y(middle)}" r="3"/>`;
}

/** Dots of a year one by one, or, of many, their middle half. */
function dotsOf(
  year: number,
  dots: readonly TimelineDot[],
  named: boolean,
  { tick, axes }: Pick<Timeline, 'tick'> & { axes: YearAxes },
): Content[] {
  return dots.length < MANY ? dots.map((dot) => dotMark(dot, named, axes)) : [half(year, dots, { tick }, axes)];
}

/** Draws a series over years; a group of links where its dots lead to their sentences, else one image. */
export function timeline({ points, dots, ceiling, tick, label }: Timeline): Markup {
  const line = points.toSorted((a, b) => a.year - b.year);
  const all = [...line, ...dots];
  const axes = yearAxes({
    years: all.map(({ year }) => year),
    values: all.map(({ value }) => value),
    ceiling,
    plot: PLOT,
    tick,
  });
  const role = dots.some(({ href }) => href) ? 'group' : 'img';
  const byYear = [...Map.groupBy(dots, ({ year }) => year)];
  const drawn = byYear.map(([year, own]) => dotsOf(year, own, dots.length <= NAMED, { tick, axes }));
  return html`<svg class="chart timeline" width="100%" height="${axes.height}" role="${role}" aria-label="${label}">${axes.drawn}${segments(line, axes)}${marks(line, axes)}${drawn}</svg>`;
}
