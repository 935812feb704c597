import Fuse from 'fuse.js';
import { DIRECTORY_OPTIONS, type DirectoryEntry, type PackedDirectory, unpackDirectory } from '../../search/directory.ts';
import { loadData } from '../lib/site.ts';

let fuse: Fuse<DirectoryEntry> | undefined;
let entries: Promise<DirectoryEntry[]> | undefined;

/** The directory of names, loaded once; after a failure again. */
export function names(): Promise<DirectoryEntry[]> {
  entries ??= load();
  entries.catch(() => {
    entries = undefined;
  });
  return entries;
}

async function load(): Promise<DirectoryEntry[]> {
  const latin = document.documentElement.lang === 'en';
  const [packed, readings] = await Promise.all([
    loadData<PackedDirectory>('search/directory'),
    latin ? loadData<string>('search/readings') : undefined,
  ]);
  return unpackDirectory(packed, readings);
}

/** Entries whose name is near to what was typed, best first. Single characters must occur as they are. */
export async function matchingNames(typed: string, most: number): Promise<DirectoryEntry[]> {
  const all = await names();
  const query = typed.normalize('NFKC').trim().toLowerCase();
  if (!query) return [];
  if ([...query].length === 1)
    return all.filter(({ zh, latin }) => zh.includes(query) || latin?.some((form) => form.startsWith(query))).slice(0, most);
  fuse ??= new Fuse(all, DIRECTORY_OPTIONS);
  return fuse.search(query.slice(0, 32), { limit: most }).map(({ item }) => item);
}
