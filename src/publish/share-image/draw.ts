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

const FAMILY = 'Noto Serif CJK SC';
const LEFT = 72;
const RIGHT = SHARE_SIZE.width - LEFT;
const COLUMN = 360;

type Text = { x: number; y: number; size: number; fill: string; end?: boolean };
const text = (words: string, { x, y, size, fill, end = false }: Text): string =>
  `<text x="${x}" y="${y}" font-family="${FAMILY}" font-weight="700" font-size="${size}" fill="${fill}"${end ? ' text-anchor="end"' : ''}>${escapeMarkup(words)}</text>`;
const line = (y: number, from = LEFT, to = RIGHT): string => `<path d="M${from} ${y}H${to}" stroke="${SHARE_INKS.rule}" stroke-width="2"/>`;

const TONES = { plain: SHARE_INKS.ink, quiet: SHARE_INKS.soft, bad: SHARE_INKS.bad } as const;
/** Width of a figure of the counts, in pixels. */
const FIGURE = 40;
/** Width of a dash, which stands where there is nothing to count. */
const DASH = 64;

function countOf({ count, name, line: below, tone }: ShareCount, at: number): string {
  const x = LEFT + (at % 3) * COLUMN;
  const y = 178 + Math.floor(at / 3) * 152;
  const beside = x + 12 + (count === '—' ? DASH : FIGURE * count.length);
  return [
    line(y, x, x + COLUMN - 24),
    text(count, { x, y: y + 80, size: 68, fill: TONES[tone] }),
    text(name, { x: beside, y: y + 78, size: 26, fill: SHARE_INKS.ink }),
    text(below, { x, y: y + 118, size: 20, fill: SHARE_INKS.soft }),
  ].join('');
}

const PENS: Readonly<Record<string, string>> = {
  full: `fill="${SHARE_INKS.data}"`,
  hollow: `fill="none" stroke="${SHARE_INKS.data}" stroke-width="1.5"`,
  ring: `fill="none" stroke="${SHARE_INKS.soft}" stroke-width="1.5"`,
  stroke: `fill="none" stroke="${SHARE_INKS.soft}" stroke-width="1.25"`,
};

function stripOf({ box, pens, base }: NonNullable<ShareImage['strip']>): string {
  const marks = pens.map(([pen, path]) => `<path d="${path}" ${PENS[pen] ?? ''}/>`).join('');
  return `<svg x="${LEFT}" y="488" width="${RIGHT - LEFT}" height="74" viewBox="${box}" preserveAspectRatio="xMinYMid meet"><path d="${base}" stroke="${SHARE_INKS.rule}" fill="none"/>${marks}</svg>`;
}

/** A share image as SVG. Words are only those given; nothing depends on the machine but the font that draws them. */
export function drawShareImage({ title, side, counts, strip, foot }: ShareImage): string {
  const { width, height } = SHARE_SIZE;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${SHARE_INKS.paper}"/><rect x="${LEFT}" y="56" width="${RIGHT - LEFT}" height="4" fill="${SHARE_INKS.ink}"/>`,
    text(title, { x: LEFT, y: 134, size: title.length > 12 ? 40 : 60, fill: SHARE_INKS.ink }),
    ...side.map((words, at) => text(words, { x: RIGHT, y: 108 + at * 34, size: 22, fill: SHARE_INKS.soft, end: true })),
    ...counts.map(countOf),
    strip ? stripOf(strip) : '',
    line(576),
    text(foot[0], { x: LEFT, y: 608, size: 20, fill: SHARE_INKS.soft }),
    text(foot[1], { x: RIGHT, y: 608, size: 20, fill: SHARE_INKS.soft, end: true }),
    '</svg>',
  ].join('');
}
