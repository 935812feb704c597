import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Knowledge } from '../../../src/reading/types.ts';
import { type Has, listed } from '../content/sources.ts';
import { earlierOutcome, type Outcome, type Run, type Work } from './file.ts';
import { threadLane } from './thread-lane.ts';

/** Sources below which starting threads takes longer than it saves. */
const WORTH_A_THREAD = 12;

const WORKER = new URL('./worker.ts', import.meta.url);

/** Sources to convert, and how. */
export type Conversion = {
  /** Names of the sources. */
  files: readonly string[];
  /** Parses the knowledge, where anything is to be converted. */
  knowledge: () => Knowledge;
  run: Run;
  /** Most threads to use. */
  jobs: number;
  /** Told of every outcome as it comes, in no particular order. */
  onOutcome: (outcome: Outcome) => void;
};

/**
 * Convert sources on several threads. A source that crashes its thread or exceeds the time limit fails alone.
 *
 * @returns outcomes in the order of `files`
 */
export async function convertFiles({ files, knowledge, run, jobs, onOutcome }: Conversion): Promise<Outcome[]> {
  const outcomes = new Map<string, Outcome>();
  const settle = (outcome: Outcome) => {
    outcomes.set(outcome.file, outcome);
    onOutcome(outcome);
  };
  const changed: string[] = [];
  const has = listed(run.sources);
  for (const file of files) {
    const earlier = run.fresh ? null : earlierOutcome(file, run, has);
    if (earlier) settle(earlier);
    else changed.push(file);
  }
  if (changed.length > 0) await convertChanged(changed, { knowledge, run, jobs, has }, settle);
  return files.map((file) => outcomes.get(file) as Outcome);
}

type Settle = (outcome: Outcome) => void;

async function convertChanged(
  files: readonly string[],
  { knowledge, run, jobs, has }: Pick<Conversion, 'knowledge' | 'run' | 'jobs'> & { has: Has },
  settle: Settle,
): Promise<void> {
  const queue = files.values();
  const threads = Math.min(jobs, Math.floor(files.length / WORTH_A_THREAD));
  if (threads < 2) return ownLane(queue, { knowledge: knowledge(), run }, has, settle);
  // Threads load the code while this one parses the knowledge.
  const started = Array.from({ length: threads }, () => new Worker(WORKER));
  try {
    const work: Work = { knowledge: knowledge(), run };
    const given = (worker: Worker) => {
      worker.postMessage(work);
      return worker;
    };
    const another = () => given(new Worker(WORKER));
    await Promise.all(started.map((worker) => threadLane({ queue, first: given(worker), another, settle })));
  } finally {
    await Promise.all(started.map((worker) => worker.terminate()));
  }
}

/** Convert sources on this thread. What reads them is loaded here: where other threads do it, or nothing is to be done, this one needs none of it. */
async function ownLane(queue: Iterable<string>, { knowledge, run }: Work, has: Has, settle: Settle): Promise<void> {
  const { convertFile } = await import('./convert-file.ts');
  for (const file of queue) {
    settle(await convertFile(file, knowledge, run, has));
    // A turn of the event loop, in which progress can be shown.
    await setImmediate();
  }
}
