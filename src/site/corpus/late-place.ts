/** A late value as a page uses it: its name and what it is about. The first argument is what its question is about. */
export type LateUse = { name: string; args: readonly [about: string, ...more: (string | number | boolean | null)[]] };

/** Where a late value stands in a page, in bytes, and the question that its markup is made from. */
export type LatePlace = LateUse & { start: number; end: number; question: string };
