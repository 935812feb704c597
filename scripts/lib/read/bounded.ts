import { fork } from 'node:child_process';
import { InputError, PictureError } from '../../../src/model/error.ts';
import type { RefusedRecord, ReportRecord } from '../../../src/model/index.ts';
import { type Reading, readReport } from '../../../src/reading/index.ts';
import type { Knowledge, SourceInput } from '../../../src/reading/types.ts';
import { isHeavy } from './weight.ts';

/** Longest reading of one file, in seconds, and most memory that it may hold, in megabytes. A report takes some hundredths of both. */
export type Bounds = { seconds: number; megabytes: number };
const BOUNDS: Bounds = { seconds: 60, megabytes: 1000 };

/** What an error of the input says, in a form that passes between processes. */
export type Told = Pick<InputError, 'file' | 'message' | 'hint' | 'field' | 'line'>;

/** What a process is asked to read. */
export type Question = { input: SourceInput; knowledge: Knowledge };

/** What a process says of a source. */
export type Answer = { record: ReportRecord; refusal: null } | { record: RefusedRecord; refusal: Told } | { fault: Told; picture: boolean };

/**
 * Read one source within bounds of time and memory. What may exceed them is read in a process that can be ended; all else, which is nearly
 * everything, in this one, since starting a process takes longer than reading a report.
 *
 * @throws InputError where the source cannot be read, or not within the bounds
 */
export function readWithin(input: SourceInput, knowledge: Knowledge, bounds = BOUNDS): Promise<Reading> {
  return isHeavy(input) ? readApart(input, knowledge, bounds) : readReport(input, knowledge);
}

/** Read one source that is to be taken in, within the bounds. @throws InputError as `readWithin`, and where the report is refused */
export async function convertWithin(input: SourceInput, knowledge: Knowledge): Promise<ReportRecord> {
  const { record, refusal } = await readWithin(input, knowledge);
  if (refusal) throw refusal;
  return record;
}

/** Read one source in a process of its own. A thread would not do: memory that grows fast ends the whole process with it. */
export async function readApart(input: SourceInput, knowledge: Knowledge, bounds: Bounds): Promise<Reading> {
  const answer = await answerOf({ input, knowledge }, bounds);
  if ('fault' in answer) throw errorOf(answer.fault, answer.picture ? PictureError : InputError);
  return answer.refusal ? { record: answer.record, refusal: errorOf(answer.refusal, InputError) } : answer;
}

function answerOf(question: Question, { seconds, megabytes }: Bounds): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./reading-process.ts', import.meta.url), {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${megabytes}`, '--no-warnings'],
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const exceeded = (words: string) =>
      reject(
        new InputError(
          question.input.file,
          `The file takes more than ${words} to read.`,
          'Look whether it is damaged; give the report alone, without what surrounds it, or its text as .txt.',
        ),
      );
    const timer = setTimeout(() => {
      exceeded(`${seconds} seconds`);
      child.kill('SIGKILL');
    }, seconds * 1000);
    child.once('message', (answer: Answer) => {
      resolve(answer);
      child.kill('SIGKILL');
    });
    child.once('error', reject);
    child.once('exit', () => {
      clearTimeout(timer);
      exceeded(`${megabytes} MB of memory`);
    });
    child.send(question);
  });
}

const errorOf = ({ file, message, hint, field, line }: Told, Kind: typeof InputError): InputError =>
  new Kind(file, message, hint, { line, ...(field !== undefined && { field }) });
