import Fuse from 'fuse.js';
import { bigrams } from './bigrams.ts';
import type { SearchDocument } from './documents.ts';
import type { SearchEngine } from './engine.ts';
import { fold } from './fold.ts';
import { type Mark, matchDocument } from './match.ts';
import { nearest, oneWrong } from './nearest.ts';
import { parseQuery, type Query, type Term } from './query.ts';
import { type Slip, slips } from './slips.ts';

/** A passage that holds nearly what was typed. */
export type NearHit = { document: SearchDocument; index: number; marks: Mark[] };

/** Other words that were probably meant. */
export type Correction = {
  /** As they stand in the texts, folded. */
  words: string;
  /** Slips between them and what was typed. */
  distance: number;
  /** Reports that hold them, from the postings: at most a few too many. */
  reports: number;
};

/** What is near to a term: probable words, best first, and passages that hold them, report by report. */
export type Near = { corrections: Correction[]; hits: NearHit[] };

/** Longest term that is looked at. */
const LONGEST = 32;
/** Reports read to learn which words are meant, at a time and at most. */
const SAMPLE = 8;
const MOST_SAMPLES = 3;
/** Words that are looked up, those of most reports in the sample, and those that are named to the reader. */
const LOOKED_UP = 10;
const NAMED = 5;
/** Passages shown of one report. */
const PASSAGES = 2;

/** Slips that are forgiven: one in up to five characters, two in longer words. */
const forgiven = (length: number): number => (length < 2 ? 0 : length < 6 ? 1 : 2);

/** Words found near to those typed: the slips between them, and the reports of the sample that hold them. */
type Found = Map<string, { distance: number; holders: number }>;

/**
 * What was probably meant by a term that no report holds (one character wrong, missing, too many or swapped; two in long words).
 *
 * A sample of the reports that hold what such a slip leaves intact shows which words there are. Then a report counts the more, the more
 * probable the words it holds, and words are the more probable, the more reports hold them. Every hit is checked on its text.
 *
 * @param names names that readers may mean; they are more probable than any other words
 * @param most reports to show
 */
export async function findNear(engine: SearchEngine, term: Term, names: readonly string[], most = 10): Promise<Near> {
  const typed = term.plain.slice(0, LONGEST);
  const allowed = forgiven(typed.length);
  if (allowed === 0) return { corrections: [], hits: [] };
  const named = nearNames(names, typed, allowed);
  const found: Found = new Map(named);
  let holders = 0;
  for await (const numbers of samples(engine, typed)) {
    const { documents } = await engine.documents(numbers);
    holders += nearWords(documents, typed, allowed, found);
    if (holders >= most) break;
  }
  const probable = await rank(engine, found, named);
  return { corrections: probable.slice(0, NAMED).map(({ correction }) => correction), hits: await hitsOf(engine, probable, most) };
}

function nearNames(names: readonly string[], typed: string, allowed: number): Found {
  const found: Found = new Map();
  if (typed.length < 3) return found;
  for (const name of names) {
    const words = fold(name).text;
    const place = Math.abs(words.length - typed.length) <= allowed ? nearest(words, typed, allowed) : null;
    const whole = place && place.start === 0 && place.end === words.length;
    if (whole) found.set(words, { distance: place.distance, holders: Number.POSITIVE_INFINITY });
  }
  return found;
}

/**
 * Reports to read, some at a time: those that one wrong character explains; where there are none, other slips, then what shares most pairs.
 * Of two characters with one wrong nothing is left to look up, so any reports will do.
 */
async function* samples(engine: SearchEngine, typed: string): AsyncGenerator<number[]> {
  const all = slips(typed);
  const wrong = all.filter(({ kind }) => kind === 'wrong');
  const others = all.filter(({ kind }) => kind !== 'wrong');
  const sources = [
    () => (wrong.length > 0 ? explained(engine, wrong) : engine.newest([...engine.ids.keys()]).slice(0, SAMPLE)),
    () => explained(engine, others),
    () => sharing(engine, typed),
  ];
  for (const source of sources) {
    const numbers = (await source()).slice(0, SAMPLE * MOST_SAMPLES);
    for (let at = 0; at < numbers.length; at += SAMPLE) yield numbers.slice(at, at + SAMPLE);
  }
}

