/** Bins of a sketch, of which three make a band. Sets with a likeness of 0.45 share a band with a probability of 0.99, with one of 0.1 of 0.06. */
const BINS = 192;
const ROWS = 3;
/** Values a hash has. */
const HASHES = 2 ** 32;
const EMPTY = 0xffffffff;

/**
 * A sketch of a set of hashes by one permutation: the least hash of each bin; an empty bin takes that of the next one that has any (Shrivastava and
 * Li, Densifying One Permutation Hashing via Rotation, 2014).
 */
function sketchOf(hashes: Uint32Array): Uint32Array {
  const sketch = new Uint32Array(BINS).fill(EMPTY);
  for (const hash of hashes) {
    const bin = Math.floor((hash / HASHES) * BINS);
    if (hash < (sketch[bin] ?? EMPTY)) sketch[bin] = hash;
  }
  return sketch.map((least, bin) => (least === EMPTY ? nextIn(sketch, bin) : least));
}

function nextIn(sketch: Uint32Array, bin: number): number {
  for (let step = 1; step < BINS; step++) {
    const least = sketch[(bin + step) % BINS] ?? EMPTY;
    if (least !== EMPTY) return least + step;
  }
  return EMPTY;
}

/** Number of bands of a sketch. */
export const BANDS = BINS / ROWS;

/** A key for each band of a set of hashes: sets that are alike have the key of some band in common (locality-sensitive hashing). */
export function bandsOf(hashes: Uint32Array): Uint32Array {
  const sketch = sketchOf(hashes);
  const keys = new Uint32Array(BANDS).fill(0x811c9dc5);
  sketch.forEach((least, bin) => {
    const band = Math.floor(bin / ROWS);
    keys[band] = Math.imul((keys[band] ?? 0) ^ least, 0x01000193);
  });
  return keys;
}
