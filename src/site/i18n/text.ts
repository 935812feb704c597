import type { Lang } from './routes.ts';

/* Numbers and lists in words: what needs no codes and no units, so that small scripts stay small. */

/** The least number that has a separator. */
const SEPARATED = 1000;

/** A number with thousands separators, never rounded: `96397.5` gives `96,397.5`. */
export function num(value: number): string {
  if (value >= 0 && value < SEPARATED) return String(value);
  const [whole = '', fraction] = Math.abs(value).toString().split('.');
  const grouped = whole.includes('e') ? whole : thousands(whole);
  return `${value < 0 ? '−' : ''}${grouped}${fraction ? `.${fraction}` : ''}`;
}

/** Digits with a comma before every three from the end. */
function thousands(digits: string): string {
  let grouped = digits;
  for (let at = digits.length - 3; at > 0; at -= 3) grouped = `${grouped.slice(0, at)},${grouped.slice(at)}`;
  return grouped;
}

/** A number rounded to at most `digits` decimals, trailing zeros left out: for results of ours (shares, quotients), never for stated values. */
export function rounded(value: number, digits = 1): string {
  return num(Number(value.toFixed(digits)));
}

/** A share (0–1) in percent with one decimal: `18.7%`. */
export function percentOf(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** A number with an English noun: `1 report`, `5 counties`. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${num(n)} ${n === 1 ? one : many}`;
}

const SEPARATORS: Readonly<Record<'list' | 'clauses', Record<Lang, string>>> = {
  list: { zh: '、', en: ', ' },
  clauses: { zh: '；', en: '; ' },
};

/** Words one after another: `学前、小学`, `preschool, primary`. */
export function listed(words: readonly string[], lang: Lang): string {
  return words.join(SEPARATORS.list[lang]);
}

/** Statements one after another: `学段不同；范围不同`, `different stage; different scope`. */
export function clauses(statements: readonly string[], lang: Lang): string {
  return statements.join(SEPARATORS.clauses[lang]);
}
