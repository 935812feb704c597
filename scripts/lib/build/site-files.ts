import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteFile } from '../../../src/publish/index.ts';

/** Writes under way at one time: enough to keep a disk busy, few enough that their contents take little memory. */
const UNDER_WAY = 8;

/**
 * Write files below a folder, each made only when there is room for it.
 *
 * @param onWritten told of every file
 */
export async function writeSiteFiles(files: Iterable<SiteFile>, folder: string, onWritten: () => void = () => {}): Promise<void> {
  const folders = new Map<string, Promise<unknown>>();
  const write = async ({ path, content }: SiteFile): Promise<void> => {
    const target = join(folder, path);
    const data = content();
    const parent = dirname(target);
    const made = folders.get(parent) ?? mkdir(parent, { recursive: true });
    folders.set(parent, made);
    await made;
    await writeFile(target, data);
    onWritten();
  };
  const queue = files[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (let next = queue.next(); !next.done; next = queue.next()) await write(next.value);
  };
  await Promise.all(Array.from({ length: UNDER_WAY }, lane));
}
