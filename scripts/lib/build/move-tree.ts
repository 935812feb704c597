import { cpSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/** Rename; copy where the target is on another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
  }
}

/**
 * Move everything in a folder into another one. Folders that are there already are filled up, files that are there already are replaced. What is left are empty
 * folders.
 */
export function moveTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const there = new Set(readdirSync(to));
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && there.has(entry.name)) moveTree(source, target);
    else move(source, target);
  }
}
