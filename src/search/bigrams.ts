/** A surrogate that stands alone: no character, and not to be written into a file. */
const LONE_SURROGATE = /^\p{Cs}$/u;

/** Every two characters of a folded text with `apart - 1` others between them, each pair once. */
function pairs(text: string, apart: number): Set<string> {
  const chars = [...text];
  const found = new Set<string>();
  for (let i = 0; i + apart < chars.length; i++) found.add((chars[i] as string) + (chars[i + apart] as string));
  for (const pair of found) if ([...pair].some((char) => LONE_SURROGATE.test(char))) found.delete(pair);
  return found;
}

/** Every two neighbouring characters of a folded text, each pair once. */
export const bigrams = (text: string): Set<string> => pairs(text, 1);

/** Every two characters with one between them, each pair once: 集团化 has 集化. They find a word of which one character is wrong. */
export const gaps = (text: string): Set<string> => pairs(text, 2);

const SURROGATE = /\p{Cs}|[\u{10000}-\u{10ffff}]/u;
/** First of the numbers that pairs beyond the first plane get: no other pair begins with a surrogate. */
const RARE = 0xd8000000;

/** Pairs as numbers of 32 bits: those of the first plane by their two units, the others numbered as they come. */
export class PairNumbers {
  readonly #rare: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** Visit every two characters of a text with `apart - 1` others between them, repeated ones too. */
  visit(text: string, apart: 1 | 2, visit: (number: number) => void): void {
    if (SURROGATE.test(text)) for (const pair of pairs(text, apart)) visit(pair.length === 2 ? number(pair, 0, 1) : this.#rareNumber(pair));
    else for (let i = 0; i + apart < text.length; i++) visit(number(text, i, i + apart));
  }

  /** The pair of a number. */
  pair(number: number): string {
    const rare = number - RARE;
    if (rare >= 0 && rare < this.#rare.length) return this.#rare[rare] ?? '';
    return String.fromCharCode(number >>> 16, number & 0xffff);
  }

  #rareNumber(pair: string): number {
    const known = this.#numbers.get(pair);
    if (known !== undefined) return known;
    const fresh = RARE + this.#rare.push(pair) - 1;
    this.#numbers.set(pair, fresh);
    return fresh;
  }
}

const number = (text: string, a: number, b: number): number => text.charCodeAt(a) * 0x10000 + text.charCodeAt(b);

/** Number of the shard that holds a key: FNV-1a over its units, modulo the number of shards. */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) {
    hash ^= key.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return ((hash ^ (hash >>> 15)) >>> 0) % shards;
}
