/**
 * Order of two strings by their code units: the same on every machine, whatever its language. What readers see sorted by name is sorted by
 * its romanised form, which this order suits.
 */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
