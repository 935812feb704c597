import { parentPort } from 'node:worker_threads';
import { type Has, listed } from '../content/sources.ts';
import { convertFile } from './convert-file.ts';
import type { Work } from './file.ts';

/**
 * A thread that is sent what it works with, and then the names of sources: it converts them one after the other, and answers with the outcome of
 * each in that order.
 */
let work: (Work & { has: Has }) | null = null;
let before = Promise.resolve();

async function take(message: Work | string): Promise<void> {
  if (typeof message !== 'string') work = { ...message, has: listed(message.run.sources) };
  else if (work) parentPort?.postMessage(await convertFile(message, work.knowledge, work.run, work.has));
}

parentPort?.on('message', (message: Work | string) => {
  before = before.then(() => take(message));
});
