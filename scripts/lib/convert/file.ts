import type { Knowledge } from '../../../src/reading/types.ts';
import { sha256 } from '../content/files.ts';
import { loadSource } from '../content/sources.ts';
import { type Failure, failureOf } from '../terminal/failure.ts';
import { convertSource } from './source.ts';
import { type Stamp, Store } from './store.ts';

/** What all conversions of a run share. */
export type Run = {
  /** Folder of the sources. */
  sources: string;
  /** Folder of the outputs. */
  out: string;
  /** Hash of knowledge and code. */
  version: string;
  /** Write nothing; compare only. */
  check: boolean;
  /** Convert again what was converted before. */
  fresh: boolean;
};

/** What became of a source: `done` converted now, `kept` converted before with the same result, or failed. */
export type Outcome = { file: string; stamp: Stamp; state: 'done' | 'kept' } | { file: string; failure: Failure };

/** Convert one source of a run and put its outputs aside. Never throws: what goes wrong becomes a failure of this source alone. */
export async function convertFile(file: string, knowledge: Knowledge, run: Run): Promise<Outcome> {
  try {
    const store = new Store(run.out);
    const { input, hash } = loadSource(run.sources, file);
    const key = sha256(`${run.version}\n${hash}`);
    const before = run.fresh ? null : store.find(file, key);
    if (before) return { file, stamp: before, state: 'kept' };
    const converted = await convertSource(input, knowledge);
    if (!run.check) return { file, stamp: store.stage(file, key, converted), state: 'done' };
    const { id, record, report, summary } = converted;
    return { file, stamp: { key, id, record: sha256(record), report: sha256(report), summary }, state: 'done' };
  } catch (error) {
    return { file, failure: failureOf(error, file) };
  }
}
