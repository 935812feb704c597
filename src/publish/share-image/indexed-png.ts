import { deflateSync } from 'node:zlib';

/** A PNG of sixteen colours: an image of few inks is a tenth as large as in full colour. */

type Rgb = readonly [number, number, number];
/** Shades between an ink and the paper, the ink itself included. */
const SHADES = 3;
const COLOURS = 16;

const rgb = (hex: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;

/** The paper, and shades of every ink on it; at most sixteen. */
function paletteOf(paper: string, inks: readonly string[]): Rgb[] {
  const ground = rgb(paper);
  const shades = inks.flatMap((ink) =>
    Array.from({ length: SHADES }, (_, at) => {
      const share = (at + 1) / SHADES;
      return rgb(ink).map((value, channel) => Math.round(value * share + (ground[channel] ?? 0) * (1 - share))) as unknown as Rgb;
    }),
  );
  return [ground, ...shades].slice(0, COLOURS);
}

function nearest(palette: readonly Rgb[], red: number, green: number, blue: number): number {
  let best = 0;
  let distance = Number.POSITIVE_INFINITY;
  palette.forEach(([r, g, b], at) => {
    const found = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (found < distance) {
      distance = found;
      best = at;
    }
  });
  return best;
}

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (CRC[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** A chunk: length, name, data, checksum. */
function chunk(name: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(
    [...name].map((letter) => letter.charCodeAt(0)),
    4,
  );
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

/** Rows of four bits a pixel, each behind a byte that says it is not filtered. */
function rowsOf(pixels: Uint8Array, width: number, height: number, palette: readonly Rgb[]): Uint8Array {
  const stride = Math.ceil(width / 2) + 1;
  const rows = new Uint8Array(stride * height);
  // One number a pixel: red is its lowest byte, transparency, which there is none of, its highest.
  const words = new Uint32Array(pixels.slice().buffer);
  const known = new Map<number, number>();
  let last = -1;
  let colour = 0;
  for (let y = 0, pixel = 0; y < height; y++) {
    for (let x = 0; x < width; x++, pixel++) {
      const word = words[pixel] ?? 0;
      if (word !== last) {
        colour = known.get(word) ?? nearest(palette, word & 0xff, (word >> 8) & 0xff, (word >> 16) & 0xff);
        known.set(word, colour);
        last = word;
      }
      const at = y * stride + 1 + (x >> 1);
      rows[at] = (rows[at] ?? 0) | (x % 2 === 0 ? colour << 4 : colour);
    }
  }
  return rows;
}

/** Pixels without transparency (four bytes each), the paper, and the inks that were drawn with. */
export type Picture = { pixels: Uint8Array; width: number; height: number; paper: string; inks: readonly string[] };

/** A picture as PNG; the same picture always gives the same bytes. */
export function indexedPng({ pixels, width, height, paper, inks }: Picture): Uint8Array {
  const palette = paletteOf(paper, inks);
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([4, 3, 0, 0, 0], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rowsOf(pixels, width, height, palette), { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ];
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
