import { InputError } from '../../../src/model/error.ts';
import { recordSchema, refusedSchema } from '../../../src/model/index.ts';
import { readReport } from '../../../src/reading/index.ts';
import { read } from '../../../src/reading/read/index.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { seeded } from '../random.ts';
import { mutant } from './mutate.ts';

/** What a process is to try: mutants of a file from one number up to another. */
export type Trial = { seed: Uint8Array; other: Uint8Array; file: string; from: number; to: number; knowledge: Knowledge };

/** What became of a mutant: its number, seconds of processor time, and what went wrong. */
export type Tried = { number: number; seconds: number; refused: boolean; fault: string | null };

/** Of so many mutants one goes through the whole reading, the others through the reader of their format. */
const WHOLE = 10;

/** Read one; returns whether it was refused. Throws what is no refusal. */
async function tried({ file, knowledge }: Trial, bytes: Uint8Array, whole: boolean): Promise<boolean> {
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

/** Tell whoever started this, and wait until it is on its way: what comes next may end this process. */
const tell = (message: Tried | { started: number }): Promise<void> => new Promise((resolve) => process.send?.(message, () => resolve()));

async function tryAll(trial: Trial): Promise<void> {
  for (let number = trial.from; number < trial.to; number++) {
    const bytes = mutant(trial.seed, trial.other, seeded(number));
    await tell({ started: number });
    const before = process.cpuUsage();
    let fault: string | null = null;
    const refused = await tried(trial, bytes, number % WHOLE === 0).catch((error: Error) => {
      fault = String(error.stack).split('\n').slice(0, 3).join(' | ');
      return false;
    });
    const { user, system } = process.cpuUsage(before);
    await tell({ number, seconds: (user + system) / 1e6, refused, fault });
  }
  process.exit();
}

process.once('message', tryAll);
