import { joinBlobs, splitBlobs } from './blobs.ts';
import type { Packed } from './data-package/index.ts';
import type { Bytes } from './file.ts';

/** Packed files as one stretch of bytes, to be kept together. */
export function formatPacked(list: readonly Packed[]): Bytes {
  const sizes = list.map(({ crc, size }) => ({ crc, size }));
  return joinBlobs([Buffer.from(JSON.stringify(sizes)), ...list.map(({ data }) => data)]);
}

/** The files again, in their order. */
export function parsePacked(bytes: Bytes): Packed[] {
  const [head = new Uint8Array(), ...blobs] = splitBlobs(bytes);
  const sizes: Omit<Packed, 'data'>[] = JSON.parse(Buffer.from(head).toString('utf8'));
  return sizes.map((each, at) => ({ ...each, data: blobs[at] ?? new Uint8Array() }));
}
