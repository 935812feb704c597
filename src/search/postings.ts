/**
 * Lists of document numbers as short printable text, for shards that are plain scripts: gaps between ascending numbers, five bits a
 * character, lower half of the alphabet ends a number, upper half continues it.
 */
export const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Letters that end a number, and a letter's share of the next scale. */
const HALF = 32;
const NONE = -1;
/** Values of the letters by their codes. */
const VALUES = new Int8Array(0x80).fill(NONE);
for (let value = 0; value < ALPHABET.length; value++) VALUES[ALPHABET.charCodeAt(value)] = value;

/** Codes of the letters by their values. */
const CODES = Uint8Array.from(ALPHABET, (letter) => letter.charCodeAt(0));

/** The code of the letter of a value. */
export const letterFor = (value: number): number => CODES[value] as number;

/** The value of a letter, by its code. @throws Error where it is none of the letters */
export function letterValue(code: number): number {
  const value = VALUES[code] ?? NONE;
  if (value === NONE) throw new Error(`Unexpected character ${JSON.stringify(String.fromCharCode(code))} in postings`);
  return value;
}

function encodeGap(gap: number): string {
  let [out, rest] = ['', gap];
  for (; rest >= HALF; rest = Math.floor(rest / HALF)) out += ALPHABET.charAt(HALF + (rest % HALF));
  return out + ALPHABET.charAt(rest);
}

/** Ascending numbers as text. */
export function encodePostings(numbers: readonly number[]): string {
  let out = '';
  let previous = -1;
  for (const number of numbers) {
    out += encodeGap(number - previous - 1);
    previous = number;
  }
  return out;
}

/** The numbers again. @throws Error on a character outside the alphabet */
export function decodePostings(text: string): number[] {
  const numbers: number[] = [];
  let [previous, gap, scale] = [-1, 0, 1];
  for (let at = 0; at < text.length; at++) {
    const value = letterValue(text.charCodeAt(at));
    gap += (value % HALF) * scale;
    scale *= HALF;
    if (value >= HALF) continue;
    previous += gap + 1;
    numbers.push(previous);
    [gap, scale] = [0, 1];
  }
  return numbers;
}

/** Lists that were put one behind the other, and the last number of them. */
export type JoinedPostings = { text: string; last: number };
export const NO_POSTINGS: JoinedPostings = { text: '', last: -1 };

/**
 * One more list behind others, its numbers counted from `first`; all of them are above the last of those. Its letters stay but for the first gap, so that
 * millions of them are put together without being taken apart.
 */
export function joinPostings({ text, last }: JoinedPostings, postings: string, first: number): JoinedPostings {
  let [number, head, behind, gap, scale] = [-1, 0, 0, 0, 1];
  for (let at = 0; at < postings.length; at++) {
    const value = letterValue(postings.charCodeAt(at));
    gap += (value % HALF) * scale;
    scale *= HALF;
    if (value >= HALF) continue;
    number += gap + 1;
    if (behind === 0) [head, behind] = [number, at + 1];
    [gap, scale] = [0, 1];
  }
  if (behind === 0) return { text, last };
  return { text: text + encodeGap(first + head - last - 1) + postings.slice(behind), last: first + number };
}
