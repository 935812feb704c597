import { BANDS } from './sketch.ts';

/** Forms that a form is held against in one bucket, the first in order; buckets of more hold what everybody writes, which the first of them stand for. */
export const FIRST = 8;

/** Forms that share the key of a band, the first of them; emptied for every band by another stamp. */
class Buckets {
  readonly #mask: number;
  readonly #keys: Uint32Array;
  readonly #stamps: Uint8Array;
  readonly #counts: Uint8Array;
  readonly #first: Uint32Array;

  constructor(forms: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, forms * 2)));
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#stamps = new Uint8Array(size);
    this.#counts = new Uint8Array(size);
    this.#first = new Uint32Array(size * FIRST);
  }

  /** Place of the bucket of a key. */
  find(key: number, stamp: number): number {
    let place = (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask;
    while (this.#stamps[place] === stamp && this.#keys[place] !== key) place = (place + 1) & this.#mask;
    if (this.#stamps[place] !== stamp) {
      this.#stamps[place] = stamp;
      this.#keys[place] = key;
      this.#counts[place] = 0;
    }
    return place;
  }

  /** Forms in a bucket, in order. */
  first(place: number): Uint32Array {
    return this.#first.subarray(place * FIRST, place * FIRST + (this.#counts[place] ?? 0));
  }

  add(place: number, form: number): void {
    const count = this.#counts[place] ?? 0;
    if (count === FIRST) return;
    this.#first[place * FIRST + count] = form;
    this.#counts[place] = count + 1;
  }
}

/** Whether two forms are alike, by their places. */
export type Alike = (one: number, other: number) => boolean;

/**
 * For each form the first one that it is like and that is among the first before it in a bucket of theirs: its model; a form that is like none before it is
 * its own. Which one that is depends on the forms and on their order alone, so where the order does, too (by hash), it is the same in whatever order texts came in.
 *
 * @param keys keys of the bands of forms, one form after the other, in an order that depends on nothing but them
 */
export function modelsOf(keys: Uint32Array, isAlike: Alike): Uint32Array {
  const models = Uint32Array.from({ length: keys.length / BANDS }, (_, at) => at);
  const buckets = new Buckets(models.length);
  const ask = pairsOnce(models.length, isAlike);
  for (let band = 0; band < BANDS; band++) {
    for (let at = 0; at < models.length; at++) {
      const bucket = buckets.find(keys[at * BANDS + band] ?? 0, band + 1);
      models[at] = firstAlike(buckets.first(bucket), at, models[at] ?? at, ask);
      buckets.add(bucket, at);
    }
  }
  return models;
}

/** A question about pairs of numbers below a limit, that is put once where the answer is no. */
export function pairsOnce(limit: number, ask: Alike): Alike {
  const no = new Set<number>();
  return (one, other) => {
    const pair = one * limit + other;
    const yes = !no.has(pair) && ask(one, other);
    if (!yes) no.add(pair);
    return yes;
  };
}

/** The first of some forms, in order, that a form is like; its model so far where none is before that. */
export function firstAlike(candidates: ArrayLike<number> & Iterable<number>, form: number, model: number, isAlike: Alike): number {
  for (const other of candidates) {
    if (other >= model) break;
    if (isAlike(form, other)) return other;
  }
  return model;
}
