import { zstdCompressSync } from 'node:zlib';
import { outputRoom } from '../output-room.ts';

/** Bytes up to which a page is remembered: one of a column with few values or none, which many row groups have alike. */
const SHORT = 64;
const short = new Map<string, Uint8Array>();

/** A page of a column, compressed. Half of all pages are short, and the compressor takes longer to begin than to compress them. */
export function compressedPage(page: Uint8Array): Uint8Array {
  if (page.length > SHORT) return zstdCompressSync(page, outputRoom(page));
  const key = Buffer.from(page.buffer, page.byteOffset, page.length).toString('latin1');
  const known = short.get(key) ?? zstdCompressSync(page, outputRoom(page));
  short.set(key, known);
  return known;
}
