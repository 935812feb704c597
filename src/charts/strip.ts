import { html, type Markup } from '../text/html.ts';
import { lineClasses, type ReferenceLine } from './rows.ts';
import { linearScale, logScale, type Scale } from './scale.ts';
import { besideLine, gridLine, percent, tickLabel } from './svg.ts';

/** One value in a strip. */
export type StripMark = {
  /** Where it stands: a fall has its sign. */
  value: number;
  /** Name and value in words, for the pointer. */
  words: string;
  href: string;
  /** Drawn hollow: planned, required, earlier. */
  hollow: boolean;
  /** Of the district that was chosen. */
  own: boolean;
};

/** Values of one kind, one under another: those of a lane may stand side by side. */
export type StripLane = {
  name: string;
  /** Drawn grey: set apart, for the reason that its name gives. */
  apart: boolean;
  marks: readonly StripMark[];
  /** Limits of frameworks for values of this kind. */
  lines: readonly ReferenceLine[];
};

/** A strip of all values of an indicator in one unit. */
export type Strip = {
  lanes: readonly StripLane[];
  /** Largest meaningful value (100 for a share). */
  ceiling?: number | undefined;
  tick(value: number): string;
  label: string;
};

/** Part of the width that the scale takes, and where it begins: marks at both ends stay whole. */
const WIDTH = 0.95;
const LEFT = 0.02;
/** From here on the words of a tick end with the chart. */
const LAST = 0.9;
/** Marks nearer than this, as shares of the width, stand one above the other; also on a phone they do not touch. */
const NEAR = 1 / 46;
const RADIUS = 4;
const LEVEL = 9;
/** Values from which on a lane is drawn as a band of how many there are. */
const BAND = 40;
const BINS = 48;
const BAND_HEIGHT = 44;
const HEAD = 22;
const LINE_WORDS = 16;
const GAP = 14;
const TOP = 22;
/** Ratio of largest and smallest from which on the scale is logarithmic. */
const WIDE = 300;

function scaleOf(values: readonly number[], ceiling: number | undefined): Scale {
  const positive = values.every((value) => value > 0);
  const wide = positive && values.length > 1 && Math.max(...values) / Math.min(...values) > WIDE;
  return wide ? logScale(values, WIDTH) : linearScale({ values, width: WIDTH, fromZero: false, ceiling });
}

/** Levels of marks so that near ones do not cover one another: 0, 1, −1, 2, −2 … */
function levelsOf(places: readonly number[]): number[] {
  const order = places.map((_, at) => at).sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0));
  const last: number[] = [];
  const levels: number[] = [];
  for (const at of order) {
    const place = places[at] ?? 0;
    let level = 0;
    while ((last[level] ?? -1) > place - NEAR) level++;
    last[level] = place;
    levels[at] = level;
  }
  return levels;
}

const offset = (level: number): number => (level % 2 === 1 ? (level + 1) / 2 : -level / 2);

type Drawn = { markup: Markup; height: number };

function dots(lane: StripLane, scale: Scale): Drawn {
  const places = lane.marks.map(({ value }) => LEFT + scale.place(value));
  const levels = levelsOf(places);
  const reach = Math.ceil(Math.max(0, ...levels) / 2);
  const centre = reach * LEVEL + LEVEL;
  const circles = lane.marks.map(({ words, href, hollow, own }, at) => {
    const style = ['dot', (hollow || lane.apart) && 'hollow', lane.apart && 'apart', own && 'own'].filter(Boolean).join(' ');
    return html`<a href="${href}" tabindex="-1"><title>${words}</title><circle class="${style}" cx="${percent(places[at] ?? 0)}" cy="${centre + offset(levels[at] ?? 0) * LEVEL}" r="${own ? RADIUS + 1.5 : RADIUS}"/></a>`;
  });
  return { markup: html`${circles}`, height: 2 * centre };
}

function band(lane: StripLane, scale: Scale): Drawn {
  const bins = Array.from({ length: BINS }, () => 0);
  for (const { value } of lane.marks) {
    const bin = Math.min(BINS - 1, Math.max(0, Math.floor((scale.place(value) / WIDTH) * BINS)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  const most = Math.max(...bins);
  const bars = bins.flatMap((count, bin) => {
    const height = Math.round((count / most) * BAND_HEIGHT);
    return count === 0
      ? []
      : [
          html`<rect class="${lane.apart ? 'band apart' : 'band'}" x="${percent(LEFT + (bin / BINS) * WIDTH)}" y="${BAND_HEIGHT - Math.max(1, height)}" width="${percent(WIDTH / BINS)}" height="${Math.max(1, height)}"><title>${count}</title></rect>`,
        ];
  });
  const own = lane.marks
    .filter((mark) => mark.own)
    .map(
      ({ value, words }) =>
        html`<circle class="dot own" cx="${percent(LEFT + scale.place(value))}" cy="${BAND_HEIGHT - 6}" r="${RADIUS + 1.5}"><title>${words}</title></circle>`,
    );
  return { markup: html`${bars}${own}`, height: BAND_HEIGHT + 4 };
}

function limits(lines: readonly ReferenceLine[], scale: Scale, bottom: number): Markup[] {
  return lines.map((limit, at) => {
    const { value, words } = limit;
    const classes = lineClasses(limit);
    const place = LEFT + scale.place(value);
    const y = HEAD + LINE_WORDS * (at + 1) - 5;
    return html`<line class="${classes.line}" x1="${percent(place)}" x2="${percent(place)}" y1="${y - 9}" y2="${bottom}"/><text class="${classes.words}" ${besideLine(place, words, 5)} y="${y}">${words}</text>`;
  });
}

function laneOf(lane: StripLane, scale: Scale): Drawn {
  const { markup, height } = lane.marks.length > BAND ? band(lane, scale) : dots(lane, scale);
  const top = HEAD + lane.lines.length * LINE_WORDS;
  const head = html`<text class="${lane.apart ? 't2' : 'tt'}" x="0" y="14">${lane.name} <tspan class="t2">· ${lane.marks.length}</tspan></text>`;
  return {
    markup: html`${head}${limits(lane.lines, scale, top + height)}<g transform="translate(0 ${top})">${markup}</g>`,
    height: top + height,
  };
}

/** Draws a strip: lanes of values that may stand side by side, then, below a dotted line, those that are set apart. */
export function stripChart({ lanes, ceiling, tick, label }: Strip): Markup {
  const values = lanes.flatMap(({ marks, lines }) => [...marks, ...lines].map(({ value }) => value));
  const scale = scaleOf(values, ceiling);
  let y = TOP;
  const drawn = lanes.map((lane, at) => {
    const { markup, height } = laneOf(lane, scale);
    const parted = lane.apart && at > 0 && !lanes[at - 1]?.apart;
    const top = y + (parted ? GAP : 0);
    const rule = parted && html`<line class="parted" x1="0" x2="100%" y1="${top - GAP / 2}" y2="${top - GAP / 2}"/>`;
    y = top + height + GAP;
    return html`${rule}<g transform="translate(0 ${top})">${markup}</g>`;
  });
  const axis = scale.ticks.map((value, at) => {
    const place = LEFT + scale.place(value);
    return [gridLine(percent(place), TOP - 6, y - GAP), tickLabel(tick(value), percent(place > LAST ? 1 : place), at)];
  });
  return html`<svg class="chart strip" width="100%" height="${y - GAP + 4}" role="group" aria-label="${label}">${axis}${drawn}</svg>`;
}
