import { deflateSync } from 'node:zlib';
import type { Palette } from './palette.ts';

/** A PNG of sixteen colours: an image of few inks is a tenth as large as in full colour. */

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
function rowsOf({ colours, width, height }: Picture): Uint8Array {
  const stride = Math.ceil(width / 2) + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0, from = 0; y < height; y++, from += width)
    for (let x = 0, at = y * stride + 1; x < width; x += 2, at++) {
      const second = x + 1 < width ? (colours[from + x + 1] ?? 0) : 0;
      rows[at] = ((colours[from + x] ?? 0) << 4) | second;
    }
  return rows;
}

/** A picture: the place of each pixel's colour in a palette, row by row. */
export type Picture = { colours: Uint8Array; width: number; height: number };

/** The highest level that is not slow: the one above takes three times as long, for one hundredth less. */
const LEVEL = 7;

/** A picture as PNG; the same picture always gives the same bytes. */
export function indexedPng(picture: Picture, palette: Palette): Uint8Array {
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, picture.width);
  view.setUint32(4, picture.height);
  head.set([4, 3, 0, 0, 0], 8);
  const parts = [
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rowsOf(picture), { level: LEVEL })),
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
