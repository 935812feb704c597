import { max, min } from 'd3';
import { type Content, html, type Markup } from '../text/html.ts';
import { percent } from './svg.ts';
import { type YearAxes, yearAxes } from './year-axes.ts';

/** A value of a year. */
export type YearMark = {
  year: number;
  value: number;
  /** The value as the reader sees it, with unit. */
  shown: string;
  /** Address of its sentence. */
  href: string;
  /** Drawn hollow: what was planned or required. */
  planned: boolean;
};

/** One thing of one place over years. */
export type YearChart = {
  marks: readonly YearMark[];
  /** Pairs of values that may be joined; dashed where nothing is known of the years between. */
  joins: readonly { from: YearMark; to: YearMark; open: boolean }[];
  /** Years of which a report says nothing. */
  silent: readonly number[];
  /** Largest meaningful value (100 for a share). */
  ceiling?: number | undefined;
  /** Writes a value of the axis. */
  tick(value: number): string;
  /** What the picture says, for readers who do not see it. */
  label: string;
};

const PLOT = 72;
/** Marks that all have their value beside them; of more, the first, the last and what is planned. */
const WRITTEN = 4;
/** Shares of the width up to which words begin at their mark, and from which on they end at it. */
const [EARLY, LATE] = [0.2, 0.85];

/** What was planned, all of a few, and the ends of many have their value beside them. */
function isWritten({ year, planned }: YearMark, marks: readonly YearMark[]): boolean {
  const happened = marks.filter((mark) => !mark.planned).map((mark) => mark.year);
  return planned || happened.length <= WRITTEN || year === min(happened) || year === max(happened);
}

/** Height within which another mark of the same year is in the way of words above. */
const CROWDED = 28;

/** Words of a mark: above what happened, below where another mark is in the way; beside what was planned. */
function wordsOf({ year, value, shown, planned }: YearMark, crowded: boolean, { x, y, share }: YearAxes): Content {
  const at = share(year);
  if (planned) {
    const early = at < EARLY;
    return html`<text class="tv" x="${x(year)}" dx="${early ? 9 : -9}" y="${y(value) + 4}" text-anchor="${early ? 'start' : 'end'}">${shown}</text>`;
  }
  const anchor = at < EARLY ? 'start' : at > LATE ? 'end' : 'middle';
  return html`<text class="tv" x="${x(year)}" y="${y(value) + (crowded ? 20 : -10)}" text-anchor="${anchor}">${shown}</text>`;
}

function markOf(mark: YearMark, marks: readonly YearMark[], axes: YearAxes): Content {
  const { year, value, shown, href, planned } = mark;
  const above = (other: YearMark) => axes.y(value) - axes.y(other.value);
  const crowded = marks.some((other) => other.year === year && above(other) > 0 && above(other) < CROWDED);
  return html`<a href="${href}" data-source=""><circle class="${planned ? 'dot hollow' : 'dot'}" cx="${axes.x(year)}" cy="${axes.y(value)}" r="5"><title>${`${year}: ${shown}`}</title></circle>${isWritten(mark, marks) && wordsOf(mark, crowded, axes)}</a>`;
}

/** A silent year, as a pale band. */
function silence(year: number, { share }: YearAxes): Content {
  return html`<rect class="silent" x="${percent(share(year) - 0.03)}" y="18" width="6%" height="${PLOT}"/>`;
}

/** Draws values over years; each mark leads to its sentence. */
export function yearChart({ marks, joins, silent, ceiling, tick, label }: YearChart): Markup {
  const years = marks.map(({ year }) => year);
  const axes = yearAxes({ years, values: marks.map(({ value }) => value), ceiling, plot: PLOT, sparse: true, tick });
  const lines = joins.map(
    ({ from, to, open }) =>
      html`<line class="${open ? 'run open' : 'run'}" x1="${axes.x(from.year)}" x2="${axes.x(to.year)}" y1="${axes.y(from.value)}" y2="${axes.y(to.value)}"/>`,
  );
  const drawn = marks.map((mark) => markOf(mark, marks, axes));
  return html`<svg class="chart years" width="100%" height="${axes.height}" role="group" aria-label="${label}">${axes.drawn}${silent.map((year) => silence(year, axes))}${lines}${drawn}</svg>`;
}
