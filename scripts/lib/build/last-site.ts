import { readdir, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { byCodeUnit } from '../../../src/text/order.ts';
import { sha256 } from '../content/files.ts';
import type { Kept } from './kept.ts';

/** A file of a site: path from its folder with `/`, bytes, time of change in ms. */
export type SiteEntry = { path: string; size: number; changed: number };

/** Files of a site in ascending order of their paths, `.git` left out; none where there is no folder. */
export async function siteEntries(folder: string): Promise<SiteEntry[]> {
  const below = await readdir(folder, { withFileTypes: true, recursive: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const paths = below.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const entries = await Promise.all(
    paths.map(async (path) => {
      const { size, mtimeMs } = await stat(path);
      return { path: relative(folder, path).split(sep).join('/'), size, changed: mtimeMs };
    }),
  );
  return entries.filter(({ path }) => !path.startsWith('.git/')).sort((a, b) => byCodeUnit(a.path, b.path));
}

const hashOf = (entries: readonly SiteEntry[]) => sha256(JSON.stringify(entries));

/** Whether a folder still holds the site that was built from the same inputs, every file as it was written. */
export async function isLastSite(kept: Kept, key: string, folder: string): Promise<boolean> {
  const last = kept.get(key)?.toString('utf8');
  return last !== undefined && last === hashOf(await siteEntries(folder));
}

/** Take note of the site that was built. */
export async function noteSite(kept: Kept, key: string, folder: string): Promise<void> {
  kept.put(key, hashOf(await siteEntries(folder)));
}
