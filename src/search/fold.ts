import { arabic, isNumeral } from './numerals.ts';

/**
 * A text as it is searched, with the way back: `text[i]` comes from `source[from[i]]`, and `from[text.length]` is the length of the source.
 */
export type Folded = { text: string; from: number[] };

/** Characters that carry meaning inside a number and stay: `1.5`, `1:13.5`, `90%`. */
const NUMBER_MARKS = new Set(['.', ':', '%']);

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/** Full-width forms as their ASCII twins, ASCII letters in lower case. */
function narrow(char: string): string {
  const code = char.charCodeAt(0);
  narrowed[code] ??= narrowOf(char, code);
  return narrowed[code];
}

/** Answers of `narrow` by code, as texts repeat a few thousand characters. */
const narrowed: string[] = [];

function narrowOf(char: string, code: number): string {
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0).toLowerCase();
  if (char === '∶') return ':';
  if (char === '％' || char === '﹪') return '%';
  return char.toLowerCase()[0] as string;
}

/** Letters, digits, ideographs; halves of surrogate pairs too, so that rare ideographs are searched like others. */
const WORD = /[\p{L}\p{N}\ud800-\udfff]/u;
/** Answers of `isWord` by code: 0 unknown, 1 word, 2 none. */
const known = new Uint8Array(0x10000);

function isWord(char: string): boolean {
  const code = char.charCodeAt(0);
  if (known[code] === 0) known[code] = WORD.test(char) ? 1 : 2;
  return known[code] === 1;
}

/**
 * Fold width and case; leave out white space and punctuation, but for the marks of numbers. Works by UTF-16 unit, so that highlights find
 * their place in the source.
 */
export function fold(source: string): Folded {
  let text = '';
  const from: number[] = [];
  for (let i = 0; i < source.length; i++) {
    const char = narrow(source[i] as string);
    const mark = NUMBER_MARKS.has(char) && isDigit(text.at(-1)) && (char === '%' || isDigit(narrow(source[i + 1] ?? '')));
    if (!mark && !isWord(char)) continue;
    text += char;
    from.push(i);
  }
  from.push(source.length);
  return { text, from };
}

/**
 * Chinese numerals as Arabic ones, on folded text: 二十三所 -> 23所, 百分之九十 -> 90%. A folded range that became shorter or longer leads
 * back to the first unit of what it replaces.
 */
export function foldNumerals(folded: Folded): Folded {
  let text = '';
  const from: number[] = [];
  const put = (chars: string, at: number) => {
    text += chars;
    for (let i = 0; i < chars.length; i++) from.push(folded.from[at] as number);
  };
  let i = 0;
  while (i < folded.text.length) {
    const percent = folded.text.startsWith('百分之', i);
    const start = percent ? i + 3 : i;
    let end = start;
    while (end < folded.text.length && isNumeral(folded.text[end] as string)) end++;
    const digits = end > start ? arabic(folded.text.slice(start, end)) : null;
    if (digits === null) {
      const next = percent ? i + 3 : Math.max(end, i + 1);
      for (; i < next; i++) put(folded.text[i] as string, i);
      continue;
    }
    put(percent ? `${digits}%` : digits, i);
    i = end;
  }
  from.push(folded.from.at(-1) as number);
  return { text, from };
}

/** Both searched forms of a text: as folded, and with its numerals in Arabic digits. */
export function searchForms(source: string): { plain: Folded; arabic: Folded } {
  const plain = fold(source);
  return { plain, arabic: foldNumerals(plain) };
}
