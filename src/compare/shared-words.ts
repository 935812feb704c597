import type { PassagePlace, ReportRecord, SharedPassage, SharedWords } from '../model/index.ts';
import { likeness, sharedForm, shinglesOf } from '../text/shingles.ts';
import { BANDS, bandsOf } from './sketch.ts';

/** Passages are alike from this share of common shingles on (Jaccard index): about every seventh character may differ. */
const ALIKE = 0.45;
/** Letters from which on likeness is told: shorter passages are alike by chance, or because the genre says so. */
const SHORTEST = 30;
/** Leaders that a passage is held against in one bucket; buckets of more hold what everybody writes, which the first of them stand for. */
const LEADERS = 8;
/** Twins that are named of one passage. */
const NAMED = 1;

/** What a passage is compared by: its letters, and its shingles; none where it is too short. */
type PassageWords = { passage: string; letters: number; shingles: Uint32Array };

/** What the words of a report are compared by. */
export type ReportWords = { report: string; district: string; passages: readonly PassageWords[] };

/** A passage with what it is compared by. */
type Entry = PassagePlace & PassageWords & { district: string; group: number };

/** Passages that are alike, and the districts whose reports they stand in. */
type Group = { members: Entry[]; districts: Set<string> };

/**
 * Find the passages that counties share: the sentences of a guideline copied by many, or of a neighbour. Figures and the county's own names do not
 * count, so a sentence with other numbers is the same sentence.
 *
 * Candidates share a band of their sketches (MinHash, `sketch.ts`) and are then held against one another shingle by shingle. A passage joins the first
 * group whose leader it is like, so the work grows with the number of passages, not of pairs.
 *
 * @returns for each report, by id; reports without a passage long enough are there too
 */
export function sharedWords(records: readonly ReportRecord[]): Map<string, SharedWords> {
  return sharedAmong(records.map(wordsOf));
}

/** The same from what the words of each report are compared by, reports in the order of their ids. */
export function sharedAmong(reports: readonly ReportWords[]): Map<string, SharedWords> {
  const entries = reports.flatMap(({ report, district, passages }) =>
    passages.map((passage): Entry => ({ ...passage, report, district, group: -1 })),
  );
  const groups = grouped(entries);
  const result = new Map(reports.map(({ report }): [string, SharedWords] => [report, { letters: 0, shared: 0, passages: [] }]));
  for (const entry of entries) {
    const words = result.get(entry.report);
    if (!words) continue;
    words.letters += entry.letters;
    const group = groups.get(entry.group);
    const shared = group && twinsOf(entry, group);
    if (!shared) continue;
    words.shared += entry.letters;
    words.passages.push(shared);
  }
  return result;
}

/** What of a group stands in reports of other districts; null where nothing does. */
function twinsOf(entry: Entry, { members, districts }: Group): SharedPassage | null {
  const others = districts.size - (districts.has(entry.district) ? 1 : 0);
  if (others === 0) return null;
  const twins: PassagePlace[] = [];
  for (const { report, passage, district } of members) {
    if (twins.length === NAMED) break;
    if (district !== entry.district && twins.at(-1)?.report !== report) twins.push({ report, passage });
  }
  return { passage: entry.passage, districts: others, twins };
}

/** What the words of a report are compared by. */
export function wordsOf({ report, passages, text }: ReportRecord): ReportWords {
  const names = namesOf(report.district.path);
  return {
    report: report.id,
    district: report.district.code,
    passages: passages.map(({ id, start, end }) => {
      const form = sharedForm(text.slice(start, end), names);
      const shingles = form.length < SHORTEST ? new Uint32Array() : shinglesOf(form);
      return { passage: id, letters: form.length, shingles };
    }),
  };
}

/** Names of a district and of those above it, as written and without their last character, longest first. */
function namesOf(path: readonly string[]): string[] {
  const names = path.flatMap((name) => (name.length > 2 ? [name, name.slice(0, -1)] : [name]));
  return [...new Set(names)].sort((a, b) => b.length - a.length);
}

/** Put passages that are alike into one group. Groups are named by the place of their leader in the list. */
function grouped(entries: readonly Entry[]): Map<number, Group> {
  const groups = new Map<number, Group>();
  /** For each band, the leaders that have a key. */
  const buckets = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  entries.forEach((entry, index) => {
    if (entry.shingles.length === 0) return;
    const keys = bandsOf(entry.shingles);
    entry.group = leaderLike(entry, candidatesOf(keys, buckets), entries) ?? index;
    const group = groups.get(entry.group) ?? { members: [], districts: new Set() };
    group.members.push(entry);
    group.districts.add(entry.district);
    groups.set(entry.group, group);
    if (entry.group === index) for (const [band, key] of keys.entries()) addLeader(buckets[band], key, index);
  });
  return groups;
}

type Buckets = Map<number, number[]>;

/** Leaders that share a band with a passage. */
function candidatesOf(keys: Uint32Array, buckets: readonly Buckets[]): Set<number> {
  const candidates = new Set<number>();
  keys.forEach((key, band) => {
    for (const leader of buckets[band]?.get(key) ?? []) candidates.add(leader);
  });
  return candidates;
}

/** The leader that a passage is most like; null where it is like none. */
function leaderLike(entry: Entry, candidates: Iterable<number>, entries: readonly Entry[]): number | null {
  let best: { leader: number; alike: number } | null = null;
  for (const leader of candidates) {
    const other = entries[leader]?.shingles;
    if (!other || mostAlike(entry.shingles, other) < Math.max(ALIKE, best?.alike ?? 0)) continue;
    const alike = likeness(entry.shingles, other);
    if (alike >= ALIKE && alike > (best?.alike ?? 0)) best = { leader, alike };
  }
  return best?.leader ?? null;
}

/** What the likeness of two sets can be at most, by their sizes. */
const mostAlike = (a: Uint32Array, b: Uint32Array): number => Math.min(a.length, b.length) / Math.max(a.length, b.length);

function addLeader(buckets: Buckets | undefined, key: number, leader: number): void {
  const leaders = buckets?.get(key);
  if (!leaders) buckets?.set(key, [leader]);
  else if (leaders.length < LEADERS) leaders.push(leader);
}
