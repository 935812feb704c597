import { ALPHABET } from './postings.ts';

/** Codes of the letters that postings are written in. */
const LETTERS = Uint8Array.from(ALPHABET, (char) => char.charCodeAt(0));
/** Room that a list gets at first; it doubles when full. */
const ROOM = 8;

/** What is known of a list, side by side, as they are looked at together: its key, its last number, and where its letters lie in the pool. */
const [KEY, LAST, START, USED, SPACE, FIELDS] = [0, 1, 2, 3, 4, 5] as const;

/**
 * Lists of document numbers by numeric key, written as postings while documents come in, in ascending order of their numbers. Tens of
 * millions of entries take little more memory than the index itself: all lists lie in one array, found by open addressing.
 */
export class PostingLists {
  /** Place of a key's list plus one, by hash; 0 where none is. */
  #table = new Uint32Array(1 << 12);
  #count = 0;
  #lists = new Int32Array(FIELDS << 10);
  #pool = new Uint8Array(1 << 16);
  #end = 0;

  /** Add a document to the list of a key, a number of 32 bits, once; documents come in ascending order. */
  add(key: number, document: number): void {
    const at = this.#list(key | 0);
    const last = this.#lists[at + LAST] as number;
    if (last === document) return;
    this.#lists[at + LAST] = document;
    let gap = document - last - 1;
    while (gap >= 32) {
      this.#put(at, LETTERS[32 + (gap % 32)] as number);
      gap = Math.floor(gap / 32);
    }
    this.#put(at, LETTERS[gap] as number);
  }

  /** Postings of a key; empty where no document has it. */
  postings(key: number): string {
    const list = this.#table[this.#slot(key | 0)] as number;
    if (list === 0) return '';
    const [start = 0, used = 0] = this.#lists.subarray((list - 1) * FIELDS + START);
    return decoder.decode(this.#pool.subarray(start, start + used));
  }

  /** Visit all keys with their postings. */
  each(visit: (key: number, postings: string) => void): void {
    const pool = decoder.decode(this.#pool.subarray(0, this.#end));
    for (let at = 0; at < this.#count * FIELDS; at += FIELDS) {
      const start = this.#lists[at + START] as number;
      visit((this.#lists[at + KEY] as number) >>> 0, pool.slice(start, start + (this.#lists[at + USED] as number)));
    }
  }

  /** Place of a key in the table, or the empty one where it belongs. */
  #slot(key: number): number {
    const mask = this.#table.length - 1;
    const hash = Math.imul(key, 0x9e3779b1);
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const list = this.#table[slot] as number;
      if (list === 0 || this.#lists[(list - 1) * FIELDS] === key) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #list(key: number): number {
    const slot = this.#slot(key);
    const known = this.#table[slot] as number;
    if (known > 0) return (known - 1) * FIELDS;
    if (this.#count * FIELDS === this.#lists.length) this.#grow();
    const at = this.#count++ * FIELDS;
    this.#lists[at + KEY] = key;
    this.#lists[at + LAST] = -1;
    this.#table[this.#slot(key)] = this.#count;
    return at;
  }

  #grow(): void {
    this.#lists = longer(this.#lists, new Int32Array(this.#lists.length * 2));
    this.#table = new Uint32Array(this.#count * 8);
    for (let list = 0; list < this.#count; list++) this.#table[this.#slot(this.#lists[list * FIELDS] as number)] = list + 1;
  }

  #put(at: number, letter: number): void {
    const used = this.#lists[at + USED] as number;
    if (used === this.#lists[at + SPACE]) this.#move(at, used);
    this.#pool[(this.#lists[at + START] as number) + used] = letter;
    this.#lists[at + USED] = used + 1;
  }

  /** Give a list twice its room, at the end of the pool. */
  #move(at: number, used: number): void {
    const room = Math.max(ROOM, used * 2);
    while (this.#end + room > this.#pool.length) this.#pool = longer(this.#pool, new Uint8Array(this.#pool.length * 2));
    const start = this.#lists[at + START] as number;
    this.#pool.copyWithin(this.#end, start, start + used);
    this.#lists[at + START] = this.#end;
    this.#lists[at + SPACE] = room;
    this.#end += room;
  }
}

const decoder = new TextDecoder('latin1');

/** A longer array that begins with the content of another. */
function longer<T extends Uint8Array | Int32Array>(content: T, array: T): T {
  array.set(content);
  return array;
}
