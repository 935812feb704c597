import { type FoldedDocument, foldDocument, type SearchDocument } from './documents.ts';
import { type Folded, searchForms } from './fold.ts';
import type { Query, QueryTerm } from './query.ts';

/** Range of a passage's own text. */
export type MatchedSpan = { start: number; end: number };

/** A passage in which terms were found. */
type PassageHit = { index: number; marks: MatchedSpan[]; terms: number };

/** A report that holds all terms. */
export type DocumentHit = { document: SearchDocument; passages: PassageHit[]; title: MatchedSpan[]; score: number };

const isDigit = (char: string | undefined): boolean => char !== undefined && char >= '0' && char <= '9';

/**
 * Places of a needle in a folded text. With `numerals`, a figure at its edge must not go on (13所 is not part of 113所), and a mark that
 * ends in a folded numeral reaches to the next character, as the numeral leads back to its first unit only.
 */
function places(form: Folded, needle: string, numerals: boolean): MatchedSpan[] {
  const found: MatchedSpan[] = [];
  const ends = numerals && /[\d%]$/.test(needle);
  for (let at = form.text.indexOf(needle); at >= 0; at = form.text.indexOf(needle, at + 1)) {
    const end = at + needle.length;
    const cut = numerals && ((isDigit(needle[0]) && isDigit(form.text[at - 1])) || (isDigit(needle.at(-1)) && isDigit(form.text[end])));
    if (!cut) found.push({ start: form.from[at] as number, end: ends ? (form.from[end] as number) : (form.from[end - 1] as number) + 1 });
  }
  return found;
}

/** Places of a term in either form, in source offsets, ascending and without overlaps. */
function termPlaces(forms: { plain: Folded; arabic: Folded }, term: QueryTerm): MatchedSpan[] {
  return merge([...places(forms.plain, term.plain, false), ...places(forms.arabic, term.arabic, true)]);
}

/** Places of all terms of a query in a text. */
export function marksIn(text: string, { terms }: Query): MatchedSpan[] {
  const forms = searchForms(text);
  return merge(terms.flatMap((term) => termPlaces(forms, term)));
}

/** Sorted and joined where they touch. */
export function merge(marks: MatchedSpan[]): MatchedSpan[] {
  const merged: MatchedSpan[] = [];
  for (const mark of marks.sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged.at(-1);
    if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
    else merged.push({ ...mark });
  }
  return merged;
}

/** Weights of a hit: in the title, in a heading, in a passage. */
const WEIGHT = { title: 8, heading: 3, passage: 1 };
/** A report that repeats a term endlessly is not endlessly better. */
const COUNTED_PASSAGES = 8;

/** Folding takes longer than looking up, and one reader's queries meet the same documents again. */
const foldedBefore = new WeakMap<SearchDocument, FoldedDocument>();

/** The searched forms of a document, made once. */
export function foldOnce(document: SearchDocument): FoldedDocument {
  const folded = foldedBefore.get(document) ?? foldDocument(document);
  foldedBefore.set(document, folded);
  return folded;
}

/** Check a document against the query, on its text: null where a term is missing or an excluded one occurs. */
export function matchDocument(document: SearchDocument, query: Query): DocumentHit | null {
  const folded = foldOnce(document);
  const title = searchForms(document.title);
  if (query.without.some((term) => termPlaces(folded, term).length > 0 || termPlaces(title, term).length > 0)) return null;
  const byPassage = new Map<number, PassageHit>();
  const titleMarks: MatchedSpan[] = [];
  for (const term of query.terms) {
    const inTitle = termPlaces(title, term);
    const inText = termPlaces(folded, term);
    if (inTitle.length === 0 && inText.length === 0) return null;
    titleMarks.push(...inTitle);
    for (const [index, marks] of passageMarks(document, folded, inText)) {
      const hit = byPassage.get(index) ?? { index, marks: [], terms: 0 };
      byPassage.set(index, { index, marks: merge([...hit.marks, ...marks]), terms: hit.terms + 1 });
    }
  }
  const passages = [...byPassage.values()].sort((a, b) => b.terms - a.terms || a.index - b.index);
  return { document, passages, title: merge(titleMarks), score: score(document, passages, titleMarks.length > 0) };
}

/** Marks of the joined text as marks of the passages they lie in; one that runs over two passages marks both. */
function passageMarks(document: SearchDocument, folded: FoldedDocument, marks: MatchedSpan[]): Map<number, MatchedSpan[]> {
  const found = new Map<number, MatchedSpan[]>();
  let index = 0;
  for (const mark of marks) {
    while (index + 1 < folded.starts.length && (folded.starts[index + 1] as number) <= mark.start) index++;
    for (let i = index; i < folded.starts.length && (folded.starts[i] as number) < mark.end; i++) {
      const offset = folded.starts[i] as number;
      const length = (document.passages[i] as SearchDocument['passages'][number]).text.length;
      const part = { start: Math.max(0, mark.start - offset), end: Math.min(length, mark.end - offset) };
      found.set(i, [...(found.get(i) ?? []), part]);
    }
  }
  return found;
}

function score(document: SearchDocument, passages: PassageHit[], inTitle: boolean): number {
  const headings = passages.filter((hit) => document.passages[hit.index]?.kind === 'heading').length;
  const counted = Math.min(passages.length, COUNTED_PASSAGES);
  return (inTitle ? WEIGHT.title : 0) + Math.min(headings, 3) * WEIGHT.heading + counted * WEIGHT.passage;
}
