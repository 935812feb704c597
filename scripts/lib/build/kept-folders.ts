import { readFileSync, statSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { filesBelow, readIfPresent } from '../content/files.ts';
import { alive } from '../content/processes.ts';

/** Folders that are made once for a key, and found again. */
export type KeptFolders = {
  /** Folder that holds them. */
  parent: string;
  /** How many stay, those last used. */
  stay: number;
};

/** File of such a folder that names the others as they were when it was made, with their bytes. */
const LIST = 'files.json';

/** Beginning of the name of a file that says which process makes a folder. */
const MAKER = '.making-';
/** Milliseconds between two looks at what another process makes, and after which it is no longer waited for. */
const WAIT = { between: 100, whole: 120_000 };

/**
 * The folder of a key: as it was made for it, or made now where there is none or where a file of it is missing or has another size. What is added to it
 * later is no concern of this. Where another process makes it, it is waited for.
 *
 * @param make gives a folder on the same disk, which is put in its place whole unless another process was quicker
 * @param signal ends the waiting
 */
export async function keptFolder(
  { parent, stay }: KeptFolders,
  key: string,
  make: () => Promise<string>,
  signal?: AbortSignal,
): Promise<string> {
  const folder = join(parent, key);
  if (!isWhole(folder)) {
    await mkdir(parent, { recursive: true });
    const maker = join(parent, MAKER + key);
    const first = await isFirst(maker, () => isWhole(folder), signal);
    try {
      if (!isWhole(folder)) await put(await make(), folder);
    } finally {
      if (first) await rm(maker, { force: true });
    }
    await removeOld(parent, key, stay - 1);
  }
  const now = new Date();
  await utimes(folder, now, now);
  return folder;
}

/** Put a folder that was made in its place. */
async function put(made: string, folder: string): Promise<void> {
  await writeFile(join(made, LIST), JSON.stringify(await sizesIn(made)));
  if (!isWhole(folder)) await rm(folder, { recursive: true, force: true });
  await rename(made, folder).catch((error) => {
    if (!isWhole(folder)) throw error;
  });
}

/** Waits while another process that is still there makes a folder. @returns whether this process is told by the file as the one that does */
async function isFirst(maker: string, whole: () => boolean, signal?: AbortSignal): Promise<boolean> {
  const started = performance.now();
  while (performance.now() - started < WAIT.whole) {
    try {
      await writeFile(maker, String(process.pid), { flag: 'wx' });
      return true;
    } catch {
      if (whole()) return false;
      const pid = Number(readIfPresent(maker)?.toString());
      if (pid && !alive(pid)) await rm(maker, { force: true });
      else await setTimeout(WAIT.between, undefined, { signal });
    }
  }
  return false;
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
  const others = (await readdir(parent)).filter((name) => name !== key && !name.startsWith(MAKER)).map((name) => join(parent, name));
  const used = await Promise.all(others.map(async (path) => ({ path, at: (await stat(path).catch(() => null))?.mtimeMs ?? 0 })));
  const old = used.sort((a, b) => b.at - a.at).slice(stay);
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
}
