import { hash } from 'node:crypto';

/**
 * A short id that follows from the words alone: `prefix` + 8 hexadecimal digits of the SHA-256 of `text` without white space, and `-2`, `-3` … for
 * repeats. White space is left out so that another reader of the same page gives the same id. Runs in Node only.
 *
 * @param used counts the ids given so far under one prefix; the caller keeps one map per report and this function adds to it
 */
export function shortId(prefix: string, text: string, used: Map<string, number>): string {
  const id = prefix + hash('sha256', text.replace(/\s+/g, '')).slice(0, 8);
  const count = (used.get(id) ?? 0) + 1;
  used.set(id, count);
  return count === 1 ? id : `${id}-${count}`;
}
