type Rgb = readonly [number, number, number];

/** Colours of a picture, at most sixteen; the first is its paper. */
export type Palette = readonly Rgb[];

/** Shades between an ink and the paper, the ink itself included. */
const SHADES = 2;
const COLOURS = 16;

const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
const rgb = (hex: string): Rgb => [channel(hex, 1), channel(hex, 3), channel(hex, 5)];

/** The colour that an ink gives on paper where it covers a share of a pixel. */
function shade(ink: Rgb, paper: Rgb, share: number): Rgb {
  const [red, green, blue] = ink.map((value, at) => Math.round(value * share + (paper[at] ?? 0) * (1 - share)));
  return [red ?? 0, green ?? 0, blue ?? 0];
}

/** The paper, and shades of every ink on it; inks beyond sixteen colours are left out. */
export function paletteOf(paper: string, inks: readonly string[]): Palette {
  const ground = rgb(paper);
  const shades = inks.flatMap((ink) => Array.from({ length: SHADES }, (_, at) => shade(rgb(ink), ground, (at + 1) / SHADES)));
  return [ground, ...shades].slice(0, COLOURS);
}

/** Place in a palette of the colour nearest to another. */
function nearest(palette: Palette, colour: Rgb): number {
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, known] of palette.entries()) {
    const distance = known.reduce((sum, value, channel) => sum + (value - (colour[channel] ?? 0)) ** 2, 0);
    if (distance < least) [best, least] = [at, distance];
  }
  return best;
}

/**
 * Pixels in colours of a palette, each the nearest.
 *
 * @param pixels four bytes each, none of them transparent
 */
export function coloursOf(pixels: Uint8Array, palette: Palette): Uint8Array {
  // One number a pixel: red is its lowest byte, transparency, which there is none of, its highest.
  const words = new Uint32Array(pixels.slice().buffer);
  const colours = new Uint8Array(words.length);
  const known = new Map<number, number>();
  let last = -1;
  let colour = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? 0;
    if (word !== last) {
      last = word;
      colour = known.get(word) ?? nearest(palette, [word & 0xff, (word >> 8) & 0xff, (word >> 16) & 0xff]);
      known.set(word, colour);
    }
    colours[at] = colour;
  }
  return colours;
}
