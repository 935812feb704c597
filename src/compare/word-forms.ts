import { areAlike, mayBeAlike, SIGNATURE, signInto } from '../text/shingles.ts';
import { BANDS, bandsInto } from './sketch.ts';
import { type Alike, FIRST, firstAlike, modelsOf, pairsOnce } from './word-models.ts';

/** Passages are alike from this share of common shingles on (Jaccard index): about every seventh character may differ. */
const ALIKE = 0.45;
/** Share of forms that are new or gone up to which models are found from those before. */
const FEW = 0.1;

/** Forms of passages in the order of their hashes: of each the keys of its bands, one form after the other, its signature, and the place of its model. */
export type WordForms = { hashes: Float64Array; bands: Uint32Array; signatures: Uint32Array; models: Uint32Array };

/** The shingles of a form, by its hash. */
export type ShinglesOf = (hash: number) => Uint32Array;

/**
 * Find the models of forms (`modelsOf`) from what is known of those before: only buckets that a form came into, or went out of, are looked at, so the work grows with the
 * number of these. It is the same as from nothing.
 *
 * @param hashes hashes of all forms, in ascending order
 */
export function formsFrom(before: WordForms, hashes: Float64Array, shinglesOf: ShinglesOf): WordForms {
  const was = placesIn(before.hashes, hashes);
  const sets: (Uint32Array | undefined)[] = new Array(hashes.length);
  const setAt = (form: number): Uint32Array => {
    const set = sets[form] ?? shinglesOf(hashes[form] ?? 0);
    sets[form] = set;
    return set;
  };
  const bands = new Uint32Array(hashes.length * BANDS);
  const signatures = new Uint32Array(hashes.length * SIGNATURE);
  was.forEach((place, at) => {
    const [ownBands, ownSignature] = [partOf(bands, at, BANDS), partOf(signatures, at, SIGNATURE)];
    if (place >= 0) {
      ownBands.set(partOf(before.bands, place, BANDS));
      ownSignature.set(partOf(before.signatures, place, SIGNATURE));
    } else {
      bandsInto(setAt(at), ownBands);
      signInto(setAt(at), ownSignature);
    }
  });
  const once = pairsOnce(hashes.length, (one, other) => areAlike(setAt(one), setAt(other), ALIKE));
  const isAlike: Alike = (one, other) => mayBeAlike(signatures, one, other, ALIKE) && once(one, other);
  const kept = was.reduce((count, place) => count + Number(place >= 0), 0);
  const changed = hashes.length + before.hashes.length - 2 * kept;
  const models = changed > FEW * hashes.length ? modelsOf(bands, isAlike) : new Continued({ before, hashes, bands, was, isAlike }).models();
  return { hashes, bands, signatures, models };
}

/** The numbers of one of many, of each of which as many stand one after the other. */
const partOf = (numbers: Uint32Array, place: number, size: number): Uint32Array => numbers.subarray(place * size, (place + 1) * size);

/** Places of the numbers of a list in another one, both ascending; -1 where they are in it not. */
function placesIn(list: Float64Array, numbers: Float64Array): Int32Array {
  let at = 0;
  return Int32Array.from(numbers, (number) => {
    while (at < list.length && (list[at] ?? 0) < number) at++;
    return list[at] === number ? at : -1;
  });
}

/** Some buckets by band and key, each with what is known of it. */
class SomeBuckets<T> {
  /** Whether a bucket may be among them: most are not, which is told without looking it up. */
  readonly #may = new Uint8Array(2 ** 20);
  readonly #known = new Map<number, T>();

  /** Open the buckets of a form. */
  open(bands: Uint32Array, form: number, empty: () => T): void {
    for (let band = 0; band < BANDS; band++) {
      const key = bands[form * BANDS + band] ?? 0;
      this.#may[place(band, key)] = 1;
      this.#known.set(band * 2 ** 32 + key, empty());
    }
  }

  /** What is known of a bucket; undefined where it is none of them. */
  at(band: number, key: number): T | undefined {
    return this.#may[place(band, key)] ? this.#known.get(band * 2 ** 32 + key) : undefined;
  }
}

const place = (band: number, key: number): number => (Math.imul(key + band, 0x9e3779b1) >>> 12) & (2 ** 20 - 1);

/** The first forms in a bucket now, and before, by their places now; of those that are gone it is only known how many there were. */
type Touched = { now: number[]; before: number[]; gone: number };
const untouched = (): Touched => ({ now: [], before: [], gone: 0 });

type Continuing = { before: WordForms; hashes: Float64Array; bands: Uint32Array; was: Int32Array; isAlike: Alike };

/** A form that is not there any more, as a model. */
const GONE = 0xffffffff;

class Continued {
  readonly #of: Continuing;
  readonly #count: number;
  readonly #isAlike: Alike;
  /** Models as far as they are known. */
  readonly #models: Uint32Array;
  /** Forms that are gone, by the place of the first that comes after them. */
  readonly #gone = new Map<number, number[]>();
  readonly #touched = new SomeBuckets<Touched>();

