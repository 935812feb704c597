import { html, type Markup } from '../text/html.ts';

/** What a chart taken away says around its picture. */
export type ChartFrame = {
  title: string;
  /** The sentence that it says. */
  say: string;
  /** Source, denominator and address, a paragraph each. */
  notes: readonly string[];
  /** The chart: a `<svg>` element with its styles written out. */
  chart(place: { x: number; y: number; width: number }): Markup;
  /** Height of the chart. */
  height: number;
  font: string;
  /** Colours of words and of the ground. */
  ink: string;
  ground: string;
};

/** Width of a chart that is taken away. */
export const FRAME_WIDTH = 760;
const MARGIN = 24;
const INNER = FRAME_WIDTH - 2 * MARGIN;
const LEADING = 1.5;
/** Width of a letter or digit as a part of that of a Chinese character. */
const NARROW = 0.56;
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef“”‘’…—]/;

/** Breaks words into lines of a width: between Chinese characters anywhere, in Latin words at spaces, long addresses where they must. */
export function wrapped(words: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let [line, length, space] = ['', 0, -1];
  for (const character of words) {
    const own = WIDE.test(character) ? size : size * NARROW;
    if (length + own > width && line !== '') {
      const whole = space > 0 && !WIDE.test(character) && character !== ' ';
      const rest = whole ? line.slice(space + 1) : '';
      lines.push((whole ? line.slice(0, space) : line).trimEnd());
      line = rest;
      length = [...rest].reduce((sum, part) => sum + (WIDE.test(part) ? size : size * NARROW), 0);
      space = -1;
    }
    if (character === ' ') {
      if (line === '') continue;
      space = line.length;
    } else if (WIDE.test(character)) space = -1;
    line += character;
    length += own;
  }
  return line === '' ? lines : [...lines, line];
}

type ChartBlock = { words: string; size: number; weight: string };

/** A chart as an SVG file that stands for itself: title, sentence, picture, source and denominator. */
export function framedChart({ title, say, notes, chart, height, font, ink, ground }: ChartFrame): Markup {
  const drawn: Markup[] = [];
  let y = MARGIN;
  const write = ({ words, size, weight }: ChartBlock) => {
    for (const line of wrapped(words, INNER, size)) {
      y += size * LEADING;
      drawn.push(html`<text x="${MARGIN}" y="${Math.round(y)}" fill="${ink}" font-size="${size}" font-weight="${weight}">${line}</text>`);
    }
  };
  write({ words: title, size: 17, weight: '700' });
  write({ words: say, size: 13, weight: '400' });
  y += 18;
  drawn.push(chart({ x: MARGIN, y: Math.round(y), width: INNER }));
  y += height + 6;
  for (const words of notes) write({ words, size: 11, weight: '400' });
  const total = Math.round(y + MARGIN);
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${FRAME_WIDTH}" height="${total}" viewBox="0 0 ${FRAME_WIDTH} ${total}" font-family="${font}"><rect width="100%" height="100%" fill="${ground}"/>${drawn}</svg>`;
}
