/** Chips of the comparison's controls that stand open; more fold. */
export const OPEN_CHIPS = {
  rows: 6,
  districts: 16,
  /** On a phone, of either. */
  narrow: 4,
} as const;
