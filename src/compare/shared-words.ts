import type { PassagePlace, ReportRecord, SharedPassage, SharedWords } from '../model/index.ts';
import { sharedForm, shinglesOf } from '../text/shingles.ts';
import { formsFrom, NO_FORMS, type WordForms } from './word-forms.ts';

/** Letters from which on likeness is told: shorter passages are alike by chance, or because the genre says so. */
const SHORTEST = 30;

/** What the words of a report are compared by: its passages, of each the letters and a hash of its shingles, 0 where it is too short. */
export type ReportWords = {
  report: string;
  district: string;
  passages: readonly string[];
  letters: Uint32Array;
  hashes: Float64Array;
};

/** Shingles of all passages of a report, each up to its end; none where it is too short. */
export type ReportShingles = { ends: Uint32Array; shingles: Uint32Array };

/** A passage that is long enough. */
type Entry = PassagePlace & { district: string; letters: number; hash: number };

/** Passages that are alike: the first, the first of another district, and the districts where there are several. */
type Group = { first: Entry; other: Entry | null; districts: Set<string> | null };

/**
 * Find the passages that counties share: the sentences of a guideline copied by many, or of a neighbour. Figures and the county's own names do not
 * count, so a sentence with other numbers is the same sentence.
 *
 * Passages with the same shingles are one form. Forms are put in order by a hash of theirs, and each takes for its model the first form that it is like;
 * candidates share a band of their sketches (MinHash, `sketch.ts`). Forms with one model, and the model, belong together: whichever reports come first, and
 * whatever comes besides that is like none of them. The work grows with the number of passages, not of pairs.
 *
 * @returns for each report, by id; reports without a passage long enough are there too
 */
export function sharedWords(records: readonly ReportRecord[]): Map<string, SharedWords> {
  const all = records.map(wordsOf);
  const shingles = new Map(all.map(({ words, shingles: own }) => [words.report, own]));
  const words = all.map((one) => one.words);
  return sharedAmong(words, (id) => shingles.get(id) ?? joined([])).shared;
}

/**
 * The same from what the words of each report are compared by.
 *
 * @param reports in the order of their ids
 * @param shinglesIn shingles of a report by its id; few are asked for where most forms are known
 * @param before forms as they were found among other reports, perhaps: they save work, and change nothing
 */
export function sharedAmong(
  reports: readonly ReportWords[],
  shinglesIn: (report: string) => ReportShingles,
  before: WordForms = NO_FORMS,
): { shared: Map<string, SharedWords>; forms: WordForms } {
  const entries = reports.flatMap(entriesOf);
  const forms = formsFrom(before, hashesOf(entries), shinglesBy(reports, shinglesIn));
  const groups = groupsOf(entries, forms);
  const shared = new Map(
    reports.map(({ report, letters }): [string, SharedWords] => [report, { letters: sumOf(letters), shared: 0, passages: [] }]),
  );
  entries.forEach((entry, at) => {
    const words = shared.get(entry.report);
    const passage = sharedPassage(entry, groups[at]);
    if (!words || !passage) return;
    words.shared += entry.letters;
    words.passages.push(passage);
  });
  return { shared, forms };
}

const sumOf = (numbers: Iterable<number>): number => {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
};

/** What of a group stands in reports of other districts; null where nothing does. */
function sharedPassage({ passage, district }: Entry, group: Group | undefined): SharedPassage | null {
  const twin = group?.first.district === district ? group.other : group?.first;
  if (!group?.districts || !twin) return null;
  return { passage, districts: group.districts.size - 1, twins: [{ report: twin.report, passage: twin.passage }] };
}

/** Passages of a report that are long enough, in the order of the text. */
function entriesOf({ report, district, passages, letters, hashes }: ReportWords): Entry[] {
  return passages.flatMap((passage, at) => {
    const hash = hashes[at] ?? 0;
    return hash === 0 ? [] : [{ report, passage, district, letters: letters[at] ?? 0, hash }];
  });
}

/** Hashes of all forms, in ascending order. */
const hashesOf = (entries: readonly Entry[]): Float64Array => Float64Array.from(new Set(entries.map(({ hash }) => hash))).sort();