/** Reports that hold all that one of some slips leaves intact; by turns from each slip, the rarest first. */
async function explained(engine: SearchEngine, some: Slip[]): Promise<number[]> {
  const lists = await Promise.all(some.map(async ({ pairs }) => engine.newest(await engine.holding(pairs))));
  lists.sort((a, b) => a.length - b.length);
  const order = new Set<number>();
  const turns = Math.min(lists.at(-1)?.length ?? 0, SAMPLE * MOST_SAMPLES);
  for (let turn = 0; turn < turns; turn++) for (const list of lists) if (turn < list.length) order.add(list[turn] as number);
  return [...order];
}

/** Reports by the pairs that they share with what was typed; rare pairs weigh more. */
async function sharing(engine: SearchEngine, typed: string): Promise<number[]> {
  const weights = new Map<number, number>();
  for (const chars of bigrams(typed)) {
    const numbers = await engine.holding([{ chars, apart: 1 }]);
    const weight = Math.log(1 + engine.ids.length / Math.max(1, numbers.length));
    for (const number of numbers) weights.set(number, (weights.get(number) ?? 0) + weight);
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([number]) => number);
}

/**
 * Add the words of some texts that are near to those typed; how many texts hold any. Where one wrong character explains nothing, Fuse.js
 * picks passages (two swapped characters are two errors to it), and the exact distance decides.
 */
function nearWords(documents: SearchDocument[], typed: string, allowed: number, found: Found): number {
  const texts = documents.map(({ passages }) => passages.map(({ text }) => fold(text).text));
  const wrong = texts.map((passages) => new Set(passages.flatMap((text) => oneWrong(text, typed))));
  for (const words of wrong.flatMap((some) => [...some])) note(found, words, 1);
  const holders = wrong.filter(({ size }) => size > 0).length;
  if (holders > 0 || typed.length < 3) return holders;
  const entries = texts.flatMap((passages, document) => passages.map((text) => ({ document, text })));
  const threshold = (allowed + 1) / typed.length + 0.01;
  const fuse = new Fuse(entries, { keys: ['text'], ignoreLocation: true, threshold, minMatchCharLength: 1 });
  const picked = typed.length < 4 ? entries : fuse.search(typed).map(({ item }) => item);
  const holding = new Set<number>();
  for (const { document, text } of picked) {
    const place = nearest(text, typed, allowed);
    if (!place) continue;
    note(found, text.slice(place.start, place.end), place.distance);
    holding.add(document);
  }
  return holding.size;
}

function note(found: Found, words: string, distance: number): void {
  found.set(words, { distance, holders: (found.get(words)?.holders ?? 0) + 1 });
}

/** Words that may be meant, how probable they are, and the reports that may hold them. */
type Probable = { correction: Correction; query: Query; weight: number; numbers: number[] };

/** The words with the fewest slips; names first, then those of most reports. */
async function rank(engine: SearchEngine, found: Found, named: Found): Promise<Probable[]> {
  const least = Math.min(...[...found.values()].map(({ distance }) => distance));
  const words = [...found]
    .filter(([, { distance }]) => distance === least)
    .sort((a, b) => b[1].holders - a[1].holders || (a[0] < b[0] ? -1 : 1))
    .slice(0, LOOKED_UP);
  const looked = await Promise.all(
    words.map(async ([meant]): Promise<Probable> => {
      const query = parseQuery(meant);
      const { numbers } = await engine.candidates(query);
      const weight = named.has(meant) ? engine.ids.length + 1 : numbers.length;
      return { correction: { words: meant, distance: least, reports: numbers.length }, query, weight, numbers };
    }),
  );
  return looked
    .filter(({ numbers }) => numbers.length > 0)
    .sort((a, b) => b.weight - a.weight || (a.correction.words < b.correction.words ? -1 : 1));
}

/** Passages of the reports that hold the most probable words. */
async function hitsOf(engine: SearchEngine, probable: Probable[], most: number): Promise<NearHit[]> {
  const weights = new Map<number, number>();
  for (const { weight, numbers } of probable) for (const number of numbers) weights.set(number, (weights.get(number) ?? 0) + weight);
  const order = engine.newest([...weights.keys()]).sort((a, b) => (weights.get(b) as number) - (weights.get(a) as number));
  const hits: NearHit[] = [];
  let shown = 0;
  for (let at = 0; at < Math.min(order.length, most * 2) && shown < most; ) {
    const some = order.slice(at, at + most - shown);
    at += some.length;
    for (const document of (await engine.documents(some)).documents) {
      const hit = probable.map(({ query }) => matchDocument(document, query)).find((match) => match !== null && match.passages.length > 0);
      if (!hit) continue;
      shown++;
      hits.push(...hit.passages.slice(0, PASSAGES).map(({ index, marks }) => ({ document, index, marks })));
    }
  }
  return hits;
}
