import type { Knowledge } from '../../../src/reading/types.ts';
import { sha256 } from '../content/files.ts';
import { type Has, loadSource } from '../content/sources.ts';
import { failureOf } from '../terminal/failure.ts';
import { keyOf, type Outcome, type Run } from './file.ts';
import { convertSource } from './source.ts';
import { Store } from './store.ts';

/**
 * Convert one source of a run and put its outputs aside. Never throws: what goes wrong becomes a failure of this source alone.
 *
 * @param has whether the folder of the sources holds a file; asks the disk each time where absent
 */
export async function convertFile(file: string, knowledge: Knowledge, run: Run, has?: Has): Promise<Outcome> {
  try {
    const { input, older, hash } = loadSource(run.sources, file, undefined, has);
    const key = keyOf(run, hash);
    const converted = await convertSource({ input, older }, knowledge);
    if (!run.check) return { file, stamp: new Store(run.out).stage(file, key, converted), state: 'done' };
    const { id, formerly, record, report, summary } = converted;
    return { file, stamp: { key, id, formerly, record: sha256(record), report: sha256(report), summary }, state: 'done' };
  } catch (error) {
    return { file, failure: failureOf(error, file) };
  }
}
