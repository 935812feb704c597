import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { moveTree } from '../build/move-tree.ts';
import { applyPatch, fixPatch, hasPatch, isPatchFixed, writePatch } from './patch.ts';

/** Where the earlier content of a folder waits, in the work folder, until the new one stands. */
const EARLIER = 'earlier';
/** What belongs to the folder and not to its content. */
const KEPT = '.git';
/** Errors of a folder that cannot be renamed: it is the root of a disk, or somebody's current folder. */
const FIXED = new Set(['EBUSY', 'EXDEV', 'EPERM', 'EACCES', 'ENOTEMPTY']);

const isFixed = (error: unknown): boolean => FIXED.has((error as NodeJS.ErrnoException).code ?? '');

/**
 * Put a folder in the place of another one, whole: two renames, so that at no time a part of it is seen. Its `.git` stays.
 *
 * @param work marked work folder on the same disk, which gets the earlier content; what it holds is removed with it
 */
export function swapIn(folder: string, target: string, work: string): void {
  const earlier = join(work, EARLIER);
  try {
    if (existsSync(target)) renameSync(target, earlier);
    renameSync(folder, target);
  } catch (error) {
    restore(work, target);
    if (!isFixed(error)) throw error;
    fill(folder, target);
  }
  if (existsSync(join(earlier, KEPT))) renameSync(join(earlier, KEPT), join(target, KEPT));
}

/**
 * The same where most of thousands of files are what they were: they stay in the folder that has them, which takes in the others while it is away and comes
 * back whole. Where that is broken off, the next run brings it to its end.
 *
 * @param stay paths, with `/`, of files of the earlier content that belong to the new one, which lacks them
 * @throws InputError where the new content has a file of the same path; RunError where one of them is gone
 */
export function takeIn(folder: string, target: string, work: string, stay: readonly string[]): void {
  writePatch({ folder, target, work, stay });
  try {
    renameSync(target, join(work, EARLIER));
  } catch (error) {
    if (!isFixed(error)) throw error;
    fixPatch(work);
  }
  bringToEnd(work, target);
}

/** Take in what is new, where that was begun. @returns whether it was */
function bringToEnd(work: string, target: string): boolean {
  const earlier = join(work, EARLIER);
  const fixed = isPatchFixed(work);
  if (!fixed && (!hasPatch(work) || !existsSync(earlier) || existsSync(target))) return false;
  applyPatch(work, fixed ? target : earlier);
  if (!fixed) renameSync(earlier, target);
  return true;
}

/** Put back what an interrupted swap took away. */
function restore(work: string, target: string): void {
  const earlier = join(work, EARLIER);
  if (!existsSync(earlier)) return;
  if (!existsSync(target)) renameSync(earlier, target);
  else if (existsSync(join(earlier, KEPT)) && !existsSync(join(target, KEPT))) renameSync(join(earlier, KEPT), join(target, KEPT));
}

/** Replace the content of a folder that itself must stay. */
function fill(folder: string, target: string): void {
  mkdirSync(target, { recursive: true });
  for (const name of readdirSync(target)) if (name !== KEPT) rmSync(join(target, name), { recursive: true, force: true });
  moveTree(folder, target);
}

/** Remove a work folder; what an interrupted swap took away goes back first, and what it had begun to take in is brought to its end. */
export function removeWork(work: string, target: string | null): void {
  if (target !== null && !bringToEnd(work, target)) restore(work, target);
  rmSync(work, { recursive: true, force: true, maxRetries: 3 });
}
