/** Characters of a shingle: long enough that common words of the genre are none, short enough that one changed character spoils few. */
const LENGTH = 3;

/** Everything but letters of any script: signs, white space, digits. */
const NO_LETTER = /[^\p{L}]+/gu;

/**
 * The words of a text as far as they can be shared: letters alone, without figures and without the names given, so that the same sentence with another
 * county's name and numbers is the same.
 *
 * @param names names to leave out, longest first
 */
export function sharedForm(text: string, names: readonly string[]): string {
  return names.reduce((rest, name) => rest.replaceAll(name, ''), text).replace(NO_LETTER, '');
}

/**
 * Hashes of the shingles of a text, each once, in ascending order (32 bits, unsigned). Empty for a text shorter than one shingle.
 *
 * @param form text as `sharedForm` gives it
 */
export function shinglesOf(form: string): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, form.length - LENGTH + 1));
  for (let at = 0; at < hashes.length; at++) hashes[at] = hashOf(form, at);
  hashes.sort();
  let count = 0;
  for (let at = 0; at < hashes.length; at++) if (at === 0 || hashes[at] !== hashes[count - 1]) hashes[count++] = hashes[at] ?? 0;
  return hashes.slice(0, count);
}

/** FNV-1a over the characters of one shingle, mixed at the end as its high bits are used by themselves. */
function hashOf(form: string, start: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < start + LENGTH; at++) hash = Math.imul(hash ^ form.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Whether two texts have at least such a share of all shingles of either in common (Jaccard index); found out with no more steps than it takes. Texts
 * without shingles are like none.
 */
export function areAlike(a: Uint32Array, b: Uint32Array, least: number): boolean {
  const needed = (least * (a.length + b.length)) / (1 + least);
  let [i, j, both] = [0, 0, 0];
  while (i < a.length && j < b.length && both + Math.min(a.length - i, b.length - j) >= needed) {
    const [one, other] = [a[i] ?? 0, b[j] ?? 0];
    if (one === other) both++;
    if (one <= other) i++;
    if (other <= one) j++;
  }
  return both >= needed && both > 0;
}
