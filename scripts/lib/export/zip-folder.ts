import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Zip } from 'fflate';
import { addPacked } from '../../../src/publish/data-package/archive.ts';
import { inOrder } from './in-order.ts';
import { packSmall } from './pack.ts';

/** Files packed at a time: one a core, and one that is read meanwhile. */
const AT_ONCE = availableParallelism() + 1;

/**
 * Write files of a folder into a zip. They are packed side by side and written one after the other, so that the same files give the same bytes
 * and memory does not grow with the folder.
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
    const packed = inOrder(paths, AT_ONCE, async (path) => [path, await packSmall(await readFile(join(folder, path)))] as const);
    for await (const [path, file] of packed) {
      addPacked(zip, `${prefix}/${path}`, file);
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
