import { readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { filesBelow } from '../content/files.ts';

/** Folders that are made once for a key, and found again. */
export type KeptFolders = {
  /** Folder that holds them. */
  parent: string;
  /** How many stay, those last used. */
  stay: number;
};

/** File of such a folder that names the others as they were when it was made, with their bytes. */
const LIST = 'files.json';

/**
 * The folder of a key: as it was made for it, or made now where there is none or where a file of it is missing or has another size. What is added to it
 * later is no concern of this.
 *
 * @param make gives a folder on the same disk, which is put in its place whole unless another process was quicker
 */
export async function keptFolder({ parent, stay }: KeptFolders, key: string, make: () => Promise<string>): Promise<string> {
  const folder = join(parent, key);
  if (!isWhole(folder)) {
    const made = await make();
    await writeFile(join(made, LIST), JSON.stringify(await sizesIn(made)));
    await mkdir(parent, { recursive: true });
    if (!isWhole(folder)) await rm(folder, { recursive: true, force: true });
    await rename(made, folder).catch((error) => {
      if (!isWhole(folder)) throw error;
    });
    await removeOld(parent, key, stay - 1);
  }
  const now = new Date();
  await utimes(folder, now, now);
  return folder;
}

async function sizesIn(folder: string): Promise<Record<string, number>> {
  const files = await filesBelow(folder);
  return Object.fromEntries(files.map((path) => [relative(folder, path), statSync(path).size]));
}

function isWhole(folder: string): boolean {
  try {
    const sizes: Record<string, number> = JSON.parse(readFileSync(join(folder, LIST), 'utf8'));
    return Object.entries(sizes).every(([path, bytes]) => statSync(join(folder, path)).size === bytes);
  } catch {
    return false;
  }
}

/** Removes all beside one but those last used. */
async function removeOld(parent: string, key: string, stay: number): Promise<void> {
  const others = (await readdir(parent)).filter((name) => name !== key).map((name) => join(parent, name));
  const used = await Promise.all(others.map(async (path) => ({ path, at: (await stat(path).catch(() => null))?.mtimeMs ?? 0 })));
  const old = used.sort((a, b) => b.at - a.at).slice(stay);
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
}
