import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import { moveTree } from '../build/move-tree.ts';
import { RunError } from '../terminal/run-error.ts';
import { shown } from './files.ts';

/**
 * How the content of a folder becomes another one: what goes, and the folder of what comes, from the work folder. It is written down before the first change, and
 * every step may be done again, so that a run that broke off can be brought to its end.
 */
type Patch = { comes: string; goes: string[] };

const PATCH = 'patch.json';
/** A file that says that the folder could not be taken away and is changed where it is. */
const IN_PLACE = 'in-place';

type Patching = { folder: string; target: string; work: string; stay: readonly string[] };

/** Write down how a folder gets new content of which it has some files already. Nothing is changed by it. */
export function writePatch({ folder, target, work, stay }: Patching): void {
  const staying = new Set(stay);
  const next = new Set(staying);
  for (const path of pathsIn(folder)) {
    if (staying.has(path)) throw samePath(join(target, path));
    next.add(path);
  }
  const present = [...pathsIn(target)];
  const goes = present.filter((path) => !next.has(path));
  const there = new Set(present);
  const lost = stay.find((path) => !there.has(path));
  if (lost !== undefined) throw new RunError(shown(join(target, lost)), 'The file went while the site was built.', 'Build again.');
  const patch: Patch = { comes: relative(work, folder), goes };
  writeFileSync(join(work, PATCH), JSON.stringify(patch));
}

/** Whether a work folder has a patch. */
export const hasPatch = (work: string): boolean => existsSync(join(work, PATCH));

/** Say that the folder of a patch is changed where it is. */
export const fixPatch = (work: string): void => writeFileSync(join(work, IN_PLACE), '');

/** Whether the folder of a patch is changed where it is. */
export const isPatchFixed = (work: string): boolean => existsSync(join(work, IN_PLACE));

/** Change a folder as it is written down in a work folder, or go on with that. */
export function applyPatch(work: string, folder: string): void {
  const { comes, goes }: Patch = JSON.parse(readFileSync(join(work, PATCH), 'utf8'));
  for (const path of goes) rmSync(join(folder, path), { force: true });
  for (const parent of new Set(goes.map((path) => dirname(path)))) removeEmpty(folder, parent);
  if (existsSync(join(work, comes))) moveTree(join(work, comes), folder);
}

/** Remove a folder below another one, and those around it, as far as they are empty. */
function removeEmpty(root: string, path: string): void {
  if (path === '.') return;
  try {
    rmdirSync(join(root, path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return;
  }
  removeEmpty(root, dirname(path));
}

/** Paths of all that is no folder below a folder of a site, `.git` left out. */
function* pathsIn(root: string, path = ''): Generator<string> {
  for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
    if (path === '' && entry.name === '.git') continue;
    if (entry.isDirectory()) yield* pathsIn(root, `${path}${entry.name}/`);
    else yield path + entry.name;
  }
}

/** A page and a file of the site that would be one. */
export function samePath(path: string): InputError {
  return new InputError(path, 'A page and a file of the site have the same path.', 'Give one of them another path.');
}
