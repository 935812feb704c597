/** Code units with which words begin: 1 at the place of each. */
export type FirstUnits = Uint8Array;

/**
 * The first code units of words, for a search that asks at every character of a text whether a word may begin there; of marks, whether one stands
 * there.
 */
export function firstUnitsOf(words: Iterable<string>): FirstUnits {
  const units = new Uint8Array(0x10000);
  for (const word of words) units[word.charCodeAt(0)] = 1;
  return units;
}

/** Those of several: 1 where any of them has 1. */
export function anyOf(...tables: readonly FirstUnits[]): FirstUnits {
  return Uint8Array.from({ length: 0x10000 }, (_, unit) => (tables.some((table) => table[unit] === 1) ? 1 : 0));
}
