import { openingsOf } from './openings.ts';
import { stepFrom, type UnitTree, unitTreeOf } from './unit-tree.ts';

/**
 * Which of many expressions a text may hold a match of: those of whose openings it holds one. A walk over the text tells at once for all of them,
 * where most would have to be sought in vain.
 */
export class OpeningIndex {
  /** For each opening the expressions that begin with it; at the beginning those of which nothing can be told. */
  readonly #tree: UnitTree<number>;
  /** 1 for each place that a walk met, and for those where no opening ends. */
  readonly #met: Uint8Array;
  /** A bit for each expression that a walk met; all 0 between two walks. */
  readonly #marked: Int32Array;

  constructor(expressions: readonly RegExp[]) {
    const openings = expressions.flatMap((expression, at) =>
      [...(openingsOf(expression) ?? [''])].map((opening) => [opening, at] as const),
    );
    this.#tree = unitTreeOf(openings);
    this.#met = Uint8Array.from(this.#tree.values, (expressions) => (expressions.length === 0 ? 1 : 0));
    this.#marked = new Int32Array(Math.ceil(expressions.length / 32));
  }

  /** Places, in the list given, of the expressions that a text may hold, in ascending order: all others match nowhere in it. */
  candidates(text: string): number[] {
    const tree = this.#tree;
    const openings = tree.openings;
    const met = this.#met;
    const places = [0];
    for (let at = 0; at < text.length; at++) {
      let place = openings[text.charCodeAt(at)] as number;
      for (let next = at + 1; place !== 0; next++) {
        if (met[place] === 0) {
          met[place] = 1;
          places.push(place);
        }
        place = next < text.length ? stepFrom(place, text.charCodeAt(next), tree) : 0;
      }
    }
    for (let i = 1; i < places.length; i++) met[places[i] as number] = 0;
    return this.#expressionsAt(places);
  }

  /** The expressions at some places, in ascending order. */
  #expressionsAt(places: readonly number[]): number[] {
    const marked = this.#marked;
    for (let i = 0; i < places.length; i++) {
      const expressions = this.#tree.values[places[i] as number] as readonly number[];
      for (let j = 0; j < expressions.length; j++) {
        const at = expressions[j] as number;
        marked[at >> 5] = (marked[at >> 5] as number) | (1 << (at & 31));
      }
    }
    const found: number[] = [];
    for (let word = 0; word < marked.length; word++) {
      for (let bits = marked[word] as number; bits !== 0; bits &= bits - 1) found.push(word * 32 + 31 - Math.clz32(bits & -bits));
      marked[word] = 0;
    }
    return found;
  }
}
