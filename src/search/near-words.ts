import Fuse from 'fuse.js/basic';
import { byCodeUnit } from '../text/order.ts';
import { bigrams } from './bigrams.ts';
import { BREAK, withBreaks, wordsAmong } from './cohesion.ts';
import type { SearchDocument } from './documents.ts';
import { intersect, type SearchEngine } from './engine.ts';
import { foldedText } from './fold.ts';
import { type Meant, weightOf } from './likely.ts';
import { foldOnce } from './match.ts';
import { nearest, oneWrong } from './nearest.ts';
import { parseQuery } from './query.ts';
import { allRead, type Place, placesOfOneWrong, readHolding, SAMPLE, sample } from './slip-places.ts';
import { type SlipKind, slipBetween, slips } from './slips.ts';

/** Words that are looked up. */
const LOOKED_UP = 16;
/** Of them, those whose reports must be known well, as they are shown first. */
const SHARPENED = 3;

/** Slips that are forgiven: one in up to five characters, two in longer words. */
const forgiven = (length: number): number => (length < 2 ? 0 : length < 6 ? 1 : 2);
/** Length up to which it is asked what is a word at all: one character of two is shared by nearly any two others. */
const SHORT = 2;
/** Figures, which may be meant wherever they stand. */
const FIGURE = /\d/;

/** Words found in the texts or among the names, before they are looked up. */
type NearPassage = {
  kind: SlipKind;
  distance: number;
  named: boolean;
  /** True for two characters that are no word as far as the sample lets tell. */
  loose: boolean;
  /** Reports that hold them, as far as the sample lets guess. */
  reports: number;
  /** Where all are that hold them; null where any report may. */
  among: Place | null;
};

/**
 * Words that may have been meant by one that no report holds (one character wrong, missing, too many or swapped; two in long words).
 *
 * The reports that hold what a slip at some place leaves intact are known from the postings; a sample of them shows which words stand
 * there. The most frequent are looked up.
 *
 * @param names names that readers may mean
 */
export async function nearWords(engine: SearchEngine, typed: string, names: readonly string[]): Promise<Meant[]> {
  const allowed = forgiven(typed.length);
  if (allowed === 0) return [];
  const places = await placesOfOneWrong(engine, typed);
  const found = withPlaces(nearNames(names, typed, allowed), typed, places);
  const ways = [
    async () => oneCharacterWrong(typed, places),
    () => otherSlips(engine, typed, allowed),
    () => mostShared(engine, typed, allowed),
  ];
  for (const way of ways) {
    const inTexts = await way();
    for (const [words, one] of inTexts)
      if (!one.loose || one.reports * 2 >= engine.ids.length) found.set(words, { ...one, named: found.has(words) });
    if (inTexts.size > 0) break;
  }
  return lookUp(engine, found);
}

/** Names as they are searched, thousands for each word that is looked for. */
const foldedNames = new WeakMap<readonly string[], string[]>();

function nearNames(names: readonly string[], typed: string, allowed: number): Map<string, NearPassage> {
  const folded = foldedNames.get(names) ?? names.map(foldedText);
  foldedNames.set(names, folded);
  const found = new Map<string, NearPassage>();
  for (const words of folded) {
    const slip = words.length < 2 || Math.abs(words.length - typed.length) > allowed ? null : wholeSlip(typed, words, allowed);
    if (slip) found.set(words, { ...slip, named: true, loose: false, reports: 1, among: null });
  }
  return found;
}

/** What lies between what was typed and the whole of a name; null where it is more than is forgiven. */
function wholeSlip(typed: string, words: string, allowed: number): Pick<NearPassage, 'kind' | 'distance'> | null {
  const kind = slipBetween(typed, words);
  if (kind) return { kind, distance: 1 };
  const place = allowed > 1 ? nearest(words, typed, allowed) : null;
  return place?.start === 0 && place.end === words.length ? { kind: 'wrong', distance: place.distance } : null;
}

/** Names with one wrong character, each with the place where it can stand; without those that stand in none of its reports, where all were read. */
function withPlaces(names: Map<string, NearPassage>, typed: string, places: readonly Place[]): Map<string, NearPassage> {
  const chars = [...typed];
  for (const [words, name] of names) {
    if (name.kind !== 'wrong' || name.distance > 1) continue;
    name.among = places[[...words].findIndex((char, i) => char !== chars[i])] ?? null;
    if (name.among && allRead(name.among) && readHolding(name.among, words).length === 0) names.delete(words);
  }
  return names;
}

