import { escapeMarkup } from '../../text/html.ts';
import type { LetterWidths } from './letter-widths.ts';

/** Size of a share image, as link previews ask for. */
export const SHARE_SIZE = { width: 1200, height: 630 } as const;

/** A count of the image with what it counts, and a line below. `quiet` for nothing found or nothing to find. */
export type ShareCount = { count: string; name: string; line: string; tone: 'plain' | 'quiet' | 'bad' };

/** Marks side by side on base lines, in a box of their own units. */
type ShareStrip = {
  width: number;
  height: number;
  /** Width of a mark. */
  step: number;
  /** Where each begins, and its lines from there by the pen that draws them. */
  marks: readonly { x: number; lines: readonly (readonly [pen: string, path: string])[] }[];
  base: string;
};

/** Everything that stands on a share image, in words. */
export type ShareImage = {
  title: string;
  /** At the right of the title, one below the other. */
  side: readonly string[];
  /** Up to six. */
  counts: readonly ShareCount[];
  /** Marks of the silence map; null where there is none. */
  strip: ShareStrip | null;
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
/** A drawing on paper. It does not know where it lies: parts that look alike are one. */
const drawing = ({ width, height }: Pick<Box, 'width' | 'height'>, markup: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="${SHARE_INKS.paper}"/>${markup}</svg>`;
const part = ({ left, top, ...size }: Box, markup: string): SharePart => ({ left, top, svg: drawing(size, markup) });

/** Steps of a pixel that letters stand at: with two shades of an ink finer ones cannot be seen. */
const STEPS = 4;
type Style = { size: number; fill: string };
type Lettering = Style & { width: number };
const marginOf = (size: number): number => Math.ceil(size / 4);

/** A letter that begins a part of a pixel behind the margin of its box, which is half as high again as letters are. */
function letterDrawing(letter: string, behind: number, { size, fill, width }: Lettering): string {
  const margin = marginOf(size);
  const type = `font-family="${FAMILY}" font-weight="700" font-size="${size}" fill="${fill}"`;
  const box = { width: Math.ceil(width) + 1 + 2 * margin, height: size + 3 * margin };
  return drawing(box, `<text x="${margin + behind}" y="${size + margin}" ${type}>${escapeMarkup(letter)}</text>`);
}

const letters = new WeakMap<LetterWidths, Map<string, string>>();

/** The same for a font, put into words once: a few thousand letters stand on all images. */
function knownLetter(font: LetterWidths, letter: string, behind: number, lettering: Lettering): string {
  const known = letters.get(font) ?? new Map<string, string>();
  letters.set(font, known);
  const key = `${letter}${behind} ${lettering.size}${lettering.fill}`;
  const svg = known.get(key) ?? letterDrawing(letter, behind, lettering);
  known.set(key, svg);
  return svg;
}

type Text = Style & { x: number; y: number; end?: boolean };
type Writer = {
  /** Words on a base line, letter by letter: lines of words are new on every other image. */
  letters: (words: string, text: Text) => SharePart[];
  /** How wide words of a size are. */
  width: (words: string, size: number) => number;
};

function writer(widths: LetterWidths): Writer {
  const width = (words: string, size: number) => Array.from(words).reduce((sum, letter) => sum + (widths.get(letter) ?? 1) * size, 0);
  const letters = (words: string, { x, end = false, size, ...style }: Text) => {
    let at = end ? x - width(words, size) : x;
    return Array.from(words).flatMap((letter) => {
      const own = { ...style, size, width: (widths.get(letter) ?? 1) * size };
      const from = Math.round(at * STEPS) / STEPS;
      at += own.width;
      if (letter === ' ') return [];
      const [left, margin] = [Math.floor(from), marginOf(size)];
      return [{ left: left - margin, top: style.y - size - margin, svg: knownLetter(widths, letter, from - left, own) }];
    });
  };
  return { letters, width };
}

const bar = (fill: string, { left, top, width, height }: Box): SharePart =>
  part({ left, top, width, height }, `<rect width="${width}" height="${height}" fill="${fill}"/>`);
const line = (y: number, from = LEFT, to = RIGHT): SharePart =>
  bar(SHARE_INKS.rule, { left: from, top: y - 1, width: to - from, height: 2 });

const TONES = { plain: SHARE_INKS.ink, quiet: SHARE_INKS.soft, bad: SHARE_INKS.bad } as const;
/** Size of the figures of the counts, and the room between them and what they count. */
const FIGURE = 68;
const BESIDE = 12;

function countOf({ count, name, line: below, tone }: ShareCount, at: number, write: Writer): SharePart[] {
  const x = LEFT + (at % 3) * COLUMN;
  const y = 178 + Math.floor(at / 3) * 152;
  const beside = x + BESIDE + Math.ceil(write.width(count, FIGURE));
  return [
    line(y, x, x + COLUMN - 24),
    ...write.letters(count, { x, y: y + 80, size: FIGURE, fill: TONES[tone] }),
    ...write.letters(name, { x: beside, y: y + 78, size: 26, fill: SHARE_INKS.ink }),
    ...write.letters(below, { x, y: y + 118, size: 20, fill: SHARE_INKS.soft }),
  ];
}

/** Pens as `marks.css` has them for pages. */
const PENS: Readonly<Record<string, string>> = {
  full: `fill="none" stroke="${SHARE_INKS.data}" stroke-width="6"`,
  hollow: `fill="none" stroke="${SHARE_INKS.data}" stroke-width="1.5"`,
  ring: `fill="none" stroke="${SHARE_INKS.soft}" stroke-width="1.5"`,
  stroke: `fill="none" stroke="${SHARE_INKS.soft}" stroke-width="1.25"`,
};

const STRIP = { left: LEFT, top: 488, width: RIGHT - LEFT, height: 74 };

/** The strip as large as its place lets it be, at the left of it. Every mark is a drawing of its own, of which there are few. */
function stripOf({ width, height, step, marks, base }: ShareStrip): SharePart[] {
  const scale = Math.min(STRIP.width / Math.max(width, 1), STRIP.height / height);
  const down = (STRIP.height - height * scale) / 2;
  const scaled = (left: number, markup: string) =>
    `<g transform="translate(${left.toFixed(2)} ${down.toFixed(2)}) scale(${scale})">${markup}</g>`;
  const lines = scaled(0, `<path d="${base}" stroke="${SHARE_INKS.rule}" fill="none"/>`);
  return [
    part(STRIP, lines),
    ...marks.map(({ x, lines }) => {
      const left = Math.floor(x * scale);
      const box = { ...STRIP, left: STRIP.left + left, width: Math.ceil(step * scale) + 1 };
      return part(box, scaled(x * scale - left, lines.map(([pen, path]) => `<path d="${path}" ${PENS[pen] ?? ''}/>`).join('')));
    }),
  ];
}

/** Size of the foot. */
const FOOT = 20;

/**
 * A share image in parts, later ones over earlier. Words are only those given; nothing depends on the machine but the font that draws them.
 *
 * @param widths of the letters of that font; others are as wide as they are high
 */
export function drawShareImage({ title, side, counts, strip, foot }: ShareImage, widths: LetterWidths): SharePart[] {
  const write = writer(widths);
  const soft = { fill: SHARE_INKS.soft, end: true };
  return [
    bar(SHARE_INKS.ink, { left: LEFT, top: 56, width: RIGHT - LEFT, height: 4 }),
    ...write.letters(title, { x: LEFT, y: 134, size: title.length > 12 ? 40 : 60, fill: SHARE_INKS.ink }),
    ...side.flatMap((words, at) => write.letters(words, { x: RIGHT, y: 108 + at * 34, size: 22, ...soft })),
    ...counts.flatMap((count, at) => countOf(count, at, write)),
    ...(strip ? stripOf(strip) : []),
    line(576),
    ...write.letters(foot[0], { x: LEFT, y: 608, size: FOOT, fill: SHARE_INKS.soft }),
    ...write.letters(foot[1], { x: RIGHT, y: 608, size: FOOT, ...soft }),
  ];
}
