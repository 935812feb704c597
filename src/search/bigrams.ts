/** Halves of surrogate pairs cannot stand alone in a file, so no bigram holds one. */
const SURROGATE = /[\ud800-\udfff]/;

/** Every two neighbouring UTF-16 units of a folded text, each once; none with half a surrogate pair. */
export function bigrams(text: string): Set<string> {
  const found = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) found.add(text.slice(i, i + 2));
  for (const bigram of found) if (SURROGATE.test(bigram)) found.delete(bigram);
  return found;
}

/** Number of the shard that holds a bigram: FNV-1a over its two units, modulo the number of shards (a power of two). */
export function shardOf(bigram: string, shards: number): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < bigram.length; i++) {
    hash ^= bigram.charCodeAt(i);
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return (hash ^ (hash >>> 15)) & (shards - 1);
}