/** Words with one wrong character, of the same sort if there are any such, with the places at which they may stand. */
function oneCharacterWrong(typed: string, places: readonly Place[]): Map<string, NearPassage> {
  const texts = [...new Set(places.flatMap(({ read }) => read))].map((document) => textOf(document, typed.length));
  const held = new Map<string, { at: number; same: boolean; holders: number }>();
  for (const text of texts)
    for (const { words, at, same } of oneWrong(text, typed)) {
      if (words.includes(BREAK)) continue;
      const known = held.get(words) ?? { at, same, holders: 0 };
      known.holders++;
      held.set(words, known);
    }
  const sameSort = [...held.values()].some(({ same }) => same);
  const found = [...held].filter(([, { same }]) => same === sameSort);
  const loose = typed.length > SHORT ? new Set() : looseAmong(new Set(found.map(([words]) => words)), texts);
  return new Map(
    found.map(([words, { at, holders }]) => {
      const among = places[at] as Place;
      const reports = (holders / Math.max(1, among.read.length)) * among.numbers.length;
      return [words, { kind: 'wrong', distance: 1, named: false, loose: loose.has(words), reports, among }];
    }),
  );
}

/** The folded text of a document, with breaks where of words so short the characters must stand next to each other. */
function textOf(document: SearchDocument, length: number): string {
  const folded = foldOnce(document);
  return length > SHORT ? folded.plain.text : withBreaks(folded);
}

/** Pairs that are neither words nor figures. */
function looseAmong(pairs: ReadonlySet<string>, texts: readonly string[]): Set<string> {
  const words = wordsAmong(pairs, texts);
  return new Set([...pairs].filter((pair) => !words.has(pair) && !FIGURE.test(pair)));
}

/** Words with another single slip. */
async function otherSlips(engine: SearchEngine, typed: string, allowed: number): Promise<Map<string, NearPassage>> {
  const others = slips(typed).filter(({ kind, pairs }) => kind !== 'wrong' && pairs.length > 0);
  return nearIn(engine, await Promise.all(others.map(({ pairs }) => engine.holding(pairs))), typed, allowed);
}

/** Words in the reports that share the most pairs with what was typed; rare pairs weigh more. */
async function mostShared(engine: SearchEngine, typed: string, allowed: number): Promise<Map<string, NearPassage>> {
  const weights = new Map<number, number>();
  for (const chars of bigrams(typed)) {
    const numbers = await engine.holding([{ chars, apart: 1 }]);
    const weight = Math.log(1 + engine.ids.length / Math.max(1, numbers.length));
    for (const number of numbers) weights.set(number, (weights.get(number) ?? 0) + weight);
  }
  const best = [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, SAMPLE);
  return nearIn(
    engine,
    best.map(([number]) => [number]),
    typed,
    allowed,
  );
}

/** The nearest words in a sample of some reports: Fuse.js picks passages (two swapped characters are two errors to it), the exact distance decides. */
async function nearIn(engine: SearchEngine, lists: number[][], typed: string, allowed: number): Promise<Map<string, NearPassage>> {
  const found = new Map<string, NearPassage>();
  const threshold = (allowed + 1) / typed.length + 0.01;
  const passages = (await sample(engine, lists)).flatMap((document) => document.passages.map(({ text }) => foldedText(text)));
  const fuse = new Fuse(passages, { ignoreLocation: true, threshold });
  const picked = typed.length < 4 ? passages : fuse.search(typed).map(({ item }) => item);
  for (const text of picked) {
    const place = nearest(text, typed, allowed);
    if (!place) continue;
    const words = text.slice(place.start, place.end);
    const kind = slipBetween(typed, words) ?? 'wrong';
    found.set(words, {
      kind,
      distance: place.distance,
      named: false,
      loose: false,
      reports: (found.get(words)?.reports ?? 0) + 1,
      among: null,
    });
  }
  return found;
}

/** The words with the fewest slips, most frequent first, with the reports that may hold them. */
async function lookUp(engine: SearchEngine, found: Map<string, NearPassage>): Promise<Meant[]> {
  const least = Math.min(...[...found.values()].map(({ distance }) => distance));
  const guess = (one: NearPassage): number => weightOf(one, one.reports);
  const likely = [...found]
    .filter(([, { distance }]) => distance === least)
    .sort((a, b) => guess(b[1]) - guess(a[1]) || byCodeUnit(a[0], b[0]))
    .slice(0, LOOKED_UP);
  const looked = likely.map(async ([words, { kind, distance, named, loose, among }], i) => {
    const numbers = await holders(engine, words, among, i < SHARPENED);
    return { words, kind, distance, named, loose, numbers };
  });
  return Promise.all(looked);
}

/** Reports that may hold some words, ascending: known where all of their place were read, else from the postings. */
async function holders(engine: SearchEngine, words: string, among: Place | null, sharp: boolean): Promise<number[]> {
  if (among && allRead(among)) {
    const ids = new Set(readHolding(among, words).map(({ id }) => id));
    return among.numbers.filter((number) => ids.has(engine.ids[number] as string));
  }
  const { numbers } = await engine.candidates(parseQuery(words), sharp);
  return intersect([numbers.sort((a, b) => a - b), ...(among ? [among.numbers] : [])]);
}
