import { max, min, range } from 'd3';
import { type Content, html } from '../text/html.ts';
import { linearScale } from './scale.ts';
import { percent, tickLabel } from './svg.ts';

/** What a picture over years must have room for. */
export type YearExtent = {
  years: readonly number[];
  values: readonly number[];
  /** Largest meaningful value (100 for a share). */
  ceiling?: number | undefined;
  /** Height of the part with the marks. */
  plot: number;
  /** Only the lowest and the highest line of the grid, for small pictures. */
  sparse?: boolean;
  /** Writes a value of the axis. */
  tick(value: number): string;
};

/** Years across, values upwards: where marks stand, and what is written at the sides. */
export type YearAxes = {
  /** Place of a year in the width, 0–1. */
  share(year: number): number;
  x(year: number): string;
  y(value: number): number;
  /** Grid with its values, and the years below. */
  drawn: Content[];
  height: number;
};

/** Where the years stand: room for the words of the axis at the left, and for half a year at the right. */
export const LEFT = 0.14;
export const RIGHT = 0.94;
const TOP = 18;
const FOOT = 24;
/** Years that are all written below; of more, every second or third. */
const YEARS = 8;

type Place = Pick<YearAxes, 'share' | 'y'>;

function horizontals(ticks: readonly number[], { y }: Place, tick: YearExtent['tick']): Content[] {
  return ticks.map(
    (value) =>
      html`<line class="grid" x1="${percent(LEFT)}" x2="100%" y1="${y(value)}" y2="${y(value)}"/><text class="t2" x="0" y="${y(value) + 4}">${tick(value)}</text>`,
  );
}

function yearWords(years: readonly [number, number], { share }: Place, bottom: number): Content[] {
  const [from, to] = years;
  const step = Math.ceil((to - from + 1) / YEARS);
  const shown = range(from, to + 1).filter((year) => (to - year) % step === 0);
  return shown.map((year) => html`<g transform="translate(0 ${bottom + 8})">${tickLabel(String(year), percent(share(year)), 1)}</g>`);
}

/** Lines of the grid: whole numbers where all values are. */
function gridValues(ticks: readonly number[], { values, sparse }: YearExtent): number[] {
  const fit = values.every(Number.isInteger) ? ticks.filter(Number.isInteger) : [...ticks];
  return sparse ? fit.filter((_, at) => at === 0 || at === fit.length - 1) : fit;
}

/** Axes of a picture over years. No view box: marks stretch with the page, words keep their size. */
export function yearAxes(extent: YearExtent): YearAxes {
  const { years, values, ceiling, plot, tick } = extent;
  const [from, to] = [min(years) ?? 0, max(years) ?? 0];
  const scale = linearScale({ values, width: 1, fromZero: false, ...(ceiling === undefined ? {} : { ceiling }) });
  const share = (year: number) => (to === from ? (LEFT + RIGHT) / 2 : LEFT + ((year - from) / (to - from)) * (RIGHT - LEFT));
  const y = (value: number) => Math.round((TOP + (1 - scale.place(value)) * plot) * 10) / 10;
  const drawn = [...horizontals(gridValues(scale.ticks, extent), { share, y }, tick), ...yearWords([from, to], { share, y }, TOP + plot)];
  return { share, x: (year) => percent(share(year)), y, drawn, height: TOP + plot + FOOT };
}
