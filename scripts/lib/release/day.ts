import { InvalidArgumentError } from 'commander';

/** Parse a day. For commander: throws its error where the words are none. */
export function parseDay(words: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words) || Number.isNaN(Date.parse(words)))
    throw new InvalidArgumentError('Expected a day such as 2026-12-01.');
  return words;
}
