import type { Masked } from '../../model/index.ts';

/** How many places each rule masks, by the name of the rule, in the order in which they first occur. */
export function maskedCounts(masked: readonly Masked[], nameOf: (rule: string) => string): { name: string; count: number }[] {
  return [...Map.groupBy(masked, ({ rule }) => rule)].map(([rule, places]) => ({ name: nameOf(rule), count: places.length }));
}