  constructor(of: Continuing) {
    const { before, hashes, bands, was, isAlike } = of;
    this.#of = of;
    this.#count = hashes.length;
    this.#isAlike = isAlike;
    const now = placesIn(hashes, before.hashes);
    this.#models = Uint32Array.from(was, (place, at) => {
      if (place < 0) return at;
      const model = now[before.models[place] ?? 0] ?? -1;
      return model < 0 ? GONE : model;
    });
    was.forEach((place, at) => {
      if (place < 0) this.#touched.open(bands, at, untouched);
    });
    let next = 0;
    now.forEach((place, at) => {
      if (place >= 0) next = place + 1;
      else {
        this.#touched.open(before.bands, at, untouched);
        this.#gone.set(next, [...(this.#gone.get(next) ?? []), at]);
      }
    });
  }

  models(): Uint32Array {
    this.#lookAnew(this.#look());
    return this.#models;
  }

  #key(form: number, band: number): number {
    return this.#of.bands[form * BANDS + band] ?? 0;
  }

  /** @returns forms whose models are to be found in all of their buckets */
  #look(): number[] {
    const unsure: number[] = [];
    for (let form = 0; form < this.#count; form++) {
      for (const gone of this.#gone.get(form) ?? []) this.#passGone(gone);
      const known = this.#models[form] ?? form;
      let [found, lost] = [known, false];
      for (let band = 0; band < BANDS; band++) {
        const bucket = this.#touched.at(band, this.#key(form, band));
        if (!bucket) continue;
        if (known !== GONE) found = this.#firstIn(bucket, form, found);
        lost ||= bucket.before.includes(known) && !bucket.now.includes(known);
        this.#pass(bucket, form);
      }
      if (known === GONE || (found === known && lost)) unsure.push(form);
      else this.#models[form] = found;
    }
    return unsure;
  }

  /**
   * The first form in a bucket, before a model, that a form is like. It is like none before its model that were in the bucket before, as one of these would be its
   * model: only those are looked at that came into it.
   */
  #firstIn(bucket: Touched, form: number, model: number): number {
    const isNew = (this.#of.was[form] ?? -1) < 0;
    for (const other of bucket.now) {
      if (other >= model) break;
      if ((isNew || !bucket.before.includes(other)) && this.#isAlike(form, other)) return other;
    }
    return model;
  }

  #pass(bucket: Touched, form: number): void {
    if (bucket.now.length < FIRST) bucket.now.push(form);
    const wasThere = (this.#of.was[form] ?? -1) >= 0;
    if (wasThere && bucket.before.length + bucket.gone < FIRST) bucket.before.push(form);
  }

  #passGone(form: number): void {
    const { bands } = this.#of.before;
    for (let band = 0; band < BANDS; band++) {
      const bucket = this.#touched.at(band, bands[form * BANDS + band] ?? 0);
      if (bucket && bucket.before.length + bucket.gone < FIRST) bucket.gone++;
    }
  }

  /** Find the models of some forms in all of their buckets. */
  #lookAnew(forms: readonly number[]): void {
    if (forms.length === 0) return;
    const wanted = new Set(forms);
    const buckets = new SomeBuckets<number[]>();
    for (const form of wanted) buckets.open(this.#of.bands, form, () => []);
    for (let form = 0; form < this.#count; form++) {
      const isWanted = wanted.has(form);
      let found = form;
      for (let band = 0; band < BANDS; band++) {
        const bucket = buckets.at(band, this.#key(form, band));
        if (!bucket) continue;
        if (isWanted) found = firstAlike(bucket, form, found, this.#isAlike);
        if (bucket.length < FIRST) bucket.push(form);
      }
      if (isWanted) this.#models[form] = found;
    }
  }
}

/** No forms. */
export const NO_FORMS: WordForms = {
  hashes: new Float64Array(),
  bands: new Uint32Array(),
  signatures: new Uint32Array(),
  models: new Uint32Array(),
};

/** Forms as bytes. */
export function formsToBytes({ hashes, bands, signatures, models }: WordForms): Uint8Array {
  const parts = [hashes, bands, signatures, models];
  const bytes = new Uint8Array(parts.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return bytes;
}

/** Bytes of a form: hash, keys of bands, signature, model. */
const BYTES = 8 + (BANDS + SIGNATURE + 1) * 4;

/** Forms from `formsToBytes`. */
export function formsFromBytes(bytes: Uint8Array): WordForms {
  const count = Math.floor(bytes.byteLength / BYTES);
  const { buffer } = new Uint8Array(bytes);
  const hashes = new Float64Array(buffer, 0, count);
  let at = hashes.byteLength;
  const next = (size: number): Uint32Array => {
    const numbers = new Uint32Array(buffer, at, count * size);
    at += numbers.byteLength;
    return numbers;
  };
  return { hashes, bands: next(BANDS), signatures: next(SIGNATURE), models: next(1) };
}
