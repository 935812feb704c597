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
  /** Lists that a walk met, and the expressions on them; all 0 between two walks. */
  readonly #met: Uint8Array;
  readonly #marked: Uint8Array;

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
    this.#marked = new Uint8Array(expressions.length);
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
    const [table, met, firsts, seconds, width] = [this.#table, this.#met, this.#firsts.numbers, this.#seconds.numbers, this.#seconds.size];
    met[0] = 1;
    for (let at = 0; at < text.length; at++) {
      const row = (firsts[text.charCodeAt(at)] as number) * width;
      if (row === 0) continue;
      met[table[row] as number] = 1;
      if (at + 1 < text.length) met[table[row + (seconds[text.charCodeAt(at + 1)] as number)] as number] = 1;
    }
    return this.#expressionsMet();
  }

  #expressionsMet(): number[] {
    const [lists, met, marked] = [this.#lists, this.#met, this.#marked];
    for (let list = met.indexOf(1); list >= 0; list = met.indexOf(1, list + 1)) for (const at of lists[list] as number[]) marked[at] = 1;
    const found: number[] = [];
    for (let at = marked.indexOf(1); at >= 0; at = marked.indexOf(1, at + 1)) found.push(at);
    met.fill(0);
    marked.fill(0);
    return found;
  }
}