/** Finds the shingles of a form in a report that has it. */
function shinglesBy(reports: readonly ReportWords[], shinglesIn: (report: string) => ReportShingles): (hash: number) => Uint32Array {
  let places: ReadonlyMap<number, number> | undefined;
  const read: (ReportShingles | undefined)[] = [];
  return (hash) => {
    places ??= placesOf(reports);
    const place = places.get(hash) ?? 0;
    const at = Math.floor(place / PASSAGES);
    const own = read[at] ?? shinglesIn(reports[at]?.report ?? '');
    read[at] = own;
    return passageShingles(own, place % PASSAGES);
  };
}

/** More passages than any report has: a place is the number of a report and of its passage as one number. */
const PASSAGES = 2 ** 24;

/** A place of each form, by its hash. */
function placesOf(reports: readonly ReportWords[]): Map<number, number> {
  const places = new Map<number, number>();
  reports.forEach(({ hashes }, report) => {
    hashes.forEach((hash, passage) => {
      if (hash !== 0) places.set(hash, report * PASSAGES + passage);
    });
  });
  return places;
}

const passageShingles = ({ ends, shingles }: ReportShingles, passage: number): Uint32Array =>
  shingles.subarray(ends[passage - 1] ?? 0, ends[passage]);

/** The group of each entry; entries come in the order of their reports. Passages with one model, and the model, belong together. */
function groupsOf(entries: readonly Entry[], { hashes, models }: WordForms): Group[] {
  const formOf = new Map(Array.from(hashes, (hash, form) => [hash, form]));
  const isModel = new Uint8Array(hashes.length);
  models.forEach((model, form) => {
    if (model !== form) isModel[model] = 1;
  });
  const groups: Group[] = [];
  return entries.map((entry) => {
    const form = formOf.get(entry.hash) ?? 0;
    const model = models[form] ?? form;
    if (model !== form && isModel[form]) join(groups, form, entry);
    return join(groups, model, entry);
  });
}

/** Add an entry to the group of a model. */
function join(groups: Group[], model: number, entry: Entry): Group {
  const group = groups[model] ?? { first: entry, other: null, districts: null };
  groups[model] = group;
  if (group.first.district !== entry.district) {
    group.other ??= entry;
    group.districts ??= new Set([group.first.district]);
    group.districts.add(entry.district);
  }
  return group;
}

/** What the words of a report are compared by, and the shingles of its passages. */
export function wordsOf({ report, passages, text }: ReportRecord): { words: ReportWords; shingles: ReportShingles } {
  const names = namesOf(report.district.path);
  const forms = passages.map(({ start, end }) => sharedForm(text.slice(start, end), names));
  const sets = forms.map((form) => (form.length < SHORTEST ? new Uint32Array() : shinglesOf(form)));
  const words = {
    report: report.id,
    district: report.district.code,
    passages: passages.map(({ id }) => id),
    letters: Uint32Array.from(forms, ({ length }) => length),
    hashes: Float64Array.from(sets, hashOf),
  };
  return { words, shingles: joined(sets) };
}

function joined(sets: readonly Uint32Array[]): ReportShingles {
  const shingles = new Uint32Array(sumOf(sets.map(({ length }) => length)));
  const ends = new Uint32Array(sets.length);
  sets.forEach((set, at) => {
    const start = ends[at - 1] ?? 0;
    shingles.set(set, start);
    ends[at] = start + set.length;
  });
  return { ends, shingles };
}

/** A hash of a set of shingles, of as many bits as a number holds exactly: two of millions do not share one by chance. 0 for none. */
function hashOf(shingles: Uint32Array): number {
  if (shingles.length === 0) return 0;
  let [high, low] = [0x811c9dc5, 0x9747b28c];
  for (const shingle of shingles) {
    high = Math.imul(high ^ shingle, 0x01000193);
    high ^= high >>> 15;
    low = Math.imul(low ^ shingle, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** Names of a district and of those above it, as written and without their last character, longest first. */
function namesOf(path: readonly string[]): string[] {
  const names = path.flatMap((name) => (name.length > 2 ? [name, name.slice(0, -1)] : [name]));
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}
