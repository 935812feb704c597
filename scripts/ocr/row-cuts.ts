/** A stretch of rows of a picture. */
export type Cut = { top: number; height: number };

/** Share of the longest part within which the emptiest row is looked for. */
const WINDOW = 0.2;

/**
 * Cut a tall picture between its lines: each part is at most so long, and ends at the emptiest row of its last fifth.
 *
 * @param pixels brightness of each pixel, row by row
 */
export function rowCuts(pixels: Uint8Array, { width, height }: { width: number; height: number }, longest: number): Cut[] {
  const cuts: Cut[] = [];
  for (let top = 0; top < height; ) {
    const end = height - top <= longest ? height : emptiestRow(pixels, width, top + Math.ceil(longest * (1 - WINDOW)), top + longest);
    cuts.push({ top, height: end - top });
    top = end;
  }
  return cuts;
}

/** The row between two that differs least along its length. */
function emptiestRow(pixels: Uint8Array, width: number, from: number, to: number): number {
  let best = { row: to, ink: Number.POSITIVE_INFINITY };
  for (let row = from; row < to; row++) {
    const ink = inkOf(pixels.subarray(row * width, (row + 1) * width));
    if (ink < best.ink) best = { row, ink };
  }
  return best.row;
}

/** How much a row changes from pixel to pixel. */
function inkOf(row: Uint8Array): number {
  let sum = 0;
  for (let i = 1; i < row.length; i++) sum += Math.abs((row[i] ?? 0) - (row[i - 1] ?? 0));
  return sum;
}
