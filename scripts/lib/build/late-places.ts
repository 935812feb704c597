import type { LatePlace } from '../../../src/site/corpus/late-place.ts';

/** A late value with the bytes that are to stand in its place. */
export type Written = { place: LatePlace; bytes: Buffer };

/**
 * A page with other bytes in the places of its late values, and where these stand then.
 *
 * @param written all late values of the page, in the order of their places
 */
export function withWritten(page: Buffer, written: readonly Written[]): { bytes: Buffer; places: LatePlace[] } {
  const pieces: Buffer[] = [];
  const places: LatePlace[] = [];
  let [read, at] = [0, 0];
  for (const { place, bytes } of written) {
    const before = page.subarray(read, place.start);
    pieces.push(before, bytes);
    const start = at + before.length;
    at = start + bytes.length;
    places.push({ ...place, start, end: at });
    read = place.end;
  }
  return { bytes: Buffer.concat([...pieces, page.subarray(read)]), places };
}
