import type { Finding } from '../../model/index.ts';

const ORDER = { no: 0, yes: 1, 'within-rounding': 1, unknown: 2 } as const;

/** Findings that are checks, in the order in which the pages of their report show them: what does not hold first. */
export function checksInOrder(findings: readonly Finding[]): Finding[] {
  return findings
    .filter(({ holds }) => holds !== undefined)
    .toSorted((a, b) => ORDER[a.holds ?? 'unknown'] - ORDER[b.holds ?? 'unknown'] || a.start - b.start);
}
