/** Words of a list entry ready for matching: lower case, full-width forms folded, with the pinyin syllables also joined and as initials. */
export function normalise(words: string): string {
  return words.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Syllables of a text in Latin letters, joined and as initials: `qu jiang` gives `qujiang` and `qj`. */
function latin(words: string): string[] {
  return (words.match(/[a-z]+(?: [a-z]+)*/g) ?? []).flatMap((run) => {
    const syllables = run.split(' ');
    return [syllables.join(''), syllables.map((syllable) => syllable[0]).join('')];
  });
}

/** True if every part of the query occurs in the words; Latin parts also match pinyin written together or as initials. */
export function matches(words: string, query: string): boolean {
  if (!query) return true;
  const joined = latin(words);
  const occurs = (part: string) => words.includes(part) || (/^[a-z]+$/.test(part) && joined.some((form) => form.startsWith(part)));
  return query.split(' ').every(occurs) || (/^[a-z ]+$/.test(query) && occurs(query.replace(/ /g, '')));
}
