import type { Scope } from '../model/index.ts';

/** Words that narrow a value, the stronger first: who runs the school, then where it stands. */
const WORDS: { scope: Scope; words: string[] }[] = [
  {
    scope: 'private',
    words: ['民办(?!公助)', '民营'],
  },
  {
    scope: 'public',
    words: ['公办', '公立', '国办(?!发|函|电|[〔\\[(])'],
  },
  {
    scope: 'rural',
    words: ['农村', '乡村', '乡镇', '村小', '村级', '山区', '偏远', '村居', '农牧区', '牧区', '库区'],
  },
  {
    scope: 'urban',
    words: ['城区', '县城', '(?<!省)市区(?![级县两])', '主城', '城镇(?!化)', '城市学校', '镇区'],
  },
];

const PATTERNS = WORDS.map(({ scope, words }) => ({ scope, pattern: new RegExp(words.join('|')) }));

/** Any of the words: most texts hold none. */
const ANY = new RegExp(PATTERNS.map(({ pattern }) => pattern.source.replace(/\(\?<?![^)]*\)/g, '')).join('|'));

/** Words that name both sides, or neither as a part. */
const BOTH = new RegExp(
  [
    '城乡',
    '公、?民办',
    '公办[^,，、。]{0,6}(?:和|及|与|、)[^,，、。]{0,4}民办',
    '民办[^,，、。]{0,6}(?:和|及|与)[^,，、。]{0,4}公办',
    '城区和农村',
    '农村和城(?:区|镇)',
    '城镇化',
    '乡镇街道',
    '乡镇\\(街道\\)',
    '乡村振兴',
    '乡镇(?=党委|政府)',
    '新农村',
  ].join('|'),
  'g',
);

/** The first word of a text that narrows the scope; null where there is none. */
export function scopeWord(text: string): { scope: Scope; start: number; end: number } | null {
  if (!ANY.test(text)) return null;
  const plain = text.replace(BOTH, (both) => ' '.repeat(both.length));
  for (const { pattern, scope } of PATTERNS) {
    const match = pattern.exec(plain);
    if (match) return { scope, start: match.index, end: match.index + match[0].length };
  }
  return null;
}
