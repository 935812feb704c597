import { BANDS } from './sketch.ts';

/** Forms that a form is held against in one bucket, the first in order; buckets of more hold what everybody writes, which the first of them stand for. */
export const FIRST = 8;

/** Forms that share the key of a band, the first of them, band after band. */
class Buckets {
  readonly #keys: Uint32Array;
  readonly #own: Uint32Array;
  readonly #mask: number;
  /** The first form of each bucket, and one more; 0 where there is none. A form is found by its key, and from there on by the next place. */
  readonly #heads: Uint32Array;
  /** Forms of each bucket, by the first one, and how many. */
  readonly #forms: Uint32Array;
  readonly #counts: Uint8Array;

  constructor(keys: Uint32Array) {
    const count = keys.length / BANDS;
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, count * 2)));
    this.#keys = keys;
    this.#own = new Uint32Array(count);
    this.#mask = size - 1;
    this.#heads = new Uint32Array(size);
    this.#forms = new Uint32Array(count * FIRST);
    this.#counts = new Uint8Array(count);
  }

  /** Empty all for another band. */
  begin(band: number): void {
    this.#heads.fill(0);
    for (let form = 0; form < this.#own.length; form++) this.#own[form] = this.#keys[form * BANDS + band] ?? 0;
  }

  /** The first form of the bucket of a form, which may be that form itself. */
  headOf(form: number): number {
    const key = this.#own[form] ?? 0;
    let place = (Math.imul(key, 0x9e3779b1) >>> 7) & this.#mask;
    for (let head = this.#heads[place] ?? 0; head !== 0; head = this.#heads[place] ?? 0) {
      if (this.#own[head - 1] === key) return head - 1;
      place = (place + 1) & this.#mask;
    }
    this.#heads[place] = form + 1;
    this.#counts[form] = 0;
    return form;
  }

  /** The first form in a bucket that a form is like; its model so far where none is before that. */
  firstAlike(head: number, form: number, model: number, isAlike: Alike): number {
    const start = head * FIRST;
    for (let at = start; at < start + (this.#counts[head] ?? 0); at++) {
      const other = this.#forms[at] ?? 0;
      if (other >= model) break;
      if (isAlike(form, other)) return other;
    }
    return model;
  }

  add(head: number, form: number): void {
    const count = this.#counts[head] ?? 0;
    if (count === FIRST) return;
    this.#forms[head * FIRST + count] = form;
    this.#counts[head] = count + 1;
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
  const buckets = new Buckets(keys);
  for (let band = 0; band < BANDS; band++) {
    buckets.begin(band);
    for (let form = 0; form < models.length; form++) {
      const head = buckets.headOf(form);
      if (head !== form) models[form] = buckets.firstAlike(head, form, models[form] ?? form, isAlike);
      buckets.add(head, form);
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
