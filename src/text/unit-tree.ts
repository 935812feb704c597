/**
 * Words as one tree, walked at every character of every text. Places are numbered by their depth, those after one place in a row, so that a few small
 * tables hold the tree, which stay near the processor; place 0 is the beginning.
 */
export type UnitTree<V> = {
  /** The place that each UTF-16 code unit leads to from the beginning; 0 where it leads nowhere. */
  openings: Uint16Array | Uint32Array;
  /** For each place, the unit that leads to it. */
  units: Uint16Array;
  /** For each place, the first of those after it; they go up to the first of those after the next place. */
  after: Uint32Array;
  /** For each place, the values of the words that end there, in the order in which they were given. */
  values: readonly (readonly V[])[];
};

type Node<V> = { next: Map<number, Node<V>>; values: V[] };

/** Build the tree of words, each with a value; a word of no units has its value at the beginning. */
export function unitTreeOf<V>(words: Iterable<readonly [word: string, value: V]>): UnitTree<V> {
  const root: Node<V> = { next: new Map(), values: [] };
  for (const [word, value] of words) {
    let at = root;
    for (let i = 0; i < word.length; i++) {
      const next = at.next.get(word.charCodeAt(i)) ?? { next: new Map(), values: [] };
      at.next.set(word.charCodeAt(i), next);
      at = next;
    }
    at.values.push(value);
  }
  return flattened(root);
}

function flattened<V>(root: Node<V>): UnitTree<V> {
  const places = [root];
  const units = [0];
  const after: number[] = [];
  for (const { next } of places) {
    after.push(places.length);
    for (const [unit, place] of next) {
      units.push(unit);
      places.push(place);
    }
  }
  after.push(places.length);
  const openings = places.length > 0x10000 ? new Uint32Array(0x10000) : new Uint16Array(0x10000);
  for (let place = 1; place < (after[1] as number); place++) openings[units[place] as number] = place;
  return { openings, units: Uint16Array.from(units), after: Uint32Array.from(after), values: places.map(({ values }) => values) };
}

/** The place that a unit leads to from a place other than the beginning; 0 where it leads nowhere. */
export function stepFrom(place: number, unit: number, { units, after }: Pick<UnitTree<unknown>, 'units' | 'after'>): number {
  const last = after[place + 1] as number;
  for (let next = after[place] as number; next < last; next++) if (units[next] === unit) return next;
  return 0;
}
