import { fold, foldNumerals } from './fold.ts';

/** One word or phrase of a query in its two searched forms. */
export type QueryTerm = {
  /** As the reader typed it. */
  typed: string;
  plain: string;
  /** With Chinese numerals in Arabic digits; equal to `plain` where there are none. */
  arabic: string;
};

export type Query = {
  /** Terms that a report must hold, all of them. */
  terms: QueryTerm[];
  /** Terms that it must not hold (`-词`). */
  without: QueryTerm[];
};

/** Longest query that is searched; the rest is cut off. */
const MAX_QUERY = 200;
const MAX_TERMS = 12;

/** Quotation marks in use: straight, curly, full-width, corner brackets. */
const PART = /(-?)(?:["“”＂「『]([^"“”＂」』]*)["“”＂」』]?|([^\s"“”＂「『]+))/gu;

/** A word that excludes another, as one says it (不含择校); quoted it is a word like others. */
const EXCLUDING = /^(?:不含|不要)(.{2,})$/u;

/**
 * Read a query: words separated by white space must all occur, quoted words stay together, a leading `-` or 不含 excludes. Nothing in it is code:
 * markup and regular-expression signs fold away like other punctuation.
 *
 * @param simplify 繁 -> 简, character by character
 */
export function parseQuery(typed: string, simplify: (text: string) => string = (text) => text): Query {
  const query: Query = { terms: [], without: [] };
  for (const [, minus, quoted, word] of typed.slice(0, MAX_QUERY).matchAll(PART)) {
    const spoken = word && !minus ? EXCLUDING.exec(word)?.[1] : undefined;
    const words = (spoken ?? quoted ?? word ?? '').trim();
    const plain = fold(simplify(words));
    if (!plain.text) continue;
    const term = { typed: words, plain: plain.text, arabic: foldNumerals(plain).text };
    const list = minus || spoken ? query.without : query.terms;
    if (query.terms.length + query.without.length < MAX_TERMS && !list.some((known) => known.plain === term.plain)) list.push(term);
  }
  return query;
}
