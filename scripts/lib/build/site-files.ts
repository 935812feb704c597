import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Keep } from '../../../src/publish/file.ts';
import type { SiteFile } from '../../../src/publish/index.ts';
import { type Kept, keyOf } from './kept.ts';
import type { KeptPacks } from './kept-packs.ts';
import { Placing } from './placing.ts';

/** Files written before others get their turn. */
const IN_A_ROW = 16;

/** What earlier builds kept: files of the site, and what they are made from, of which none becomes a file; and the key of all that every file depends on. */
export type FilesStore = { kept: Kept; parts: KeptPacks; global: string };

/** What is made of reports, from what an earlier build kept. */
export function keepIn({ parts, global }: Omit<FilesStore, 'kept'>): Keep {
  const keyFor = (from: readonly string[]) => keyOf('made', global, ...from);
  const keep: Keep = (from, make) => {
    const key = keyFor(from);
    const known = parts.get(key);
    if (known) return known;
    const made = make();
    parts.put(key, made);
    return made;
  };
  return Object.assign(keep, { ofUse: (from: readonly string[]) => parts.has(keyFor(from)) });
}

/** How files are written. */
type Writing = {
  /** Told of every file. */
  onWritten?: () => void;
  /** Files of earlier builds; null where all are made. */
  store?: Omit<FilesStore, 'parts'> | null;
  /** Folder of the site that the new one takes the place of. */
  earlier?: string | undefined;
};

/**
 * Write files below a folder, each made only when its turn comes, and only where no earlier build has made the same. They are written one after the other,
 * which costs less than a thread each; every so often others get their turn, who may stop it.
 *
 * @returns paths of the files that stay where the earlier site has them
 */
export async function writeSiteFiles(
  files: Iterable<SiteFile>,
  folder: string,
  { onWritten = () => {}, store = null, earlier }: Writing = {},
): Promise<readonly string[]> {
  const placing = store && new Placing({ kept: store.kept, out: folder, earlier });
  const folders = new Set<string>();
  let written = 0;
  for (const { path, content, from } of files) {
    const target = join(folder, path);
    const key = store && from ? keyOf('file', store.global, path, ...from) : null;
    if (!key || !placing?.put(key, path)) {
      const data = content();
      const parent = dirname(target);
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
      folders.add(parent);
      writeFileSync(target, data);
      if (key) store?.kept.take(key, target);
    }
    onWritten();
    written++;
    if (written % IN_A_ROW === 0) await setImmediate();
  }
  return placing?.stay ?? [];
}
