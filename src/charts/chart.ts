import { attributes, type Content, html, type Markup } from '../text/html.ts';
import { extent, hollow, lineClasses, type ReferenceLine, type ValueRow } from './rows.ts';
import { linearScale, type Scale } from './scale.ts';
import { besideLine, gridLine, percent, rowName, tickLabel, wordsWidth } from './svg.ts';

/** A chart of values one under another on one scale. No view box: marks stretch with the page, words keep their size. */
export type ValueChart = {
  rows: readonly ValueRow[];
  /** Limits of frameworks; one unit and stage with the rows. */
  lines?: readonly ReferenceLine[];
  /** `bar` for amounts and counts, from zero; `dot` for rates and coefficients. */
  mark: 'bar' | 'dot';
  /** Largest meaningful value (100 for a share). */
  ceiling?: number | undefined;
  /** Writes a value of the axis. */
  tick(value: number): string;
  /** What the picture says, for readers who do not see it. */
  label: string;
};

/** Part of the width that marks may take, at most and at least; the rest is for the words of the longest. */
const [WIDTH, LEAST] = [0.74, 0.4];
/** Between a mark and its words: pixels, and the share of the width that it takes on a phone. An arrow takes as much. */
const GAP = 10;
const ROOM = 0.04;
const ROW = 44;
const TOP = 26;
const LINE_WORDS = 18;
const BAR = { top: 20, height: 11 } as const;
const CENTRE = BAR.top + BAR.height / 2;
const ARROW = 14;

/** Open arrows at the end of a mark: the value lies beyond it, or within it. */
const BEYOND = 'M3 1L8 5.5L3 10';
const WITHIN = 'M11 1L6 5.5L11 10';

function axis(scale: Scale, top: number, bottom: number, tick: ValueChart['tick']): Content[] {
  return scale.ticks.map((value, at) => {
    const x = percent(scale.place(value));
    return [at > 0 && gridLine(x, top - 8, bottom), tickLabel(tick(value), x, at)];
  });
}

/** Reference lines with their words above the rows, one line of words each so that they never overlap. */
function references(lines: readonly ReferenceLine[], scale: Scale, bottom: number): Content[] {
  return lines.map((limit, at) => {
    const { value, words } = limit;
    const classes = lineClasses(limit);
    const share = scale.place(value);
    const x = percent(share);
    const y = TOP + LINE_WORDS * at + 4;
    return html`<line class="${classes.line}" x1="${x}" x2="${x}" y1="${y + 5}" y2="${bottom}"/><text class="${classes.words}" ${besideLine(share, words, 0)} y="${y}">${words}</text>`;
  });
}

function classes(row: ValueRow, shape: string): string {
  return hollow(row.status) ? `${shape} hollow` : shape;
}

function barMark(row: ValueRow, scale: Scale): Markup {
  const start = row.valueHigh === undefined ? Math.min(scale.place(0), scale.place(row.value)) : scale.place(row.value);
  const end = scale.place(row.valueHigh ?? row.value);
  const x = row.valueHigh === undefined && start === 0 ? 0.75 : percent(start);
  const width = percent(Math.max(0.002, Math.abs(end - start)));
  return html`<rect class="${classes(row, 'bar')}" x="${x}" y="${BAR.top}" width="${width}" height="${BAR.height}"/>`;
}

function dotMark(row: ValueRow, scale: Scale): Content {
  const dot = (x: string) => html`<circle class="${classes(row, 'dot')}" cx="${x}" cy="${CENTRE}" r="5.5"/>`;
  const x = percent(scale.place(row.value));
  if (row.valueHigh === undefined) return dot(x);
  const high = percent(scale.place(row.valueHigh));
  return html`<line class="${classes(row, 'reach')}" x1="${x}" x2="${high}" y1="${CENTRE}" y2="${CENTRE}"/>${dot(x)}${dot(high)}`;
}

/** The earlier value as a hollow dot, joined to the later one. */
function pairMark(row: ValueRow, scale: Scale): Content {
  if (row.from === undefined) return null;
  const [from, to] = [percent(scale.place(row.from)), percent(scale.place(row.value))];
  return html`<line class="join" x1="${from}" x2="${to}" y1="${CENTRE}" y2="${CENTRE}"/><circle class="dot hollow" cx="${from}" cy="${CENTRE}" r="5"/>`;
}

const isOpen = (qualifier: ValueRow['qualifier']): boolean => qualifier === 'at-least' || qualifier === 'at-most';

function openEnd(row: ValueRow, end: number): Content {
  if (!isOpen(row.qualifier)) return null;
  const d = row.qualifier === 'at-least' ? BEYOND : WITHIN;
  return html`<svg x="${percent(end)}" y="${BAR.top}" width="${ARROW}" height="${BAR.height}"><path class="beyond" d="${d}"/></svg>`;
}

/** Part of the width for marks, so that the longest words after one have room on a phone. */
function widthOf(rows: readonly ValueRow[]): number {
  const longest = Math.max(...rows.map(({ shown, qualifier }) => wordsWidth(shown) + (isOpen(qualifier) ? ROOM : 0)));
  return Math.max(LEAST, Math.min(WIDTH, Math.floor((1 - ROOM - longest) * 100) / 100));
}

/** One row in coordinates of its own, so that a script may move it. */
function valueRow(row: ValueRow, scale: Scale, width: number, mark: ValueChart['mark']): Markup {
  const end = Math.max(scale.place(row.valueHigh ?? row.value), row.from === undefined ? 0 : scale.place(row.from));
  const open = openEnd(row, end);
  const words = html`<text class="tv" x="${percent(end)}" dx="${GAP + (open ? ARROW : 0)}" y="30">${row.shown}</text>`;
  const dots = html`<line class="grid" x1="0" x2="${percent(width)}" y1="${CENTRE}" y2="${CENTRE}"/>${pairMark(row, scale)}${dotMark(row, scale)}`;
  return html`${rowName(row.name, row.sub, 12)}<line class="axis" x1="0.5" x2="0.5" y1="17" y2="34"/>${
    mark === 'dot' ? dots : [barMark(row, scale), pairMark(row, scale)]
  }${open}${row.href ? html`<a href="${row.href}" data-source="">${words}</a>` : words}`;
}

/** A row in its place, with what it is sorted by. */
function placedRow(row: ValueRow, at: number, content: Markup, start: number): Markup {
  const keys = row.keys && { 'data-value': row.value, 'data-name': row.keys.name, 'data-year': row.keys.year };
  return html`<g transform="translate(0 ${start + at * ROW})"${attributes(keys ?? {})}>${content}</g>`;
}

/** Draws a chart as SVG; a group of links where its values lead to their sentences, else one image. */
export function valueChart({ rows, lines = [], mark, ceiling, tick, label }: ValueChart): Markup {
  const width = widthOf(rows);
  const scale = linearScale({ values: extent(rows, lines), width, fromZero: mark === 'bar', ceiling });
  const start = TOP + lines.length * LINE_WORDS;
  const height = start + rows.length * ROW + 4;
  const drawn = rows.map((row, at) => placedRow(row, at, valueRow(row, scale, width, mark), start));
  const role = rows.some((row) => row.href) ? 'group' : 'img';
  return html`<svg class="chart" width="100%" height="${height}" role="${role}" aria-label="${label}">${axis(scale, start, height, tick)}${references(lines, scale, height)}${drawn}</svg>`;
}
