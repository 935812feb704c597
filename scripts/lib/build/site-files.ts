import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Keep } from '../../../src/publish/file.ts';
import type { SiteFile } from '../../../src/publish/index.ts';
import { type Kept, keyOf } from './kept.ts';

/** Writes under way at one time: enough to keep a disk busy, few enough that their contents take little memory. */
const UNDER_WAY = 8;

/** What earlier builds kept, and the key of all that every file depends on. */
export type FilesStore = { kept: Kept; global: string };

/** What is made of reports, from what an earlier build kept. */
export function keepIn({ kept, global }: FilesStore): Keep {
  return (from, make) => {
    const key = keyOf('made', global, ...from);
    const known = kept.get(key);
    if (known) return known;
    const made = make();
    kept.put(key, made);
    return made;
  };
}

/** How files are written. */
type Writing = {
  /** Told of every file. */
  onWritten?: () => void;
  /** Files of earlier builds; null where all are made. */
  store?: FilesStore | null;
};

/** Write files below a folder, each made only when there is room for it, and only where no earlier build has made the same. */
export async function writeSiteFiles(
  files: Iterable<SiteFile>,
  folder: string,
  { onWritten = () => {}, store = null }: Writing = {},
): Promise<void> {
  const folders = new Map<string, Promise<unknown>>();
  const write = async ({ path, content, from }: SiteFile): Promise<void> => {
    const target = join(folder, path);
    const key = store && from ? keyOf('file', store.global, path, ...from) : null;
    if (key && store?.kept.link(key, target)) return onWritten();
    const data = content();
    const parent = dirname(target);
    const made = folders.get(parent) ?? mkdir(parent, { recursive: true });
    folders.set(parent, made);
    await made;
    await writeFile(target, data);
    if (key) store?.kept.take(key, target);
    onWritten();
  };
  const queue = files[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) await write(next.value);
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, lane));
}
