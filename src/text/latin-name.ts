/** Syllables written together as a name; an apostrophe stands before a vowel that would be read with the syllable before: `qu jiang` gives `Qujiang`, `chang an` `Chang'an`. */
export function latinName(pinyin: string): string {
  const joined = pinyin
    .trim()
    .split(/\s+/)
    .map((syllable, at) => (at > 0 && /^[aoe]/.test(syllable) ? `'${syllable}` : syllable))
    .join('');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
