import { linearScale } from './scale.ts';
import { element, escapeXml, percent, text } from './svg.ts';

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
export function dotChart(rows: readonly DotRow[], options: { self: string; label: string; tick(value: number): string }): string {
  const scale = linearScale({
    values: rows.flatMap((row) => [row.value, ...row.others.map((other) => other.value)]),
    width: WIDTH,
    fromZero: true,
  });
  const height = rows.length * ROW + TOP + 6;
  const grid = scale.ticks.flatMap((value, at) => {
    const x = percent(scale.place(value));
    const words = text(options.tick(value), { class: 't2', x, y: 10, 'text-anchor': at === 0 ? 'start' : 'middle' });
    return at === 0 ? [words] : [element('line', { class: 'grid', x1: x, x2: x, y1: 18, y2: height }), words];
  });
  const dot = (style: string, value: number, cy: number, r: number, words: string) =>
    element('circle', { class: style, cx: percent(scale.place(value)), cy, r }, element('title', {}, escapeXml(words)));
  const lines = rows.map((row, at) => {
    const y = TOP + at * ROW;
    const name = `<tspan class="tt">${escapeXml(row.name)}</tspan><tspan class="t2" dx="8">${escapeXml(row.sub)}</tspan>`;
    return [
      element('text', { x: 0, y: y + 12 }, name),
      element('line', { class: 'axis', x1: 0.5, x2: 0.5, y1: y + 20, y2: y + 32 }),
      element('line', { class: 'grid', x1: 0, x2: percent(WIDTH), y1: y + 26, y2: y + 26 }),
      ...row.others.map((other) => dot('o', other.value, y + 26, 4, `${other.name} ${other.shown}`)),
      dot('s', row.value, y + 26, 5.5, `${options.self} ${row.shown}`),
    ].join('');
  });
  return element('svg', { class: 'chart dots', width: '100%', height, role: 'img', 'aria-label': options.label }, ...grid, ...lines);
}
