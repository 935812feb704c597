/** Fewest insertions, deletions and replacements that make one list into another (Levenshtein distance); strings as lists of UTF-16 units. */
export function editDistance(a: ArrayLike<unknown>, b: ArrayLike<unknown>): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next[j] = Math.min((next[j - 1] as number) + 1, (row[j] as number) + 1, replaced);
    }
    row = next;
  }
  return row[b.length] as number;
}
