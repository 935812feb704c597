import type { SearchDocument } from './documents.ts';
import type { SearchEngine } from './engine.ts';
import { figureTerm } from './figures.ts';
import { byProbability, type Meant, usefulness } from './likely.ts';
import { type MatchedSpan, matchDocument } from './match.ts';
import { nearFigures } from './near-figures.ts';
import { nearWords } from './near-words.ts';
import { parseQuery, type QueryTerm } from './query.ts';

/** A passage that holds nearly what was typed, and the words that it holds. */
export type NearHit = { document: SearchDocument; index: number; marks: MatchedSpan[]; words: string };

/** Other words that were probably meant, and how many reports hold them, from the postings: at most a few too many. */
type QueryCorrection = { words: string; distance: number; reports: number };

/** What is near to a term: probable words, best first, and the best passage of each report that holds one. */
export type Near = { corrections: QueryCorrection[]; hits: NearHit[] };

/** Longest term that is looked at. */
const LONGEST = 32;
/** Words that are named to the reader. */
const NAMED = 6;

/**
 * What was probably meant by a term that no report holds. Reports that help most come first: those with the most probable words, see
 * `usefulness`. Every hit is checked on its text.
 *
 * @param names names that readers may mean; they are more probable than other words
 * @param most reports to show
 */
export async function findNear(engine: SearchEngine, term: QueryTerm, names: readonly string[], most = 10): Promise<Near> {
  const figure = figureTerm(term.arabic.slice(0, LONGEST));
  const figures = figure ? await nearFigures(engine, figure) : [];
  const meant = byProbability(figures.length > 0 ? figures : await nearWords(engine, term.plain.slice(0, LONGEST), names));
  const corrections = meant.slice(0, NAMED).map(({ words, distance, numbers }) => ({ words, distance, reports: numbers.length }));
  return { corrections, hits: await hitsOf(engine, meant, most) };
}

/** How much more useful another report must be than one that was already read, to be read too. */
const WORTH_READING = 1.1;

/** Names of which a report comes first, however common other words are. */
const NAMES_FIRST = 5;

/** Reports read for one that is shown, at most: in some no passage holds the words. */
const TRIED = 2;

/** One passage of each of the most useful reports; before them a report of each name. */
async function hitsOf(engine: SearchEngine, meant: readonly Meant[], most: number): Promise<NearHit[]> {
  const useful = usefulness(meant, most);
  for (const [number, use] of useful) if (engine.hasRead(number)) useful.set(number, use * WORTH_READING);
  const names = meant.filter(({ named }) => named);
  const ofNames = names.slice(0, NAMES_FIRST).flatMap(({ numbers }) => mostUseful(engine.newest(numbers), useful, 1));
  const order = [...new Set([...ofNames, ...mostUseful(engine.newest([...useful.keys()]), useful, most * (TRIED + 1))])];
  const queries = [...names, ...meant.filter(({ named }) => !named)].map(({ words }) => ({ words, query: parseQuery(words) }));
  const hits: NearHit[] = [];
  for (let at = 0; at < Math.min(order.length, most * TRIED) && hits.length < most; ) {
    const some = order.slice(at, at + most - hits.length);
    at += some.length;
    for (const document of (await engine.documents(some)).documents) hits.push(...bestPassage(document, queries));
  }
  return hits;
}

/** The most useful of some numbers, most useful first; equal ones in their order. */
function mostUseful(numbers: readonly number[], useful: ReadonlyMap<number, number>, most: number): number[] {
  const use = (number: number): number => useful.get(number) ?? 0;
  const least = Float64Array.from(numbers, use).sort().at(-most) ?? 0;
  const best = numbers.filter((number) => use(number) >= least).sort((a, b) => use(b) - use(a));
  return best.slice(0, most);
}

function bestPassage(document: SearchDocument, queries: { words: string; query: ReturnType<typeof parseQuery> }[]): NearHit[] {
  for (const { words, query } of queries) {
    const [passage] = matchDocument(document, query)?.passages ?? [];
    if (passage) return [{ document, index: passage.index, marks: passage.marks, words }];
  }
  return [];
}
