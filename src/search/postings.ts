/**
 * Lists of document numbers as short printable text, for shards that are plain scripts: gaps between ascending numbers, five bits a
 * character, lower half of the alphabet ends a number, upper half continues it.
 */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const VALUES = new Map([...ALPHABET].map((char, i) => [char, i]));

/** Ascending numbers as text. */
export function encodePostings(numbers: readonly number[]): string {
  let out = '';
  let previous = -1;
  for (const number of numbers) {
    let gap = number - previous - 1;
    previous = number;
    while (gap >= 32) {
      out += ALPHABET[32 + (gap % 32)];
      gap = Math.floor(gap / 32);
    }
    out += ALPHABET[gap];
  }
  return out;
}

/** The numbers again. @throws Error on a character outside the alphabet */
export function decodePostings(text: string): number[] {
  const numbers: number[] = [];
  let previous = -1;
  let gap = 0;
  let scale = 1;
  for (const char of text) {
    const value = VALUES.get(char);
    if (value === undefined) throw new Error(`Unexpected character ${JSON.stringify(char)} in postings`);
    gap += (value % 32) * scale;
    if (value >= 32) {
      scale *= 32;
      continue;
    }
    previous += gap + 1;
    numbers.push(previous);
    gap = 0;
    scale = 1;
  }
  return numbers;
}
