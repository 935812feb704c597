import { escapeMarkup } from '../../text/html.ts';

/** Size of a share image, as link previews ask for. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** A count of the image with what it counts, and a line below. `quiet` for nothing found or nothing to find. */
export type ShareCount = { count: string; name: string; line: string; tone: 'plain' | 'quiet' | 'bad' };

/** Everything that stands on a share image, in words. */
export type ShareImage = {
  title: string;
  /** At the right of the title, one below the other. */
  side: readonly string[];
  /** Up to six. */
  counts: readonly ShareCount[];
  /** Marks of the silence map: paths by pen, and the box they stand in; null where there is none. */
  strip: { box: string; pens: readonly (readonly [pen: string, path: string])[]; base: string } | null;
  /** Left and right of the foot. */
  foot: readonly [string, string];
};

/** Colours of the image: few, so that it is small. */
export const SHARE_INKS = {
  paper: '#fbf8f2',
  ink: '#221d17',
  soft: '#6f6558',
  rule: '#e3dbcc',
  data: '#2d557e',
  bad: '#b0331c',
} as const;

/** A part of the image: a drawing of its own, and where its upper left corner comes to lie. What it leaves blank shows what is below. */
export type SharePart = { left: number; top: number; svg: string };

const FAMILY = 'Noto Serif CJK SC';
const LEFT = 72;
const RIGHT = SHARE_SIZE.width - LEFT;
const COLUMN = 360;

type Box = { left: number; top: number; width: number; height: number };
/** A part on paper. It does not know where it lies: parts that look alike are one drawing. */
const part = ({ left, top, width, height }: Box, markup: string): SharePart => ({
  left,
  top,
  svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${SHARE_INKS.paper}"/>${markup}</svg>`,
});

type Text = { x: number; y: number; size: number; fill: string; end?: boolean };
/** Words on a base line. Their box is as wide as the widest letters would need, and half as high again as they are. */
function text(words: string, { x, y, size, fill, end = false }: Text): SharePart {
  const width = size * ([...words].length + 1);
  const margin = Math.ceil(size / 4);
  const box = { left: end ? x - width + margin : x - margin, top: y - size - margin, width, height: size + 3 * margin };
  const from = end ? `x="${width - margin}" text-anchor="end"` : `x="${margin}"`;
  const type = `font-family="${FAMILY}" font-weight="700" font-size="${size}" fill="${fill}"`;
  return part(box, `<text ${from} y="${size + margin}" ${type}>${escapeMarkup(words)}</text>`);
}

const bar = (fill: string, { left, top, width, height }: Box): SharePart =>
  part({ left, top, width, height }, `<rect width="${width}" height="${height}" fill="${fill}"/>`);
const line = (y: number, from = LEFT, to = RIGHT): SharePart =>
  bar(SHARE_INKS.rule, { left: from, top: y - 1, width: to - from, height: 2 });

const TONES = { plain: SHARE_INKS.ink, quiet: SHARE_INKS.soft, bad: SHARE_INKS.bad } as const;
/** Width of a figure of the counts, in pixels. */
const FIGURE = 40;
/** Width of a dash, which stands where there is nothing to count. */
const DASH = 64;

function countOf({ count, name, line: below, tone }: ShareCount, at: number): SharePart[] {
  const x = LEFT + (at % 3) * COLUMN;
  const y = 178 + Math.floor(at / 3) * 152;
  const beside = x + 12 + (count === '—' ? DASH : FIGURE * count.length);
  return [
    line(y, x, x + COLUMN - 24),
    text(count, { x, y: y + 80, size: 68, fill: TONES[tone] }),
    text(name, { x: beside, y: y + 78, size: 26, fill: SHARE_INKS.ink }),
    text(below, { x, y: y + 118, size: 20, fill: SHARE_INKS.soft }),
  ];
}

/** Pens as `marks.css` has them for pages. */
const PENS: Readonly<Record<string, string>> = {
  full: `fill="none" stroke="${SHARE_INKS.data}" stroke-width="6"`,
  hollow: `fill="none" stroke="${SHARE_INKS.data}" stroke-width="1.5"`,
  ring: `fill="none" stroke="${SHARE_INKS.soft}" stroke-width="1.5"`,
  stroke: `fill="none" stroke="${SHARE_INKS.soft}" stroke-width="1.25"`,
};

function stripOf({ box, pens, base }: NonNullable<ShareImage['strip']>): SharePart {
  const marks = pens.map(([pen, path]) => `<path d="${path}" ${PENS[pen] ?? ''}/>`).join('');
  const place = { left: LEFT, top: 488, width: RIGHT - LEFT, height: 74 };
  return part(
    place,
    `<svg width="${place.width}" height="${place.height}" viewBox="${box}" preserveAspectRatio="xMinYMid meet"><path d="${base}" stroke="${SHARE_INKS.rule}" fill="none"/>${marks}</svg>`,
  );
}

/** Size of the foot, and the width of a figure and of a stroke in it, in pixels. */
const FOOT = 20;
const FOOT_FIGURE = 11;
const FOOT_STROKE = 9;

/** The address at the foot. The number at its end is a part of its own, so that the rest is the same for all counties. */
function addressOf(address: string, y: number): SharePart[] {
  const style = { y, size: FOOT, fill: SHARE_INKS.soft, end: true };
  const [, number] = /(\d+)\/$/.exec(address) ?? [];
  if (!number) return [text(address, { x: RIGHT, ...style })];
  const width = number.length * FOOT_FIGURE + FOOT_STROKE;
  return [text(address.slice(0, -number.length - 1), { x: RIGHT - width, ...style }), text(`${number}/`, { x: RIGHT, ...style })];
}

/** A share image in parts, later ones over earlier. Words are only those given; nothing depends on the machine but the font that draws them. */
export function drawShareImage({ title, side, counts, strip, foot }: ShareImage): SharePart[] {
  return [
    bar(SHARE_INKS.ink, { left: LEFT, top: 56, width: RIGHT - LEFT, height: 4 }),
    text(title, { x: LEFT, y: 134, size: title.length > 12 ? 40 : 60, fill: SHARE_INKS.ink }),
    ...side.map((words, at) => text(words, { x: RIGHT, y: 108 + at * 34, size: 22, fill: SHARE_INKS.soft, end: true })),
    ...counts.flatMap(countOf),
    ...(strip ? [stripOf(strip)] : []),
    line(576),
    text(foot[0], { x: LEFT, y: 608, size: FOOT, fill: SHARE_INKS.soft }),
    ...addressOf(foot[1], 608),
  ];
}
