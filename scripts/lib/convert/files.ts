import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Knowledge } from '../../../src/reading/types.ts';
import { convertFile, earlierOutcome, type Outcome, type Run, type Work } from './file.ts';

/** Sources below which starting threads takes longer than it saves. */
const WORTH_A_THREAD = 12;

/** Longest time for one source, in seconds, above the bound that reading it has. */
const TIME_LIMIT = 90;

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
  for (const file of files) {
    const earlier = earlierOutcome(file, run);
    if (earlier) settle(earlier);
    else changed.push(file);
  }
  if (changed.length > 0) await convertChanged(changed, { knowledge, run, jobs }, settle);
  return files.map((file) => outcomes.get(file) as Outcome);
}

type Settle = (outcome: Outcome) => void;

async function convertChanged(
  files: readonly string[],
  { knowledge, run, jobs }: { knowledge: () => Knowledge; run: Run; jobs: number },
  settle: Settle,
): Promise<void> {
  const queue = files.values();
  const threads = Math.min(jobs, Math.floor(files.length / WORTH_A_THREAD));
  if (threads < 2) return ownLane(queue, knowledge(), run, settle);
  // Threads load the code while this one parses the knowledge.
  const started = Array.from({ length: threads }, () => new Worker(WORKER));
  try {
    const work: Work = { knowledge: knowledge(), run };
    await Promise.all(started.map((worker) => threadLane(queue, worker, work, settle)));
  } finally {
    await Promise.all(started.map((worker) => worker.terminate()));
  }
}

async function ownLane(queue: Iterable<string>, knowledge: Knowledge, run: Run, settle: Settle): Promise<void> {
  for (const file of queue) {
    settle(await convertFile(file, knowledge, run));
    // A turn of the event loop, in which progress can be shown.
    await setImmediate();
  }
}

/** Feed one thread from the queue; start another one where it breaks. */
async function threadLane(queue: Iterator<string>, first: Worker, work: Work, settle: Settle): Promise<void> {
  let worker = first;
  worker.postMessage(work);
  for (let next = queue.next(); !next.done; next = queue.next()) {
    const { outcome, broken } = await ask(worker, next.value);
    settle(outcome);
    if (!broken) continue;
    worker = new Worker(WORKER);
    worker.postMessage(work);
  }
  await worker.terminate();
}

/** Have a thread convert one source. `broken` says that the thread cannot be used any more. */
function ask(worker: Worker, file: string): Promise<{ outcome: Outcome; broken: boolean }> {
  return new Promise((resolve) => {
    const broken = (message: string) => {
      worker.removeAllListeners();
      void worker.terminate();
      const hint = 'Look whether the file is damaged; convert it alone with --jobs 1 to see more.';
      resolve({ outcome: { file, failure: { file, message, hint } }, broken: true });
    };
    const timer = setTimeout(() => broken(`The conversion took more than ${TIME_LIMIT} seconds.`), TIME_LIMIT * 1000);
    const end = (act: () => void) => {
      clearTimeout(timer);
      act();
    };
    worker.removeAllListeners();
    worker.once('message', (outcome: Outcome) => end(() => resolve({ outcome, broken: false })));
    worker.once('error', (error) => end(() => broken(`The conversion broke down: ${error.message}`)));
    worker.once('exit', (code) => end(() => broken(`The conversion ended with exit code ${code}.`)));
    worker.postMessage(file);
  });
}
