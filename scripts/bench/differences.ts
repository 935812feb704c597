import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { filesBelow, sha256 } from '../lib/content/files.ts';

/** Files of a site: path with `/`, hash and bytes. */
export type Snapshot = ReadonlyMap<string, { hash: string; bytes: number }>;

/** Files of a kind, and their bytes. */
export type Amount = { files: number; bytes: number };
/** By kind of file: those of the new site that the one before had not, or had otherwise, and all of that kind. */
export type Differences = Record<string, { differ: Amount; all: Amount }>;

/** Look at a site. */
export async function snapshot(folder: string): Promise<Snapshot> {
  const files = new Map<string, { hash: string; bytes: number }>();
  for (const file of await filesBelow(folder)) {
    const bytes = await readFile(file);
    files.set(relative(folder, file).split(sep).join('/'), { hash: sha256(bytes), bytes: bytes.length });
  }
  return files;
}

/** What a name ends with, without the hash that some have before it. */
const ENDING = /(?:\.[a-z]+)+$/;

/** Kind of a file: its first folder, the language left out, whether it is a page of one thing or of all, and its ending. */
function kindOf(path: string): string {
  const parts = path.replace(/^en\//, '').split('/');
  const [folder = '', ...rest] = parts.length > 1 ? parts : ['', ...parts];
  const ending = ENDING.exec(rest.at(-1) ?? '')?.[0] ?? '';
  return `${folder}/${rest.length > 1 ? '…/' : ''}*${ending}`;
}

/** What differs between two looks at a site, by kind of file. */
export function differences(before: Snapshot, after: Snapshot): Differences {
  const kinds: Differences = {};
  for (const [path, { hash, bytes }] of after) {
    const kind = kindOf(path);
    kinds[kind] ??= { differ: { files: 0, bytes: 0 }, all: { files: 0, bytes: 0 } };
    const amounts = before.get(path)?.hash === hash ? [kinds[kind].all] : [kinds[kind].all, kinds[kind].differ];
    for (const amount of amounts) {
      amount.files++;
      amount.bytes += bytes;
    }
  }
  return kinds;
}

/** Sum over all kinds. */
export function allKinds(kinds: Differences): { differ: Amount; all: Amount } {
  const sum = { differ: { files: 0, bytes: 0 }, all: { files: 0, bytes: 0 } };
  for (const kind of Object.values(kinds))
    for (const part of ['differ', 'all'] as const) {
      sum[part].files += kind[part].files;
      sum[part].bytes += kind[part].bytes;
    }
  return sum;
}
