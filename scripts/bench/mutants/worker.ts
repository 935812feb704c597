import { parentPort, workerData } from 'node:worker_threads';
import { InputError } from '../../../src/model/error.ts';
import { recordSchema, refusedSchema } from '../../../src/model/index.ts';
import { readReport } from '../../../src/reading/index.ts';
import { read } from '../../../src/reading/read/index.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { seeded } from '../random.ts';
import { mutant } from './mutate.ts';

/** What became of a mutant: its number, seconds of processor time, and what went wrong. */
export type Tried = { number: number; seconds: number; refused: boolean; fault: string | null };

/** A thread that makes and reads mutants of one file, from a number on, and tells of each. */
const { seed, other, file, from, to, knowledge } = workerData as {
  seed: Uint8Array;
  other: Uint8Array;
  file: string;
  from: number;
  to: number;
  knowledge: Knowledge;
};
/** Of so many mutants one goes through the whole reading, the others through the reader of their format. */
const WHOLE = 10;

/** Read one; returns whether it was refused. Throws what is no refusal. */
async function tried(bytes: Uint8Array, whole: boolean): Promise<boolean> {
  try {
    if (whole) {
      const { record, refusal } = await readReport({ file, bytes, sidecar: {} }, knowledge);
      (refusal ? refusedSchema : recordSchema).parse(record);
      return refusal !== null;
    }
    const { text, blocks } = await read({ file, bytes });
    if (blocks.some(({ start, end }, i) => start < (blocks[i - 1]?.end ?? 0) || end < start || end > text.length))
      throw new Error('blocks overlap');
    return false;
  } catch (error) {
    if (error instanceof InputError) return true;
    throw error;
  }
}

for (let number = from; number < to; number++) {
  const bytes = mutant(seed, other, seeded(number));
  parentPort?.postMessage({ started: number });
  const before = process.cpuUsage();
  let fault: string | null = null;
  const refused = await tried(bytes, number % WHOLE === 0).catch((error: Error) => {
    fault = String(error.stack).split('\n').slice(0, 3).join(' | ');
    return false;
  });
  const { user, system } = process.cpuUsage(before);
  parentPort?.postMessage({ number, seconds: (user + system) / 1e6, refused, fault } satisfies Tried);
}
