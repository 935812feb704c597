import type { PassagePlace, ReportRecord, SharedPassage, SharedWords } from '../model/index.ts';
import { sharedForm, shinglesOf } from '../text/shingles.ts';
import { modelsOf } from './word-models.ts';

/** Passages are alike from this share of common shingles on (Jaccard index): about every seventh character may differ. */
const ALIKE = 0.45;
/** Letters from which on likeness is told: shorter passages are alike by chance, or because the genre says so. */
const SHORTEST = 30;

/** What the words of a report are compared by: its passages, the letters of each, and the shingles of all, each up to its end; none where it is too short. */
export type ReportWords = {
  report: string;
  district: string;
  passages: readonly string[];
  letters: Uint32Array;
  ends: Uint32Array;
  shingles: Uint32Array;
};

/** A passage that is long enough. */
type Entry = PassagePlace & { district: string; letters: number; shingles: Uint32Array; hash: number };

/** Passages that are alike, and the districts whose reports they stand in. */
type Group = { districts: Set<string>; first: Entry /** The first of another district than the first of all. */; other: Entry | null };

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
  return sharedAmong(records.map(wordsOf));
}

/** The same from what the words of each report are compared by, reports in the order of their ids. */
export function sharedAmong(reports: readonly ReportWords[]): Map<string, SharedWords> {
  const entries = reports.flatMap(entriesOf);
  const groups = groupsOf(entries);
  const result = new Map(
    reports.map(({ report, letters }): [string, SharedWords] => [report, { letters: sumOf(letters), shared: 0, passages: [] }]),
  );
  entries.forEach((entry, at) => {
    const words = result.get(entry.report);
    const passage = sharedPassage(entry, groups[at]);
    if (!words || !passage) return;
    words.shared += entry.letters;
    words.passages.push(passage);
  });
  return result;
}

const sumOf = (numbers: Iterable<number>): number => [...numbers].reduce((sum, number) => sum + number, 0);

/** What of a group stands in reports of other districts; null where nothing does. */
function sharedPassage({ passage, district }: Entry, group: Group | undefined): SharedPassage | null {
  const twin = group?.first.district === district ? group.other : group?.first;
  if (!group || !twin) return null;
  return { passage, districts: group.districts.size - 1, twins: [{ report: twin.report, passage: twin.passage }] };
}

/** Passages of a report that are long enough, in the order of the text. */
function entriesOf({ report, district, passages, letters, ends, shingles }: ReportWords): Entry[] {
  return passages.flatMap((passage, at) => {
    const own = shingles.subarray(ends[at - 1] ?? 0, ends[at]);
    return own.length === 0 ? [] : [{ report, passage, district, letters: letters[at] ?? 0, shingles: own, hash: hashOf(own) }];
  });
}

/** A hash of a set of shingles, of as many bits as a number holds exactly: two of millions do not share one by chance. */
function hashOf(shingles: Uint32Array): number {
  let [high, low] = [0x811c9dc5, 0x9747b28c];
  for (const shingle of shingles) {
    high = Math.imul(high ^ shingle, 0x01000193);
    high ^= high >>> 15;
    low = Math.imul(low ^ shingle, 0x85ebca6b);
    low ^= low >>> 13;
  }
  return (high >>> 11) * 2 ** 32 + (low >>> 0);
}

/** Forms of passages: of each its hash and shingles in the order of the hashes, and of each entry the place of its form. */
type Forms = { sets: readonly Uint32Array[]; formOf: Uint32Array };

function formsOf(entries: readonly Entry[]): Forms {
  const seen = new Map<number, number>();
  const firsts: Entry[] = [];
  const numbers = entries.map((entry) => {
    const number = seen.get(entry.hash) ?? firsts.push(entry) - 1;
    seen.set(entry.hash, number);
    return number;
  });
  const order = firsts.map((_, number) => number).sort((a, b) => (firsts[a]?.hash ?? 0) - (firsts[b]?.hash ?? 0));
  const places = new Uint32Array(order.length);
  order.forEach((number, place) => {
    places[number] = place;
  });
  return {
    sets: order.map((number) => firsts[number]?.shingles ?? new Uint32Array()),
    formOf: Uint32Array.from(numbers, (number) => places[number] ?? 0),
  };
}

/** The group of each entry; entries come in the order of their reports. */
function groupsOf(entries: readonly Entry[]): Group[] {
  const { sets, formOf } = formsOf(entries);
  const models = modelsOf(sets, ALIKE);
  const isModel = new Uint8Array(sets.length);
  for (const model of models) isModel[model] = 1;
  const groups: Group[] = [];
  const join = (model: number, entry: Entry): Group => {
    const group = groups[model] ?? { districts: new Set(), first: entry, other: null };
    groups[model] = group;
    if (group.first.district !== entry.district) group.other ??= entry;
    group.districts.add(entry.district);
    return group;
  };
  return entries.map((entry, at) => {
    const form = formOf[at] ?? 0;
    const model = models[form] ?? form;
    if (model !== form && isModel[form]) join(form, entry);
    return join(model, entry);
  });
}

/** What the words of a report are compared by. */
export function wordsOf({ report, passages, text }: ReportRecord): ReportWords {
  const names = namesOf(report.district.path);
  const forms = passages.map(({ start, end }) => sharedForm(text.slice(start, end), names));
  const sets = forms.map((form) => (form.length < SHORTEST ? new Uint32Array() : shinglesOf(form)));
  const shingles = new Uint32Array(sumOf(sets.map(({ length }) => length)));
  const ends = new Uint32Array(sets.length);
  sets.forEach((set, at) => {
    const start = ends[at - 1] ?? 0;
    shingles.set(set, start);
    ends[at] = start + set.length;
  });
  return {
    report: report.id,
    district: report.district.code,
    passages: passages.map(({ id }) => id),
    letters: Uint32Array.from(forms, ({ length }) => length),
    ends,
    shingles,
  };
}

/** Names of a district and of those above it, as written and without their last character, longest first. */
function namesOf(path: readonly string[]): string[] {
  const names = path.flatMap((name) => (name.length > 2 ? [name, name.slice(0, -1)] : [name]));
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}
