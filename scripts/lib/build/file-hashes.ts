import { readFileSync, statSync } from 'node:fs';
import { sha256 } from '../content/files.ts';
import type { Kept } from './kept.ts';

/** Hashes of files by their paths. */
export type FileHashes = {
  /** SHA-256 of a file, hexadecimal. @throws Error where there is none */
  of: (path: string) => string;
  /** Keep the hashes that were asked for, for the next time. */
  keep: () => void;
};

/** What tells that a file is the one that was read: bytes, times of change of its content and of anything of it in ms, its number on the disk. */
type Stamp = readonly [size: number, changed: number, touched: number, number: number];
type Hashed = { stamp: Stamp; hash: string };
type Written = [path: string, stamp: Stamp, hash: string][];

/** Time in ms in which a disk may give a file that is changed again the same time; one touched so shortly before it was read is read again the next time. */
const UNSURE = 2000;

/**
 * Hashes of files, of which those are read that are not the ones that were read the last time. Git knows files of a work tree again in the same way
 * (https://git-scm.com/docs/racy-git).
 *
 * @param key under which the hashes are kept
 */
export function fileHashes(kept: Kept, key: string): FileHashes {
  const known = keptHashes(kept, key);
  const asked = new Map<string, Hashed>();
  let news = false;
  const read = (path: string, stamp: Stamp): string => {
    news = true;
    const now = Date.now();
    const hash = sha256(readFileSync(path));
    if (stamp[2] < now - UNSURE) asked.set(path, { stamp, hash });
    return hash;
  };
  return {
    of: (path) => {
      const { size, mtimeMs, ctimeMs, ino } = statSync(path);
      const stamp: Stamp = [size, mtimeMs, ctimeMs, ino];
      const before = known.get(path);
      if (!before?.stamp.every((part, at) => part === stamp[at])) return read(path, stamp);
      asked.set(path, before);
      return before.hash;
    },
    keep: () => {
      if (!news && asked.size === known.size) return;
      const written: Written = Array.from(asked, ([path, { stamp, hash }]) => [path, stamp, hash]);
      kept.put(key, JSON.stringify(written));
    },
  };
}

function keptHashes(kept: Kept, key: string): Map<string, Hashed> {
  try {
    const written: Written = JSON.parse(kept.get(key)?.toString('utf8') ?? '[]');
    return new Map(written.map(([path, stamp, hash]) => [path, { stamp, hash }]));
  } catch {
    return new Map();
  }
}
