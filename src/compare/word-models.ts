import { areAlike } from '../text/shingles.ts';
import { BANDS, bandsInto } from './sketch.ts';

/** Sets that a set is held against in one bucket, the first in order; buckets of more hold what everybody writes, which the first of them stand for. */
const FIRST = 8;

/** Sets of shingles that share the key of a band, the first of them; emptied for every band by another stamp. */
class Buckets {
  readonly #mask: number;
  readonly #keys: Uint32Array;
  readonly #stamps: Uint8Array;
  readonly #counts: Uint8Array;
  readonly #first: Uint32Array;

  constructor(sets: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, sets * 2)));
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

  /** Sets in a bucket, in order. */
  first(place: number): Uint32Array {
    return this.#first.subarray(place * FIRST, place * FIRST + (this.#counts[place] ?? 0));
  }

  add(place: number, set: number): void {
    const count = this.#counts[place] ?? 0;
    if (count === FIRST) return;
    this.#first[place * FIRST + count] = set;
    this.#counts[place] = count + 1;
  }
}

/**
 * For each set of shingles the first one that it is like and that shares a band with it: its model; a set that is like none before it is its own. Which
 * one that is depends on the sets and on their order alone, so where the order does, too (by hash), it is the same in whatever order texts came in.
 *
 * @param sets in an order that depends on nothing but them
 * @param alike likeness from which on two are alike (Jaccard index)
 */
export function modelsOf(sets: readonly Uint32Array[], alike: number): Uint32Array {
  const models = Uint32Array.from(sets, (_, at) => at);
  const keys = bandsOf(sets);
  const buckets = new Buckets(sets.length);
  const isAlike = pairsOnce(sets.length, (one, other) => areAlike(sets[one] ?? NONE, sets[other] ?? NONE, alike));
  for (let band = 0; band < BANDS; band++) {
    for (let at = 0; at < sets.length; at++) {
      const bucket = buckets.find(keys[at * BANDS + band] ?? 0, band + 1);
      models[at] = firstAlike(buckets.first(bucket), at, models[at] ?? at, isAlike);
      buckets.add(bucket, at);
    }
  }
  return models;
}

const NONE = new Uint32Array();

/** Keys of the bands of sets, one set after the other. */
function bandsOf(sets: readonly Uint32Array[]): Uint32Array {
  const keys = new Uint32Array(sets.length * BANDS);
  sets.forEach((set, at) => {
    bandsInto(set, keys.subarray(at * BANDS, (at + 1) * BANDS));
  });
  return keys;
}

type Pairs = (one: number, other: number) => boolean;

/** A question about pairs of numbers below a limit, that is put once where the answer is no. */
function pairsOnce(limit: number, ask: Pairs): Pairs {
  const no = new Set<number>();
  return (one, other) => {
    const pair = one * limit + other;
    const yes = !no.has(pair) && ask(one, other);
    if (!yes) no.add(pair);
    return yes;
  };
}

/** The first of some sets, in order, that a set is like; its model so far where none is before that. */
function firstAlike(candidates: Uint32Array, set: number, model: number, isAlike: Pairs): number {
  for (const other of candidates) {
    if (other >= model) break;
    if (isAlike(set, other)) return other;
  }
  return model;
}
