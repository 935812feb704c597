import { shardOf } from './bigrams.ts';
import type { DirectoryEntry } from './directory.ts';
import { namesPlace, shortName } from './place-names.ts';
import { decodePostings, encodePostings } from './postings.ts';

/** What is told of an indicator when its name is typed. */
export type IndicatorFacts = {
  /** Reports that give a number, that speak of it without one, and values in all. */
  stated: number;
  said: number;
  values: number;
  /** The values that most districts give in one way; absent where no two may stand side by side. */
  widest?: {
    districts: number;
    low: number;
    high: number;
    unit: string;
    stage: string | null;
    /** First and last year, as the reports give them; absent where none does. */
    years?: [from: string, to: string];
  };
};

/** What `search/answers.js` hands over: what is known without reading any report. */
export type SearchAnswers = {
  /** Reports in all. */
  reports: number;
  indicators: Readonly<Record<string, IndicatorFacts>>;
  /** Reports that speak of a theme. */
  themes: Readonly<Record<string, number>>;
  /** Other words for an indicator or theme (`themes/nutrition/`), separated by spaces. */
  words: Readonly<Record<string, string>>;
};

/** A name of the past with the codes of what took its place. */
export type FormerName = { name: string; until: number; successors: readonly string[] };

/** Something that the words typed name. */
export type Answer =
  | { kind: 'place'; entry: DirectoryEntry; former?: FormerName }
  | { kind: 'entry'; entry: DirectoryEntry; by: string; words: readonly string[] };

/** Most places of one name that are shown; the others are counted. */
export const MOST_PLACES = 6;
/** Indicators and themes that one word leads to, at most. */
const MOST_ENTRIES = 3;
/** Fewest letters of pinyin that name a place. */
const LATIN = 3;

const isPlace = ({ type }: DirectoryEntry) => type === 'province' || type === 'prefecture' || type === 'district';
const firstName = ({ zh }: DirectoryEntry) => zh.split(' ')[0] ?? '';

/** What is left of the words typed when the places above stand before the name: 江苏昆山市 gives 昆山市. */
function withoutAbove(typed: string, note: string): string {
  let rest = typed;
  for (const name of note.split(' ')) {
    // Of thousands of names few begin alike, and only those are shortened.
    const above = rest[0] === name[0] && [name, shortName(name)].find((form) => rest.startsWith(form) && rest.length > form.length + 1);
    if (above) rest = rest.slice(above.length);
  }
  return rest;
}

function named(entry: DirectoryEntry, typed: string): boolean {
  if (/^[a-z]+$/.test(typed)) return typed.length >= LATIN && entry.latin?.[0] === typed;
  // A name holds what was typed last, however much of it stands for places above.
  if (!entry.zh.includes(typed.at(-1) ?? '')) return false;
  const names = entry.zh.split(' ');
  const rest = withoutAbove(typed, entry.note ?? '');
  return names.some((name) => namesPlace(typed, name) || (rest !== typed && namesPlace(rest, name)));
}

const RANK: Readonly<Record<string, number>> = { province: 0, prefecture: 1, district: 2 };

/** Places that a word names, those with reports first: provinces, prefectures, districts. */
export function placesNamed(entries: readonly DirectoryEntry[], word: string): DirectoryEntry[] {
  const typed = word.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
  if (typed.length < 2) return [];
  return entries
    .filter((entry) => isPlace(entry) && named(entry, typed))
    .toSorted((a, b) => (RANK[a.type] ?? 3) - (RANK[b.type] ?? 3) || (b.reports ?? 0) - (a.reports ?? 0));
}

/** Districts that took the place of a name of the past. */
export function formerNamed(former: readonly FormerName[], word: string): FormerName[] {
  return former.filter(({ name, successors }) => successors.length > 0 && namesPlace(word, name));
}

/** Indicators and themes that a word names, by their own name or another; the nearest first. */
export function entriesNamed(
  entries: readonly DirectoryEntry[],
  word: string,
  words: SearchAnswers['words'],
): Extract<Answer, { kind: 'entry' }>[] {
  const typed = word.normalize('NFKC').toLowerCase();
  if (typed.length < 2) return [];
  const found = entries.flatMap((entry) => {
    if (isPlace(entry)) return [];
    const others = (words[entry.path] ?? '').split(' ').filter(Boolean);
    const own = entry.zh === typed || entry.en.toLowerCase() === typed;
    if (own) return [{ kind: 'entry' as const, entry, by: '', words: others, rank: 0 }];
    const ends = entry.zh.length > typed.length && entry.type === 'indicator' && entry.zh.includes(typed) && typed.length > 2;
    const other = others.find((one) => one.toLowerCase() === typed);
    if (other) return [{ kind: 'entry' as const, entry, by: other, words: others, rank: entry.type === 'indicator' ? 1 : 2 }];
    return ends ? [{ kind: 'entry' as const, entry, by: typed, words: others, rank: 3 }] : [];
  });
  return found
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, MOST_ENTRIES)
    .map(({ rank: _, ...answer }) => answer);
}

/** Marks that words can have: of words that are none of a thousand, one in thirty has a mark of theirs. */
const MARKS = 2 ** 15;

/** Words by marks alone, a sixth of their bytes, which tell whether it is worth while to load them. */
export function packMarks(words: Iterable<string>): string {
  const marks = new Set(Array.from(words, (word) => shardOf(word.toLowerCase(), MARKS)));
  return encodePostings([...marks].sort((a, b) => a - b));
}

/** The marks again. */
export const unpackMarks = (packed: string): ReadonlySet<number> => new Set(decodePostings(packed));

/** Whether a word may name an indicator or theme: false only where it names none. @param marks of all other words for them, see `packMarks` */
export function mayNameEntry(entries: readonly DirectoryEntry[], word: string, marks: ReadonlySet<number>): boolean {
  return marks.has(shardOf(word.normalize('NFKC').toLowerCase(), MARKS)) || entriesNamed(entries, word, {}).length > 0;
}

/** Districts that stand under a place of the directory, in the order of their codes. */
export function districtsUnder(entries: readonly DirectoryEntry[], { type, code = '' }: DirectoryEntry): DirectoryEntry[] {
  const stem = type === 'province' ? code.slice(0, 2) : code.slice(0, 4);
  return entries.filter((entry) => entry.type === 'district' && entry.code?.startsWith(stem));
}

/** The entry of a place above another: its province. */
export function provinceOf(entries: readonly DirectoryEntry[], { code = '' }: DirectoryEntry): DirectoryEntry | undefined {
  return entries.find((entry) => entry.type === 'province' && entry.code === `${code.slice(0, 2)}0000`);
}

/** Name of a place as people say it. */
export function spokenName(entry: DirectoryEntry): string {
  return shortName(firstName(entry));
}
