import { html, type Markup } from '../text/html.ts';
import { linearScale } from './scale.ts';
import { gridLine, percent, rowName, tickLabel } from './svg.ts';

/** One line: a district's own value and those of the others, on a scale shared by all lines. */
export type DotRow = {
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

/** One district among the others: a filled dot against hollow ones. */
export function dotChart(rows: readonly DotRow[], options: { self: string; label: string; tick(value: number): string }): Markup {
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
  const dot = (style: string, value: number, cy: number, r: number, words: string) =>
    html`<circle class="${style}" cx="${percent(scale.place(value))}" cy="${cy}" r="${r}"><title>${words}</title></circle>`;
  const lines = rows.map((row, at) => {
    const y = TOP + at * ROW;
    const others = row.others.map((other) => dot('o', other.value, y + 26, 4, `${other.name} ${other.shown}`));
    return html`${rowName(row.name, row.sub, y + 12)}<line class="axis" x1="0.5" x2="0.5" y1="${y + 20}" y2="${y + 32}"/><line class="grid" x1="0" x2="${percent(WIDTH)}" y1="${y + 26}" y2="${y + 26}"/>${others}${dot('s', row.value, y + 26, 5.5, `${options.self} ${row.shown}`)}`;
  });
  return html`<svg class="chart dots" width="100%" height="${height}" role="img" aria-label="${options.label}">${grid}${lines}</svg>`;
}
