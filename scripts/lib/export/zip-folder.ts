import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';

/** Earliest time a zip can hold: the same files give the same bytes on every day. */
const EPOCH = '1980-01-01T00:00:00';

/**
 * Write files of a folder into a zip, one after the other, so that memory does not grow with the folder.
 *
 * @param paths relative to the folder, in the order in which they are written
 * @param prefix folder inside the zip
 */
export async function zipFolder(folder: string, paths: string[], target: string, prefix: string, each: () => void): Promise<void> {
  const out = createWriteStream(target);
  const failed = once(out, 'error').then(([error]) => Promise.reject(error));
  failed.catch(() => {});
  try {
    const zip = new Zip();
    const done = new Promise<void>((resolve, reject) => {
      zip.ondata = (error, chunk, final) => {
        if (error) return reject(error);
        out.write(chunk);
        if (final) out.end((failure?: Error | null) => (failure ? reject(failure) : resolve()));
      };
    });
    done.catch(() => {});
    for (const path of paths) {
      const entry = new ZipDeflate(`${prefix}/${path}`, { level: 9 });
      entry.mtime = EPOCH;
      zip.add(entry);
      entry.push(await readFile(join(folder, path)), true);
      if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), failed]);
      each();
    }
    zip.end();
    await Promise.race([done, failed]);
  } catch (error) {
    out.destroy();
    await rm(target, { force: true });
    throw error;
  }
}
