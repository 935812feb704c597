import { quantile } from 'd3';
import { html, type Markup } from '../text/html.ts';
import { linearScale, type Scale } from './scale.ts';
import { gridLine, percent, rowName, tickLabel } from './svg.ts';

/** One line: a district's own value and those of the others, on a scale shared by all lines. */
export type SpreadRow = {
  name: string;
  sub: string;
  value: number;
  /** Own value in words. */
  shown: string;
  others: readonly { name: string; value: number; shown: string }[];
};

const WIDTH = 0.94;
const ROW = 40;
const TOP = 24;
/** Others from which on their middle half is drawn, and no longer each of them. */
const MANY = 5;

/** Whether the others of a line are so many that their middle half stands for them. */
export const isBand = (others: readonly unknown[]): boolean => others.length >= MANY;

/** What a chart of lines is told beside them. */
type SpreadOptions = {
  /** Name of the district. */
  self: string;
  label: string;
  tick(value: number): string;
  /** Words of a band: its ends and its middle. */
  band(low: number, middle: number, high: number): string;
};

function band(row: SpreadRow, scale: Scale, y: number, words: SpreadOptions['band']): Markup {
  const values = row.others.map(({ value }) => value);
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => quantile(values, share) ?? 0) as [number, number, number];
  const x = percent(scale.place(middle));
  return html`<rect class="b" x="${percent(scale.place(low))}" y="${y - 5}" width="${percent(scale.place(high) - scale.place(low))}" height="10"><title>${words(low, middle, high)}</title></rect><line class="m" x1="${x}" x2="${x}" y1="${y - 7}" y2="${y + 7}"/>`;
}

/** One district among the others: a filled dot against the middle half of many, or against a hollow dot for each of few. */
export function spreadChart(rows: readonly SpreadRow[], options: SpreadOptions): Markup {
  const scale = linearScale({
    values: rows.flatMap((row) => [row.value, ...row.others.map((other) => other.value)]),
    width: WIDTH,
    fromZero: true,
  });
  const height = rows.length * ROW + TOP + 6;
  const grid = scale.ticks.map((value, at) => {
    const x = percent(scale.place(value));
    return [at > 0 && gridLine(x, 18, height), tickLabel(options.tick(value), x, at)];
  });
  const dot = (style: string, value: number, cy: number, words: string) =>
    html`<circle class="${style}" cx="${percent(scale.place(value))}" cy="${cy}" r="${style === 's' ? 5.5 : 4}"><title>${words}</title></circle>`;
  const lines = rows.map((row, at) => {
    const y = TOP + at * ROW + 26;
    const others = isBand(row.others)
      ? band(row, scale, y, options.band)
      : row.others.map((other) => dot('o', other.value, y, `${other.name} ${other.shown}`));
    return html`${rowName(row.name, row.sub, y - 14)}<line class="grid" x2="${percent(WIDTH)}" y1="${y}" y2="${y}"/>${others}${dot('s', row.value, y, `${options.self} ${row.shown}`)}`;
  });
  return html`<svg class="chart dots" width="100%" height="${height}" role="img" aria-label="${options.label}">${grid}<line class="axis" x1="0.5" x2="0.5" y1="18" y2="${height}"/>${lines}</svg>`;
}
