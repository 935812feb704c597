import { Worker } from 'node:worker_threads';
import { InputError, PictureError } from '../../../src/model/error.ts';
import type { RefusedRecord, ReportRecord } from '../../../src/model/index.ts';
import { type Reading, readReport } from '../../../src/reading/index.ts';
import type { Knowledge, SourceInput } from '../../../src/reading/types.ts';
import { isHeavy } from './weight.ts';

/** Longest reading of one file, in seconds, and most memory that it may hold, in megabytes. A report takes some hundredths of both. */
export type Bounds = { seconds: number; megabytes: number };
const BOUNDS: Bounds = { seconds: 60, megabytes: 1000 };

/** What an error of the input says, in a form that passes between threads. */
export type Told = Pick<InputError, 'file' | 'message' | 'hint' | 'field' | 'line'>;

/** What a thread says of a source. */
export type Answer = { record: ReportRecord; refusal: null } | { record: RefusedRecord; refusal: Told } | { fault: Told; picture: boolean };

/**
 * Read one source within bounds of time and memory. What may exceed them is read in a thread that can be ended; all else, which is nearly
 * everything, in this one, since starting a thread takes longer than reading a report.
 *
 * @throws InputError where the source cannot be read, or not within the bounds
 */
export function readWithin(input: SourceInput, knowledge: Knowledge, bounds = BOUNDS): Promise<Reading> {
  return isHeavy(input) ? readInThread(input, knowledge, bounds) : readReport(input, knowledge);
}

/** Read one source that is to be taken in, within the bounds. @throws InputError as `readWithin`, and where the report is refused */
export async function convertWithin(input: SourceInput, knowledge: Knowledge): Promise<ReportRecord> {
  const { record, refusal } = await readWithin(input, knowledge);
  if (refusal) throw refusal;
  return record;
}

/** Read one source in a thread of its own. */
export async function readInThread(input: SourceInput, knowledge: Knowledge, { seconds, megabytes }: Bounds): Promise<Reading> {
  const answer = await new Promise<Answer>((resolve, reject) => {
    const thread = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { input, knowledge },
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    const exceeded = (words: string) =>
      reject(
        new InputError(
          input.file,
          `The file takes more than ${words} to read.`,
          'Give the report alone, without what surrounds it, or its text as .txt.',
        ),
      );
    const timer = setTimeout(() => {
      exceeded(`${seconds} seconds`);
      void thread.terminate();
    }, seconds * 1000);
    thread.once('message', resolve);
    thread.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') exceeded(`${megabytes} MB of memory`);
      else reject(error);
    });
    thread.once('exit', () => clearTimeout(timer));
  });
  if ('fault' in answer) throw errorOf(answer.fault, answer.picture ? PictureError : InputError);
  return answer.refusal ? { record: answer.record, refusal: errorOf(answer.refusal, InputError) } : answer;
}

const errorOf = ({ file, message, hint, field, line }: Told, Kind: typeof InputError): InputError =>
  new Kind(file, message, hint, { line, ...(field !== undefined && { field }) });
