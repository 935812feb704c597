import { bitsOf } from './bits.ts';

/** Characters of a shingle: long enough that common words of the genre are none, short enough that one changed character spoils few. */
const LENGTH = 3;

/** Everything but letters of any script: signs, white space, digits. */
const NO_LETTER = /[^\p{L}]+/gu;
const LETTER = /\p{L}/u;
/** Halves of characters that take two units. */
const HALF = /[\ud800-\udfff]/;

/** What is known of characters of one unit: 1 for a letter, 2 for none, 0 where it was not asked yet. */
const known = new Uint8Array(2 ** 16);

function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (known[unit] === 0) known[unit] = LETTER.test(text.charAt(at)) ? 1 : 2;
  return known[unit] === 1;
}

/** The letters of a text alone. */
function lettersOf(text: string): string {
  if (HALF.test(text)) return text.replace(NO_LETTER, '');
  let letters = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (isLetter(text, at)) continue;
    if (start < at) letters += text.slice(start, at);
    start = at + 1;
  }
  return start === 0 ? text : letters + text.slice(start);
}

/**
 * The words of a text as far as they can be shared: letters alone, without figures and without the names given, so that the same sentence with another
 * county's name and numbers is the same.
 *
 * @param names names to leave out, longest first
 */
export function sharedForm(text: string, names: readonly string[]): string {
  return lettersOf(names.reduce((rest, name) => rest.replaceAll(name, ''), text));
}

/**
 * Hashes of the shingles of a text, each once, in ascending order (32 bits, unsigned). Empty for a text shorter than one shingle.
 *
 * @param form text as `sharedForm` gives it
 */
export function shinglesOf(form: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, form.length - LENGTH + 1));
  let first = form.charCodeAt(0);
  let second = form.charCodeAt(1);
  for (let at = 0; at < hashes.length; at++) {
    const third = form.charCodeAt(at + 2);
    hashes[at] = hashOf(first, second, third);
    first = second;
    second = third;
  }
  hashes.sort();
  let count = 0;
  for (let at = 0; at < hashes.length; at++) if (at === 0 || hashes[at] !== hashes[count - 1]) hashes[count++] = hashes[at] ?? 0;
  return hashes.slice(0, count);
}

/** FNV-1a over the characters of one shingle, mixed at the end as its high bits are used by themselves. */
function hashOf(first: number, second: number, third: number): number {
  let hash = Math.imul(0x811c9dc5 ^ first, 0x01000193);
  hash = Math.imul(hash ^ second, 0x01000193);
  hash = Math.imul(hash ^ third, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** How many shingles two texts must have in common to have such a share of all shingles of either (Jaccard index); one at least. */
function neededOf(one: number, other: number, least: number): number {
  return Math.max(1, Math.ceil((least * (one + other)) / (1 + least)));
}

/**
 * Whether two texts have at least such a share of all shingles of either in common (Jaccard index); found out with no more steps than it takes. Texts
 * without shingles are like none.
 *
 * Which of two shingles is the lesser cannot be foreseen: a step that is counted on with both answers takes a third of the time of one that goes either way.
 */
export function areAlike(a: Uint32Array, b: Uint32Array, least: number): boolean {
  const needed = neededOf(a.length, b.length, least);
  // Shingles of either that may be missed in the other.
  const [ofA, ofB] = [a.length - needed, b.length - needed];
  let [i, j, common] = [0, 0, 0];
  while (i < a.length && j < b.length && i - common <= ofA && j - common <= ofB) {
    const one = a[i] ?? 0;
    const other = b[j] ?? 0;
    const upTo = Number(one <= other);
    const from = Number(one >= other);
    i += upTo;
    j += from;
    common += upTo & from;
  }
  return common >= needed;
}

/** Words of 32 bits of a signature that have a bit for each shingle; behind them stands how many shingles there are, and how many have the bit of another one. */
const WORDS = 16;
const LENGTH_AT = WORDS;
const DOUBLE_AT = WORDS + 1;

/** Numbers of a signature. */
export const SIGNATURE = WORDS + 2;

/**
 * Make the signature of a set of shingles: signatures tell of most sets that are not alike that they are not, in a fraction of the steps that it takes to go through
 * both.
 *
 * @param signature gets it, zero before
 */
export function signInto(set: Uint32Array, signature: Uint32Array): void {
  for (let at = 0; at < set.length; at++) {
    const bit = (set[at] ?? 0) % (WORDS * 32);
    signature[bit >>> 5] = (signature[bit >>> 5] ?? 0) | (1 << (bit & 31));
  }
  let bits = 0;
  for (let word = 0; word < WORDS; word++) bits += bitsOf(signature[word] ?? 0);
  signature[LENGTH_AT] = set.length;
  signature[DOUBLE_AT] = set.length - bits;
}

/**
 * Whether two sets may be alike (`areAlike`), by their signatures: false only where they are not.
 *
 * @param signatures signatures one after the other, of which two are looked at by their places
 */
export function mayBeAlike(signatures: Uint32Array, one: number, other: number, least: number): boolean {
  const a = one * SIGNATURE;
  const b = other * SIGNATURE;
  const needed = neededOf(signatures[a + LENGTH_AT] ?? 0, signatures[b + LENGTH_AT] ?? 0, least);
  // What is in both has a bit of both, or the bit of another shingle that is.
  let common = Math.min(signatures[a + DOUBLE_AT] ?? 0, signatures[b + DOUBLE_AT] ?? 0);
  for (let word = 0; word < WORDS; word++) common += bitsOf((signatures[a + word] ?? 0) & (signatures[b + word] ?? 0));
  return common >= needed;
}
