import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdir, readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import { shown } from './files.ts';
import { alive } from './processes.ts';
import { removeWork } from './swap.ts';

/**
 * Marks a folder that a command of this project made: such a folder may be replaced or removed by the next run, no other may. Says what it is, and
 * for a work folder which process works in it.
 */
export const MARKER = '.county-education-reports.json';

/** What a folder of ours holds. */
type Content = 'site' | 'offline copy' | 'work';

/** Write the marker into a folder. */
export function markAsOurs(folder: string, content: Content): void {
  writeFileSync(join(folder, MARKER), `${JSON.stringify({ content, ...(content === 'work' ? { pid: process.pid } : {}) })}\n`);
}

/** What the marker of a folder says; null where there is none. */
function markOf(folder: string): { content: Content; pid?: number } | null {
  try {
    return JSON.parse(readFileSync(join(folder, MARKER), 'utf8'));
  } catch {
    return null;
  }
}

/**
 * See that a folder may be replaced: it is not there, it is empty (`.git` aside), or an earlier run made it.
 *
 * @throws InputError where something else stands there
 */
export async function assertReplaceable(folder: string, content: Content): Promise<void> {
  if (markOf(folder)?.content === content) return;
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR') throw foreign(folder, content, 'A file');
    throw error;
  });
  if (names.some((name) => name !== '.git')) throw foreign(folder, content, 'A folder');
}

function foreign(folder: string, content: Content, what: string): InputError {
  return new InputError(
    shown(folder),
    `${what} that this command did not make stands where the ${content} would go. Nothing was changed.`,
    'Move it away, or choose another place with --out.',
  );
}

/**
 * A new work folder with a name of its own. Work folders of the same kind of runs that were killed are removed.
 *
 * @param parent folder it is made in
 * @param name what its name begins with
 * @param target folder that it is for: what an interrupted run took away from there is put back
 */
export async function workFolder(parent: string, name: string, target: string | null = null): Promise<string> {
  await mkdir(parent, { recursive: true });
  for (const left of await readdir(parent)) {
    const path = join(parent, left);
    if (left.startsWith(`${name}-`) && abandoned(path)) removeWork(path, target);
  }
  const folder = mkdtempSync(join(parent, `${name}-`));
  markAsOurs(folder, 'work');
  return folder;
}

/** A new work folder beside a folder: on the same disk, so that what it gets can be moved there. */
export function workBeside(folder: string): Promise<string> {
  return workFolder(dirname(folder), `.${basename(folder)}.work`, folder);
}

/** Whether a folder is a work folder whose process is gone. */
function abandoned(folder: string): boolean {
  const mark = markOf(folder);
  return mark?.content === 'work' && mark.pid !== undefined && !alive(mark.pid);
}
