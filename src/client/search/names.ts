import Fuse from 'fuse.js';
import { DIRECTORY_OPTIONS, type DirectoryEntry } from '../../search/directory.ts';
import { loadData } from '../lib/site.ts';

let fuse: Fuse<DirectoryEntry> | undefined;
let entries: DirectoryEntry[] = [];

/** The directory of names, loaded once. */
export async function names(): Promise<DirectoryEntry[]> {
  if (entries.length === 0) entries = await loadData<DirectoryEntry[]>('search/directory');
  return entries;
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
