/** Bins of a sketch, of which three make a band. Sets with a likeness of 0.45 share a band with a probability of 0.99, with one of 0.1 of 0.06. */
const BINS = 192;
const ROWS = 3;
/** Values a hash has. */
const HASHES = 2 ** 32;
const EMPTY = 0xffffffff;

/** Number of bands of a sketch. */
export const BANDS = BINS / ROWS;

const sketch = new Uint32Array(BINS);

/**
 * A sketch of a set of hashes by one permutation: the least hash of each bin; an empty bin takes that of the next one that has any (Shrivastava and
 * Li, Densifying One Permutation Hashing via Rotation, 2014).
 */
function sketchOf(hashes: Uint32Array): Uint32Array {
  sketch.fill(EMPTY);
  for (let at = hashes.length - 1; at >= 0; at--) {
    const hash = hashes[at] ?? 0;
    sketch[Math.floor((hash / HASHES) * BINS)] = hash;
  }
  return sketch;
}

/** The least hash of the bin of a place from 0 on, round about; made another by each empty bin on the way. */
function leastFrom(bins: Uint32Array, bin: number): number {
  for (let step = 0; step < BINS; step++) {
    const least = bins[(bin + step) % BINS] ?? EMPTY;
    if (least !== EMPTY) return least + step;
  }
  return EMPTY;
}

/**
 * A key for each band of a set of hashes: sets that are alike have the key of some band in common (locality-sensitive hashing).
 *
 * @param hashes in ascending order
 * @param keys gets the keys
 */
export function bandsInto(hashes: Uint32Array, keys: Uint32Array): void {
  const bins = sketchOf(hashes);
  for (let band = 0; band < BANDS; band++) {
    let key = 0x811c9dc5;
    for (let bin = band * ROWS; bin < (band + 1) * ROWS; bin++) key = Math.imul(key ^ leastFrom(bins, bin), 0x01000193);
    keys[band] = key;
  }
}
