import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readIfPresent } from '../content/files.ts';

/** Days after which a picture goes that no build has used: sites of several corpora, and those of tests, share one folder. */
const UNUSED_DAYS = 30;
const DAY = 24 * 60 * 60 * 1000;

/** Gives the picture of a key: as it was drawn before, or drawn now. */
export type PictureStore = (key: string, draw: () => Uint8Array) => Uint8Array;

/**
 * Pictures in a folder, which remembers of each when it was used last (the time of its change). The folder grows only where something is drawn, so
 * it is then that, once for each store, what has not been used for long is removed.
 */
export function pictureStore(folder: string): PictureStore {
  let pruned = false;
  return (key, draw) => {
    const path = join(folder, `${key}.png`);
    const known = readIfPresent(path);
    if (known) {
      const now = new Date();
      utimesSync(path, now, now);
      return known;
    }
    if (!pruned) prune(folder);
    pruned = true;
    const made = draw();
    writeFileSync(path, made);
    return made;
  };
}

function prune(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const oldest = Date.now() - UNUSED_DAYS * DAY;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    // Another process may have removed it.
    const used = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? oldest;
    if (used < oldest) rmSync(path, { force: true });
  }
}
