import { type Sheet, strideOf } from './indexed-png.ts';

/** A picture: the place of each pixel's colour in a palette, row by row. */
export type Picture = { colours: Uint8Array; width: number; height: number };

/** A picture at a place of a larger one. */
export type Placed = { picture: Picture; left: number; top: number };

/** Lay a picture over a sheet, which it changes: paper lets through what is below, what juts out is cut off. */
function lay({ rows, width: wide, height: high }: Sheet, { picture: { colours, width, height }, left, top }: Placed): void {
  const stride = strideOf(wide);
  const [from, to] = [Math.max(0, -left), Math.min(width, wide - left)];
  const [first, end] = [Math.max(0, -top), Math.min(height, high - top)];
  for (let y = first; y < end; y++) {
    const row = (top + y) * stride + 1;
    for (let x = from; x < to; x++) {
      const colour = colours[y * width + x] ?? 0;
      if (colour === 0) continue;
      const at = row + ((left + x) >> 1);
      const beside = rows[at] ?? 0;
      rows[at] = (left + x) & 1 ? (beside & 0xf0) | colour : (beside & 0x0f) | (colour << 4);
    }
  }
}

/** A sheet of paper. */
export const blankSheet = (width: number, height: number): Sheet => ({ rows: new Uint8Array(strideOf(width) * height), width, height });

/** Pictures on a sheet in place of what was on it, later ones over earlier; paper where there is none. @returns the same sheet */
export function compose(placed: readonly Placed[], sheet: Sheet): Sheet {
  sheet.rows.fill(0);
  for (const one of placed) lay(sheet, one);
  return sheet;
}

/** The least part of a picture that is no paper, and where it lies in it. */
export function trim({ colours, width, height }: Picture): Placed {
  let [left, right, top, bottom] = [width, 0, height, 0];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if ((colours[y * width + x] ?? 0) > 0) {
        [left, right] = [Math.min(left, x), Math.max(right, x + 1)];
        [top, bottom] = [Math.min(top, y), y + 1];
      }
  if (right === 0) return { picture: { colours: new Uint8Array(0), width: 0, height: 0 }, left: 0, top: 0 };
  const kept = { colours: new Uint8Array((right - left) * (bottom - top)), width: right - left, height: bottom - top };
  for (let y = top; y < bottom; y++) kept.colours.set(colours.subarray(y * width + left, y * width + right), (y - top) * kept.width);
  return { picture: kept, left, top };
}
