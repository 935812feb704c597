import type { BasisOf, Scope } from '../../../model/index.ts';
import type { Findings, Found } from '../find.ts';

/** A scope and the words that gave it, in offsets of the passage text. */
export type ScopeReading = { scope: Scope; from: BasisOf['from']; start: number; end: number };

/** Words that narrow a value, in order of strength. */
const WORDS: [pattern: RegExp, scope: Scope][] = [
  [/民办/, 'private'],
  [/公办/, 'public'],
  [/农村|乡村|乡镇|村小|村级|山区|偏远/, 'rural'],
  [/城区|县城|城镇学校|市区|主城/, 'urban'],
];

const BOTH = /城乡|公、民办|公民办|城区和农村|农村和城/;

export function scopeWord(text: string): { scope: Scope; start: number; end: number } | null {
  const plain = text.replace(BOTH, (both) => ' '.repeat(both.length));
  for (const [pattern, scope] of WORDS) {
    const match = pattern.exec(plain);
    if (match) return { scope, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** The scope of every mention of a passage, in order; null where nothing narrower than the district is said. */
export function scopesOf({ folded, segments, found }: Findings): (ScopeReading | null)[] {
  return found.map((mention: Found) => {
    const clause = segments.clause(mention.start);
    const own = scopeWord(folded.slice(clause.start, clause.end));
    if (own) return { scope: own.scope, from: 'clause', start: clause.start + own.start, end: clause.start + own.end };
    return null;
  });
}
