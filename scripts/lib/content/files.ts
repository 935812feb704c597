import { hash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { byCodeUnit } from '../../../src/text/order.ts';
import { alive } from './processes.ts';

/** Root folder of the project. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** A path as messages show it: from the root of the project where it lies within. */
export function shown(path: string): string {
  const inside = relative(ROOT, path);
  return inside.startsWith('..') ? path : inside;
}

/** SHA-256 of bytes or text, hexadecimal. */
export function sha256(data: Uint8Array | string): string {
  return hash('sha256', data);
}

/** Names of the files in a folder, sorted; hidden files left out. Empty where the folder does not exist. */
export async function fileNames(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(missing([]));
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => name)
    .sort(byCodeUnit);
}

/** Paths of all files below a folder, sorted. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(byCodeUnit);
}

/** Whether a path is a folder. */
export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(missing(null)))?.isDirectory() ?? false;
}

/**
 * Bytes of a file; null where there is none. This and `writeWhole` do not wait for another thread: files of reports are small, and a thread that
 * converts has nothing else to do meanwhile.
 */
export function readIfPresent(path: string): Buffer<ArrayBuffer> | null {
  try {
    return readFileSync(path);
  } catch (error) {
    return missing(null)(error as NodeJS.ErrnoException);
  }
}

/**
 * Write a file so that a reader meets the old or the new content, never a part: write beside it, then rename. A file that says the same already is
 * left alone. What earlier runs that were killed have left beside it is removed.
 */
export function writeWhole(path: string, content: Uint8Array | string): void {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  if (readIfPresent(path)?.equals(bytes)) return;
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true });
  removeAbandoned(folder);
  const aside = join(folder, `.${basename(path)}.${process.pid}-${randomBytes(6).toString('hex')}.partial`);
  try {
    writeFileSync(aside, bytes);
    renameSync(aside, path);
  } catch (error) {
    rmSync(aside, { force: true });
    throw error;
  }
}

/** Remove what runs that were killed while they wrote have left beside the files of a folder. */
function removeAbandoned(folder: string): void {
  for (const name of readdirSync(folder)) {
    const [, pid] = /^\..+\.(\d+)-[0-9a-f]{12}\.partial$/.exec(name) ?? [];
    if (pid !== undefined && !alive(Number(pid))) rmSync(join(folder, name), { force: true });
  }
}

/** Handler of a failed file operation: a fallback where the file is missing, else the error itself. */
export function missing<T>(fallback: T): (error: NodeJS.ErrnoException) => T {
  return (error) => {
    if (error.code === 'ENOENT') return fallback;
    throw error;
  };
}
