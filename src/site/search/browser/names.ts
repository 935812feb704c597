import Fuse from 'fuse.js/basic';
import { DIRECTORY_OPTIONS, type DirectoryEntry, type PackedDirectory, unpackDirectory } from '../../../search/directory.ts';
import { namesPlace } from '../../../search/place-names.ts';
import { loadDeflated } from '../../ui/browser/inflated.ts';
import { loadData } from '../../ui/browser/site.ts';

/** The directory, what of each entry is looked at, in the same order, and the entries by the path of their page. */
export type Names = { entries: DirectoryEntry[]; searched: string[]; byPath: Map<string, DirectoryEntry> };

let loaded: Promise<Names> | undefined;

/** The directory of names, loaded once; after a failure again. */
export function names(): Promise<Names> {
  loaded ??= load();
  loaded.catch(() => {
    loaded = undefined;
  });
  return loaded;
}

async function load(): Promise<Names> {
  const latin = document.documentElement.lang === 'en';
  const [packed, readings] = await Promise.all([
    loadDeflated<PackedDirectory>('search/directory'),
    latin ? loadData<string>('search/readings') : undefined,
  ]);
  const entries = unpackDirectory(packed, readings);
  return {
    entries,
    searched: entries.map(({ zh, en, latin: spoken = [] }) => [zh, en, ...spoken].join(' ').toLowerCase()),
    byPath: new Map(entries.map((entry) => [entry.path, entry])),
  };
}

/** Whether an entry leads to more than what search says of it. */
export function hasPage({ path }: DirectoryEntry): boolean {
  return !path.startsWith('search/');
}

/** Entries found by Fuse.js before they are put in order. */
const RANKED = 120;

/** What was typed as it is first, then what has a page, each as near as it was found: thousands of places have no report yet. */
function ordered(found: readonly DirectoryEntry[], query: string): DirectoryEntry[] {
  const rank = (entry: DirectoryEntry) => {
    const exact = entry.zh.split(' ').some((name) => namesPlace(query, name)) || entry.latin?.includes(query);
    return (exact ? 0 : 2) + (hasPage(entry) ? 0 : 1);
  };
  return found
    .map((entry) => ({ entry, rank: rank(entry) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/** Entries whose name is near to what was typed, best first. Single characters must occur as they are. */
export async function matchingNames(typed: string, most: number): Promise<DirectoryEntry[]> {
  const all = await names();
  const query = typed.normalize('NFKC').trim().toLowerCase();
  if (!query) return [];
  if ([...query].length === 1) {
    const found = all.entries.filter(({ zh, latin }) => zh.includes(query) || latin?.some((form) => form.startsWith(query)));
    return ordered(found, query).slice(0, most);
  }
  const short = query.slice(0, 32);
  const found = new Fuse(likely(all, short), DIRECTORY_OPTIONS).search(short, { limit: RANKED });
  return ordered(
    found.map(({ item }) => item),
    short,
  ).slice(0, most);
}

/** Share of the characters typed that a name must have for Fuse.js to look at it: less could not pass its threshold. */
const LEAST_SHARE = 0.6;

/** Entries that have most of the characters; among thousands of names few do, and Fuse.js takes its time with each. */
function likely({ entries, searched }: Names, query: string): DirectoryEntry[] {
  const chars = [...new Set(query)];
  return entries.filter((_, i) => chars.filter((char) => searched[i]?.includes(char)).length >= chars.length * LEAST_SHARE);
}
