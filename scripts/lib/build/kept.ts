import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, readIfPresent, sha256 } from '../content/files.ts';

/** Folder of all that is kept from one build to the next. It may be removed at any time: the next build makes everything. */
export const KEPT = join(ROOT, '.cache', 'site', 'kept');

/**
 * What a build keeps for the next one: bytes by key. A key tells everything that the bytes are made from (`keyOf`), so what is found under it needs no
 * look at what it was made from. What neither this build nor the one before asked for is removed by `close`.
 *
 * One process at a time has a store open; processes of one build open stores of different names.
 */
export type Kept = {
  /** Bytes under a key; null where there are none, or they are not as they were put there. */
  get: (key: string) => Buffer<ArrayBuffer> | null;
  /** Whether something is kept under a key. */
  has: (key: string) => boolean;
  /** Keep bytes under a key. */
  put: (key: string, bytes: Uint8Array | string) => void;
  /**
   * Make what is kept under a key a file, as a hard link, or as a copy on another disk. Folders on the way are made; a file that is there is replaced.
   *
   * @returns false where nothing is kept
   */
  link: (key: string, target: string) => boolean;
  /** Whether a file is the very one that is kept under a key, as `link` and `take` leave it. */
  isAt: (key: string, file: string) => boolean;
  /** Keep a file that was written under a key; it stays where it is. */
  take: (key: string, file: string) => void;
  /** Remove what the last two builds did not use, and write down what there is. Without it the next build finds nothing that this one has put. */
  close: () => void;
};

/** What is known of kept bytes: size and time of change in ms, by which a file that somebody wrote into is told; builds since it was used. */
type Entry = [size: number, changed: number, unused: number];

/** Builds without use after which bytes go. */
export const UNUSED = 2;
const INDEX = 'index.json';
/** A file that is there from the first thing that is kept until the store is closed: where it is found, a build broke off, and nobody knows what it left. */
const OPEN = 'open';

/** A key from all that decides what is kept under it, in order; the first says what kind of thing it is. */
export function keyOf(...parts: readonly string[]): string {
  return sha256(JSON.stringify(parts));
}

/** Open the store of a name. */
export function kept(name: string, folder: string): Kept {
  const root = join(folder, name);
  const index = readIndex(join(root, INDEX));
  const entries = index ?? new Map<string, Entry>();
  const unknown = index === null || existsSync(join(root, OPEN));
  /** Folders that are there, and files that were looked at, by their keys: nobody else has the store open. */
  const [folders, unharmed] = [new Set<string>(), new Map<string, Stats>()];
  let begun = false;
  const begin = () => {
    mkdirSync(root, { recursive: true });
    writeFileSync(join(root, OPEN), '');
    begun = true;
  };
  const pathOf = (key: string) => join(root, key.slice(0, 2), key);
  const found = (key: string): string | null => {
    const entry = entries.get(key);
    const path = pathOf(key);
    const file = entry && (unharmed.get(key) ?? unharmedFile(path, entry));
    if (!entry || !file) return null;
    unharmed.set(key, file);
    entry[2] = 0;
    return path;
  };
  const add = (key: string, write: (path: string) => void) => {
    if (!begun) begin();
    const path = pathOf(key);
    const parent = dirname(path);
    if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
    folders.add(parent);
    write(path);
    const file = statSync(path);
    entries.set(key, [file.size, file.mtimeMs, 0]);
    unharmed.set(key, file);
  };
  return {
    get: (key) => {
      const path = found(key);
      return path === null ? null : readIfPresent(path);
    },
    has: (key) => found(key) !== null,
    put: (key, bytes) => add(key, (path) => writeNew(path, bytes)),
    link: (key, target) => {
      const path = found(key);
      return path !== null && linkIfThere(path, target);
    },
    isAt: (key, file) => {
      found(key);
      const kept = unharmed.get(key);
      return kept !== undefined && isOneFile(kept, file);
    },
    take: (key, file) => add(key, (path) => linkOrCopy(file, path)),
    close: () => {
      const gone = [...entries].filter(([, [, , unused]]) => unused >= UNUSED);
      for (const [key] of gone) entries.delete(key);
      if (unknown) removeOthers(root, entries);
      else for (const [key] of gone) rmSync(pathOf(key), { force: true });
      mkdirSync(root, { recursive: true });
      const written = [...entries].map(([key, [size, changed, unused]]) => [key, [size, changed, unused + 1]]);
      writeFileSync(join(root, `${INDEX}.new`), JSON.stringify(written));
      renameSync(join(root, `${INDEX}.new`), join(root, INDEX));
      rmSync(join(root, OPEN), { force: true });
    },
  };
}

/** What a store holds; null where that is not known. */
function readIndex(path: string): Map<string, Entry> | null {
  const bytes = readIfPresent(path);
  if (!bytes) return null;
  try {
    return new Map(JSON.parse(bytes.toString('utf8')));
  } catch {
    return null;
  }
}

/** A file that is still the one that was kept; null where it is not: hard links are one file, and somebody may have written into the site's. */
function unharmedFile(path: string, [size, changed]: Entry): Stats | null {
  const now = statSync(path, { throwIfNoEntry: false });
  return now?.size === size && now.mtimeMs === changed ? now : null;
}

/** Whether a path is a link to a file. */
function isOneFile({ dev, ino, size, mtimeMs }: Stats, path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false });
  return there?.ino === ino && there.dev === dev && there.size === size && there.mtimeMs === mtimeMs;
}

/** Write a file. One that is there is not written into: it may be a file of a site, too. */
function writeNew(path: string, bytes: Uint8Array | string): void {
  try {
    writeFileSync(path, bytes, { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    rmSync(path);
    writeFileSync(path, bytes, { flag: 'wx' });
  }
}

/** The same; false where the file has gone meanwhile, as another build may have removed it. */
function linkIfThere(from: string, to: string): boolean {
  try {
    linkOrCopy(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** A hard link; a copy where the disk is another one, or has no links. What is there is replaced. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    mkdirSync(dirname(to), { recursive: true });
    rmSync(to, { force: true });
    if (!isLinked(from, to)) copyFileSync(from, to);
  }
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Remove all but what stays, and whatever was left half written. */
function removeOthers(root: string, stay: ReadonlyMap<string, Entry>): void {
  if (!existsSync(root)) return;
  for (const folder of readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    for (const name of readdirSync(join(root, folder.name))) if (!stay.has(name)) rmSync(join(root, folder.name, name), { force: true });
}
