import { deserialize, serialize } from 'node:v8';
import { keyOf } from './kept.ts';
import type { KeptPacks } from './kept-packs.ts';

/**
 * What was read from the files of the knowledge alone, as the last build with the same key read it: their YAML takes longer to understand than much of what
 * is made of it.
 *
 * @param global key of every file of the knowledge and of the program that reads it (`globalKey`)
 * @param read what is kept: data without functions
 */
export async function keptKnowledge<T>(kept: Pick<KeptPacks, 'get' | 'put'>, global: string, read: () => Promise<T>): Promise<T> {
  const key = keyOf('knowledge', global);
  const bytes = kept.get(key);
  if (bytes) return deserialize(bytes);
  const knowledge = await read();
  kept.put(key, serialize(knowledge));
  return knowledge;
}
