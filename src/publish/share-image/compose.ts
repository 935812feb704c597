import { type Sheet, strideOf } from './indexed-png.ts';

/** A picture: the place of each pixel's colour in a palette, row by row. */
export type Picture = { colours: Uint8Array; width: number; height: number };

/** A picture at a place of a larger one. */
export type Placed = { picture: Picture; left: number; top: number };

/** Pictures as they lie on a sheet, two pixels a byte, from an even place and from an odd one: a letter is laid on hundreds of sheets. */
const packings = new WeakMap<Picture, (Uint8Array | undefined)[]>();

/** Bytes of a row of a picture that begins at the first or the second half of one. */
const breadthOf = ({ width }: Picture, half: number): number => (width + half + 1) >> 1;

/** Its rows so. */
function packedFrom(picture: Picture, half: number): Uint8Array {
  const known = packings.get(picture) ?? [];
  packings.set(picture, known);
  known[half] ??= pack(picture, half);
  return known[half];
}

function pack(picture: Picture, half: number): Uint8Array {
  const { colours, width, height } = picture;
  const breadth = breadthOf(picture, half);
  const packed = new Uint8Array(breadth * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [place, colour] = [half + x, colours[y * width + x] ?? 0];
      packed[y * breadth + (place >> 1)] = (packed[y * breadth + (place >> 1)] ?? 0) | (place & 1 ? colour : colour << 4);
    }
  return packed;
}

/** What stays of a byte of a sheet below another one: the halves that are paper there. */
const BELOW = Uint8Array.from({ length: 0x100 }, (_, both) => (both & 0xf0 ? 0 : 0xf0) | (both & 0x0f ? 0 : 0x0f));

/** Lay a picture over a sheet, which it changes: paper lets through what is below, what juts out is cut off. */
function lay({ rows, width: wide, height: high }: Sheet, { picture, left, top }: Placed): void {
  const [stride, start, half] = [strideOf(wide), left >> 1, left & 1];
  const [packed, breadth] = [packedFrom(picture, half), breadthOf(picture, half)];
  const [from, to] = [Math.max(0, -start), Math.min(breadth, stride - 1 - start)];
  const [first, end] = [Math.max(0, -top), Math.min(picture.height, high - top)];
  for (let y = first; y < end; y++) {
    const row = (top + y) * stride + 1 + start;
    for (let x = from; x < to; x++) {
      const both = packed[y * breadth + x] as number;
      rows[row + x] = ((rows[row + x] as number) & (BELOW[both] as number)) | both;
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
