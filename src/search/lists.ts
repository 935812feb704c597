import { ALPHABET } from './postings.ts';

/** Codes of the letters that postings are written in. */
const LETTERS = Uint8Array.from(ALPHABET, (char) => char.charCodeAt(0));
/** Room that a list gets at first; it doubles when full. */
const ROOM = 8;

/**
 * Lists of document numbers by numeric key, written as postings while documents come in, in ascending order of their numbers. Tens of
 * millions of entries take little more memory than the index itself: all lists lie in one array, found by open addressing.
 */
export class PostingLists {
  /** Place of a key's list plus one, by hash; 0 where none is. */
  #table = new Uint32Array(1 << 12);
  #count = 0;
  #keys = new Uint32Array(1 << 10);
  #last = new Int32Array(1 << 10);
  #start = new Uint32Array(1 << 10);
  #used = new Uint32Array(1 << 10);
  #room = new Uint32Array(1 << 10);
  #pool = new Uint8Array(1 << 16);
  #end = 0;

  /** Add a document to the list of a key, once; documents come in ascending order. */
  add(key: number, document: number): void {
    const list = this.#list(key);
    const last = this.#last[list] as number;
    if (last === document) return;
    this.#last[list] = document;
    let gap = document - last - 1;
    while (gap >= 32) {
      this.#put(list, LETTERS[32 + (gap % 32)] as number);
      gap = Math.floor(gap / 32);
    }
    this.#put(list, LETTERS[gap] as number);
  }

  /** Postings of a key; empty where no document has it. */
  postings(key: number): string {
    const list = (this.#table[this.#slot(key)] as number) - 1;
    return list < 0 ? '' : this.#text(list);
  }

  /** All keys with their postings. */
  *[Symbol.iterator](): Generator<[key: number, postings: string]> {
    for (let list = 0; list < this.#count; list++) yield [this.#keys[list] as number, this.#text(list)];
  }

  #text(list: number): string {
    const start = this.#start[list] as number;
    const letters = this.#pool.subarray(start, start + (this.#used[list] as number));
    return letters.length > SHORT ? decoder.decode(letters) : String.fromCharCode(...letters);
  }

  /** Place of a key in the table, or the empty one where it belongs. */
  #slot(key: number): number {
    const mask = this.#table.length - 1;
    const hash = Math.imul(key, 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const list = this.#table[slot] as number;
      if (list === 0 || this.#keys[list - 1] === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #list(key: number): number {
    const slot = this.#slot(key);
    const known = this.#table[slot] as number;
    if (known > 0) return known - 1;
    if (this.#count === this.#keys.length) this.#grow();
    const list = this.#count++;
    this.#keys[list] = key;
    this.#last[list] = -1;
    this.#table[this.#slot(key)] = list + 1;
    return list;
  }

  #grow(): void {
    const size = this.#count * 2;
    this.#keys = longer(this.#keys, new Uint32Array(size));
    this.#last = longer(this.#last, new Int32Array(size));
    this.#start = longer(this.#start, new Uint32Array(size));
    this.#used = longer(this.#used, new Uint32Array(size));
    this.#room = longer(this.#room, new Uint32Array(size));
    this.#table = new Uint32Array(size * 4);
    for (let list = 0; list < this.#count; list++) this.#table[this.#slot(this.#keys[list] as number)] = list + 1;
  }

  #put(list: number, letter: number): void {
    const used = this.#used[list] as number;
    if (used === this.#room[list]) this.#move(list, used);
    this.#pool[(this.#start[list] as number) + used] = letter;
    this.#used[list] = used + 1;
  }

  /** Give a list twice its room, at the end of the pool. */
  #move(list: number, used: number): void {
    const room = Math.max(ROOM, used * 2);
    while (this.#end + room > this.#pool.length) this.#pool = longer(this.#pool, new Uint8Array(this.#pool.length * 2));
    const start = this.#start[list] as number;
    this.#pool.copyWithin(this.#end, start, start + used);
    this.#start[list] = this.#end;
    this.#room[list] = room;
    this.#end += room;
  }
}

/** Letters up to which a call for each costs less than a decoder. */
const SHORT = 64;
const decoder = new TextDecoder('latin1');

/** A longer array that begins with the content of another. */
function longer<T extends Uint8Array | Int32Array | Uint32Array>(content: T, array: T): T {
  array.set(content);
  return array;
}
