import { parentPort, workerData } from 'node:worker_threads';
import type { Knowledge } from '../../../src/reading/types.ts';
import { convertFile, type Run } from './file.ts';

/** A thread that converts the sources whose names it is sent, one after the other, and answers with the outcome of each. */
const { knowledge, run } = workerData as { knowledge: Knowledge; run: Run };

parentPort?.on('message', async (file: string) => {
  parentPort?.postMessage(await convertFile(file, knowledge, run));
});
