import { firstFrom } from '../../src/text/bisect.ts';

/** A repeatable stream of numbers in [0, 1): mulberry32 from a seed. */
export type Random = () => number;

/** Same seed, same stream. */
export function seeded(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `least` to `most`, both included. */
export const between = (random: Random, least: number, most: number): number => least + Math.floor(random() * (most - least + 1));

/** One of a list. */
export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

/** The list in random order. */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as T, order[i] as T];
  }
  return order;
}

/** A draw in which few items are common and many rare, as words are: the weight of the k-th item of a shuffled list is 1/(k + 2). */
export function unevenly<T>(random: Random, list: readonly T[]): () => T {
  const order = shuffled(random, list);
  const sums: number[] = [];
  let total = 0;
  for (let k = 0; k < order.length; k++) {
    total += 1 / (k + 2);
    sums.push(total);
  }
  return () => {
    const drawn = firstFrom(sums, random() * total, (sum) => sum);
    return order[Math.min(drawn, order.length - 1)] as T;
  };
}
