import { parentPort, workerData } from 'node:worker_threads';
import { InputError, PictureError } from '../../../src/model/error.ts';
import { readReport } from '../../../src/reading/index.ts';
import type { Knowledge, SourceInput } from '../../../src/reading/types.ts';
import type { Answer, Told } from './bounded.ts';

/** A thread that reads one source and answers with its reading, or with what is wrong with the source. */
const { input, knowledge } = workerData as { input: SourceInput; knowledge: Knowledge };

const told = ({ file, message, hint, field, line }: InputError): Told => ({ file, message, hint, field, line });

async function answer(): Promise<Answer> {
  try {
    const { record, refusal } = await readReport(input, knowledge);
    return refusal ? { record, refusal: told(refusal) } : { record, refusal: null };
  } catch (error) {
    if (error instanceof InputError) return { fault: told(error), picture: error instanceof PictureError };
    throw error;
  }
}

parentPort?.postMessage(await answer());
