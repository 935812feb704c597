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

/** Number of the shard that holds a key: FNV-1a over its units, modulo the number of shards (a power of two). */
export function shardOf(key: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) {
    hash ^= key.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return (hash ^ (hash >>> 15)) & (shards - 1);
}
