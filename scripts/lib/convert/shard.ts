import { InvalidArgumentError } from 'commander';
import { sha256 } from '../content/files.ts';
import { stem } from '../content/source-names.ts';

/** One of several equal parts of a corpus, counted from 1. */
export type Shard = { index: number; count: number };

/** Parse `2/8`. For commander: throws its error where the words are not a shard. */
export function shardOf(words: string): Shard {
  const [, index, count] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(words) ?? [];
  if (index === undefined || Number(index) > Number(count)) throw new InvalidArgumentError('Expected i/n with i from 1 to n, such as 2/8.');
  return { index: Number(index), count: Number(count) };
}

/** Parse a number of threads. For commander. */
export function threads(words: string): number {
  if (!/^[1-9]\d{0,2}$/.test(words)) throw new InvalidArgumentError('Expected a number from 1.');
  return Number(words);
}

/**
 * Whether a source belongs to a shard. Decided by its name alone: adding sources moves no other. Sources whose names differ in the ending only
 * go together, so that a shard sees them claim one id.
 */
export function inShard(file: string, { index, count }: Shard): boolean {
  return Number.parseInt(sha256(stem(file)).slice(0, 12), 16) % count === index - 1;
}
