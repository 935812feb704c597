/** Index of the first item that lies at or after `offset`, in a list sorted by `place`; the length of the list where none does. */
export function firstFrom<T>(items: readonly T[], offset: number, place: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (place(items[middle] as T) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Last item that lies at or before `offset`, in a list sorted by `place`; undefined where none does. Places are whole numbers. */
export function lastUpTo<T>(items: readonly T[], offset: number, place: (item: T) => number): T | undefined {
  return items[firstFrom(items, offset + 1, place) - 1];
}
