import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { moveTree } from '../build/move-tree.ts';

/** Where the earlier content of a folder waits, in the work folder, until the new one stands. */
const EARLIER = 'earlier';
/** What belongs to the folder and not to its content. */
const KEPT = '.git';
/** Errors of a folder that cannot be renamed: it is the root of a disk, or somebody's current folder. */
const FIXED = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'ENOTEMPTY']);

/**
 * Put a folder in the place of another one, whole: two renames, so that at no time a part of it is seen. Its `.git` stays.
 *
 * @param work marked work folder on the same disk, which gets the earlier content; what it holds is removed with it
 */
export async function swapIn(folder: string, target: string, work: string): Promise<void> {
  const earlier = join(work, EARLIER);
  try {
    if (existsSync(target)) renameSync(target, earlier);
    renameSync(folder, target);
  } catch (error) {
    restore(work, target);
    if (!FIXED.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    return fill(folder, target);
  }
  if (existsSync(join(earlier, KEPT))) renameSync(join(earlier, KEPT), join(target, KEPT));
}

/** Put back what an interrupted swap took away. */
function restore(work: string, target: string): void {
  const earlier = join(work, EARLIER);
  if (!existsSync(earlier)) return;
  if (!existsSync(target)) renameSync(earlier, target);
  else if (existsSync(join(earlier, KEPT)) && !existsSync(join(target, KEPT))) renameSync(join(earlier, KEPT), join(target, KEPT));
}

/** Replace the content of a folder that itself must stay. */
async function fill(folder: string, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  for (const name of readdirSync(target)) if (name !== KEPT) await rm(join(target, name), { recursive: true, force: true });
  await moveTree(folder, target);
}

/** Remove a work folder; what an interrupted swap took away goes back first. */
export function removeWork(work: string, target: string | null): void {
  if (target !== null) restore(work, target);
  rmSync(work, { recursive: true, force: true });
}
