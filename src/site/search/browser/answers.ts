import {
  type Answer,
  entriesNamed,
  type FormerName,
  formerNamed,
  mayNameEntry,
  placesNamed,
  type SearchAnswers,
  spokenName,
  unpackMarks,
} from '../../../search/answers.ts';
import type { SearchMeta } from '../../../search/build.ts';
import type { DirectoryEntry } from '../../../search/directory.ts';
import type { Markup } from '../../../text/html.ts';
import { loadData } from '../../ui/browser/site.ts';
import { type AnswerView, entryAnswer, placeAnswers } from '../answers.ts';
import type { Surroundings } from '../results.ts';
import { names } from './names.ts';

/** Nothing known: where no indicator or theme is named, or the file does not load. Search goes on without answers about them. */
const NOTHING: SearchAnswers = { reports: 0, indicators: {}, themes: {}, words: {} };

/** Marks of the words by which indicators and themes go, see `packMarks`. */
let marks: Promise<ReadonlySet<number>> | undefined;

/** Whether one of some words may name an indicator or theme, so that what is known of them is worth loading. */
async function mayNameAny(words: readonly string[], entries: readonly DirectoryEntry[]): Promise<boolean> {
  marks ??= loadData<SearchMeta>('search/meta').then((meta) => unpackMarks(meta.marks));
  marks.catch(() => {
    marks = undefined;
  });
  const known = await marks;
  return words.some((word) => mayNameEntry(entries, word, known));
}

/** What is known without reading any report. */
function answersData(): Promise<SearchAnswers> {
  return loadData<SearchAnswers>('search/answers').catch(() => NOTHING);
}

/** Words that end like the name of a place: only for them names of the past are loaded. */
const PLACE = /^\p{Script=Han}{1,11}[省市区县旗州盟]$/u;
/** Words of a query that are looked up as names. */
const WORDS = 4;

/** Names of the past, loaded where a word names nothing of today. */
async function former(): Promise<FormerName[]> {
  const lines = (await loadData<string>('search/former')).split('\n');
  return lines.map((line) => {
    const [name = '', until = '', ...successors] = line.split(' ');
    return { name, until: Number(until), successors };
  });
}

async function formerPlaces(entries: readonly DirectoryEntry[], word: string): Promise<Answer[]> {
  if (!PLACE.test(word)) return [];
  const found = formerNamed(await former().catch(() => []), word);
  return found.flatMap((past) =>
    past.successors.flatMap((code): Answer[] => {
      const entry = entries.find((one) => one.code === code);
      return entry ? [{ kind: 'place', entry, former: past }] : [];
    }),
  );
}

/** What one word names: places of today, else indicators and themes, else places of the past. */
async function named(word: string, entries: readonly DirectoryEntry[], facts: SearchAnswers): Promise<Answer[]> {
  const places = placesNamed(entries, word).map((entry): Answer => ({ kind: 'place', entry }));
  const found = [...places, ...(facts === NOTHING ? [] : entriesNamed(entries, word, facts.words))];
  return found.length > 0 ? found : formerPlaces(entries, word);
}

/** What a query names, with what is known of it. */
export type Answers = {
  markup: Markup[];
  /** Paths of the entries answered. */
  paths: ReadonlySet<string>;
  /** Whether a place is among them: then the words are no slip for others. */
  place: boolean;
};

/** Answers to a query: to the whole of it, else to each of its words. */
export async function answersTo(typed: string, around: Surroundings): Promise<Answers> {
  const { entries } = await names();
  const words = typed.split(/\s+/).filter((word) => word !== '' && !/^[-"“]/.test(word));
  const facts = (await mayNameAny([typed, ...words.slice(0, WORDS)], entries)) ? await answersData() : NOTHING;
  const whole = await named(typed, entries, facts);
  const found =
    whole.length > 0 || words.length < 2
      ? whole
      : (await Promise.all(words.slice(0, WORDS).map((word) => named(word, entries, facts)))).flat();
  const view: AnswerView = { ...around, entries, facts };
  const places = found.filter((answer) => answer.kind === 'place');
  return {
    markup: [
      ...placeAnswers(places, view),
      ...found.flatMap((answer) => (answer.kind === 'entry' ? [entryAnswer(answer.entry, answer.by, answer.words, view)] : [])),
    ],
    paths: new Set(found.map(({ entry }) => entry.path)),
    place: places.length > 0,
  };
}

/** Words that readers may mean, and what they were gathered from. */
let known: { facts: SearchAnswers; terms: ReadonlySet<string>; names: readonly string[] } | undefined;

/** Words that readers may mean: names of places, indicators and themes, and what else these go by. */
export async function knownTerms(): Promise<NonNullable<typeof known>> {
  const [{ entries }, facts] = await Promise.all([names(), answersData()]);
  if (known?.facts !== facts) {
    const own = entries.flatMap((entry) => [...entry.zh.split(' '), spokenName(entry)]);
    const terms = new Set([...own, ...Object.values(facts.words).flatMap((words) => words.split(' '))]);
    known = { facts, terms, names: [...terms] };
  }
  return known;
}
