import { strToU8, type Zippable, zipSync } from 'fflate';

/** Files of an archive by their path in it. */
export type ArchiveFiles = Record<string, string | Uint8Array>;

/** Earliest time a zip can hold: the same files give the same bytes on every day. */
const EPOCH = '1980-01-01T00:00:00';

/** A zip of files, in the order of their paths. */
export function archive(files: ArchiveFiles): Uint8Array<ArrayBuffer> {
  const entries: Zippable = {};
  for (const path of Object.keys(files).sort()) {
    const content = files[path] as string | Uint8Array;
    entries[path] = typeof content === 'string' ? strToU8(content) : content;
  }
  return new Uint8Array(zipSync(entries, { level: 9, mtime: EPOCH }));
}
