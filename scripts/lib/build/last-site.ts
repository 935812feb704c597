import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { byCodeUnit } from '../../../src/text/order.ts';
import { missing, sha256 } from '../content/files.ts';
import type { Kept } from './kept.ts';

/** A file of a site: path from its folder with `/`, bytes, time of change in ms. */
export type SiteEntry = { path: string; size: number; changed: number };

/**
 * Files of a site in ascending order of their paths, `.git` left out; none where there is no folder. Nothing else is under way when thousands of files are
 * looked at one after the other, which takes half of the time that threads take.
 */
export function siteEntries(folder: string): SiteEntry[] {
  return [...entriesIn(folder, '')].sort((a, b) => byCodeUnit(a.path, b.path));
}

/** Files below a folder of a site, `path` the way to it with `/` at its end. */
function* entriesIn(folder: string, path: string): Generator<SiteEntry> {
  for (const entry of namesIn(folder)) {
    const at = join(folder, entry.name);
    if (entry.isFile()) {
      const { size, mtimeMs } = statSync(at);
      yield { path: path + entry.name, size, changed: mtimeMs };
    } else if (entry.isDirectory() && (path !== '' || entry.name !== '.git')) yield* entriesIn(at, `${path}${entry.name}/`);
  }
}

function namesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return missing<Dirent[]>([])(error as NodeJS.ErrnoException);
  }
}

const hashOf = (entries: readonly SiteEntry[]) => sha256(JSON.stringify(entries));

/** Whether the files of a folder are still the site that was built from the same inputs, every file as it was written. */
export function isLastSite(kept: Kept, key: string, files: readonly SiteEntry[]): boolean {
  return kept.get(key)?.toString('utf8') === hashOf(files);
}

/** Take note of the files of the site that was built. */
export function noteSite(kept: Kept, key: string, files: readonly SiteEntry[]): void {
  kept.put(key, hashOf(files));
}
