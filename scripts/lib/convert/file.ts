import type { Knowledge } from '../../../src/reading/types.ts';
import { sha256 } from '../content/files.ts';
import { type Has, sourceBytes } from '../content/sources.ts';
import type { Failure } from '../terminal/failure.ts';
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

/** What a thread needs to know before the names of sources come. */
export type Work = { knowledge: Knowledge; run: Run };

/** What became of a source: `done` converted now, `kept` converted before with the same result, or failed. */
export type Outcome = { file: string; stamp: Stamp; state: 'done' | 'kept' } | { file: string; failure: Failure };

/**
 * What an earlier run made of a source, where nothing that decides it has changed and its outputs are unharmed; else null. Never throws. What lies beside
 * the source was understood by that run, and is not looked into again.
 *
 * @param has whether the folder of the sources holds a file
 */
export function earlierOutcome(file: string, run: Run, has: Has): Outcome | null {
  try {
    const stamp = new Store(run.out).find(file, () => keyOf(run, sourceBytes(run.sources, file, has).hash));
    return stamp && { file, stamp, state: 'kept' };
  } catch {
    // Converting it finds the same fault, and tells it.
    return null;
  }
}

/** What decides the outputs of a source: knowledge, code, the source and what lies beside it. */
export const keyOf = (run: Run, hash: string): string => sha256(`${run.version}\n${hash}`);
