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
  /** Null where they are so many that a band stands for them. */
  others: readonly { name: string; value: number; shown: string }[] | null;
};

/** Quartiles of the others. */
export type Band = readonly [low: number, middle: number, high: number];

const WIDTH = 0.94;
const ROW = 40;
const TOP = 24;
/** Others from which on their middle half is drawn, and no longer each of them. */
const MANY = 5;

/** Whether the others of a line are so many that their middle half stands for them. */
export const isBand = (others: readonly unknown[]): boolean => others.length >= MANY;

const scaleOf = (values: readonly number[]): Scale => linearScale({ values, width: WIDTH, fromZero: true });

/** End of the scale of a chart that shows some values: a round number, which most values leave as it is. */
export const spreadReach = (values: readonly number[]): number => scaleOf(values).domain[1];

const middleOf = (at: number): number => TOP + at * ROW + 26;

/**
 * Bands of a chart, each the middle half of the others of a line with their median.
 *
 * @param bands of each line; null where it has none
 * @param reach end of the chart's scale
 * @param words words of a band
 */
export function spreadBands(bands: readonly (Band | null)[], reach: number, words: (...band: Band) => string): Markup {
  const scale = scaleOf([reach]);
  const place = (value: number) => percent(scale.place(value));
  const drawn = bands.map((band, at) => {
    if (!band) return '';
    const [low, middle, high] = band;
    const y = middleOf(at);
    const box = html`<rect class="b" x="${place(low)}" y="${y - 5}" width="${place(high - low)}" height="10"><title>${words(...band)}</title></rect>`;
    return html`${box}<line class="m" x1="${place(middle)}" x2="${place(middle)}" y1="${y - 7}" y2="${y + 7}"/>`;
  });
  return html`${drawn}`;
}

/** What a chart of lines is told beside them. */
type SpreadOptions = {
  /** Name of the district. */
  self: string;
  label: string;
  tick(value: number): string;
  /** End of the scale, as `spreadReach` gives it. */
  reach: number;
  /** Bands of the lines. */
  bands: Markup;
};

/** One district among the others: a filled dot against the middle half of many, or against a hollow dot for each of few. */
export function spreadChart(rows: readonly SpreadRow[], { self, label, tick, reach, bands }: SpreadOptions): Markup {
  const scale = scaleOf([reach]);
  const height = rows.length * ROW + TOP + 6;
  const grid = scale.ticks.map((value, at) => {
    const x = percent(scale.place(value));
    return [at > 0 && gridLine(x, 18, height), tickLabel(tick(value), x, at)];
  });
  const dot = (style: string, value: number, cy: number, words: string) =>
    html`<circle class="${style}" cx="${percent(scale.place(value))}" cy="${cy}" r="${style === 's' ? 5.5 : 4}"><title>${words}</title></circle>`;
  const lines = rows.map(({ name, sub }, at) => {
    const y = middleOf(at);
    return html`${rowName(name, sub, y - 14)}<line class="grid" x2="${percent(WIDTH)}" y1="${y}" y2="${y}"/>`;
  });
  const dots = rows.map(({ value, shown, others }, at) => {
    const y = middleOf(at);
    return [
      (others ?? []).map((other) => dot('o', other.value, y, `${other.name} ${other.shown}`)),
      dot('s', value, y, `${self} ${shown}`),
    ];
  });
  return html`<svg class="chart dots" width="100%" height="${height}" role="img" aria-label="${label}">${grid}<line class="axis" x1="0.5" x2="0.5" y1="18" y2="${height}"/>${lines}${bands}${dots}</svg>`;
}
