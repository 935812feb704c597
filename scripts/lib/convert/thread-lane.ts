import type { Worker } from 'node:worker_threads';
import type { Outcome } from './file.ts';

/** Longest time for one source, in seconds, above the bound that reading it has. */
const TIME_LIMIT = 90;

/** Names that a thread has at a time: it takes up the next source while the outcome of the last one is looked at. */
const AHEAD = 2;

/** A thread that is sent names of sources, does them one after the other and answers each, and what it works off. */
export type Lane = {
  /** Names of sources; other lanes may take from the same. */
  queue: Iterator<string>;
  first: Worker;
  /** Starts another thread where one broke. */
  another: () => Worker;
  settle: (outcome: Outcome) => void;
  /** Seconds that a source may take. */
  limit?: number;
};

/** Feed a thread until the queue is empty. A source that crashes it or takes too long fails alone: another thread goes on with the next. */
export async function threadLane({ queue, first, another, settle, limit = TIME_LIMIT }: Lane): Promise<void> {
  let worker = first;
  let left: string[] | null = [];
  for (;;) {
    const waiting: string[] = left;
    left = await feed(worker, { next: () => waiting.shift() ?? nextOf(queue), settle, limit });
    if (left === null) break;
    worker = another();
  }
  await worker.terminate();
}

function nextOf(queue: Iterator<string>): string | null {
  const { value, done } = queue.next();
  return done ? null : value;
}

type Feed = { next: () => string | null; settle: Lane['settle']; limit: number };

/**
 * Have a thread do sources until there are no more.
 *
 * @returns names that it had not begun when it broke; null where it did all
 */
function feed(worker: Worker, { next, settle, limit }: Feed): Promise<string[] | null> {
  return new Promise((resolve) => {
    /** Not yet answered: the first is under way. */
    const sent: string[] = [];
    let timer: NodeJS.Timeout | undefined;
    const end = (left: string[] | null) => {
      clearTimeout(timer);
      worker.removeAllListeners();
      resolve(left);
    };
    const broken = (message: string) => {
      const [file = '', ...left] = sent;
      void worker.terminate();
      settle({ file, failure: { file, message, hint: 'Look whether the file is damaged; convert it alone with --jobs 1 to see more.' } });
      end(left);
    };
    const goOn = () => {
      clearTimeout(timer);
      for (let file = next(); file !== null; file = sent.length < AHEAD ? next() : null) {
        sent.push(file);
        worker.postMessage(file);
      }
      if (sent.length === 0) end(null);
      else timer = setTimeout(() => broken(`The conversion took more than ${limit} seconds.`), limit * 1000);
    };
    worker.on('message', (outcome: Outcome) => {
      sent.shift();
      settle(outcome);
      goOn();
    });
    // What breaks a thread may be told before its last answer is: when it has ended, all its answers have come.
    let error: string | null = null;
    worker.on('error', ({ message }) => {
      error = `The conversion broke down: ${message}`;
    });
    worker.on('exit', (code) => broken(error ?? `The conversion ended with exit code ${code}.`));
    goOn();
  });
}
