import { openingsOf } from './openings.ts';

/** UTF-16 code units with numbers, from 1 on in the order in which they come; 0 for all others. */
class NumberedUnits {
  readonly numbers = new Uint16Array(0x10000);
  size = 1;

  add(unit: number): void {
    if (this.numbers[unit] === 0) this.numbers[unit] = this.size++;
  }
}

/**
 * Which of many expressions a text may hold a match of: those of whose openings it holds one. A walk over the text tells at once for all of them,
 * where most would have to be sought in vain.
 */
export class OpeningIndex {
  readonly #firsts = new NumberedUnits();
  readonly #seconds = new NumberedUnits();
  /** A row for each first unit: for each unit after it the place of a list, and in column 0 that of the first unit alone. */
  readonly #table: Uint16Array;
  /** Expressions with an opening; at 0 those of which nothing can be told. */
  readonly #lists: number[][] = [[]];
  /** 1 for each list that a walk met; all 0 between two walks, but for the first list. */
  readonly #met: Uint8Array;
  /** A bit for each expression on a list that a walk met; all 0 between two walks. */
  readonly #marked: Int32Array;

  constructor(expressions: readonly RegExp[]) {
    const openings = expressions.map(openingsOf);
    for (const opening of openings.flatMap((all) => [...(all ?? [])])) {
      this.#firsts.add(opening.charCodeAt(0));
      if (opening.length > 1) this.#seconds.add(opening.charCodeAt(1));
    }
    this.#table = new Uint16Array(this.#firsts.size * this.#seconds.size);
    for (const [at, all] of openings.entries())
      for (const list of all ? [...all].map((one) => this.#listOf(one)) : [0]) this.#lists[list]?.push(at);
    this.#met = new Uint8Array(this.#lists.length);
    this.#met[0] = 1;
    this.#marked = new Int32Array(Math.ceil(expressions.length / 32));
  }

  /** The place of the list of an opening. */
  #listOf(opening: string): number {
    const row = this.#firsts.numbers[opening.charCodeAt(0)] ?? 0;
    const column = opening.length > 1 ? (this.#seconds.numbers[opening.charCodeAt(1)] ?? 0) : 0;
    const place = row * this.#seconds.size + column;
    const list = this.#table[place] || this.#lists.push([]) - 1;
    this.#table[place] = list;
    return list;
  }

  /** Places, in the list given, of the expressions that a text may hold, in ascending order: all others match nowhere in it. */
  candidates(text: string): number[] {
    const table = this.#table;
    const met = this.#met;
    const firsts = this.#firsts.numbers;
    const seconds = this.#seconds.numbers;
    const width = this.#seconds.size;
    const lists = [0];
    for (let at = 0; at < text.length; at++) {
      const row = (firsts[text.charCodeAt(at)] as number) * width;
      if (row === 0) continue;
      const alone = table[row] as number;
      if (met[alone] === 0) {
        met[alone] = 1;
        lists.push(alone);
      }
      const pair = at + 1 < text.length ? (table[row + (seconds[text.charCodeAt(at + 1)] as number)] as number) : 0;
      if (met[pair] === 0) {
        met[pair] = 1;
        lists.push(pair);
      }
    }
    for (let at = 1; at < lists.length; at++) met[lists[at] as number] = 0;
    return this.#expressionsOn(lists);
  }

  /** The expressions on some lists, in ascending order. */
  #expressionsOn(places: readonly number[]): number[] {
    const marked = this.#marked;
    for (let i = 0; i < places.length; i++) {
      const list = this.#lists[places[i] as number] as number[];
      for (let j = 0; j < list.length; j++) {
        const at = list[j] as number;
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
