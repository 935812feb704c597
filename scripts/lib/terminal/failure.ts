import { InputError } from '../../../src/model/error.ts';
import { RunError } from './run-error.ts';

/** Why something failed, in a form that passes between threads and into messages. */
export type Failure = {
  /** The file at fault, with the line where one is known (`a.yaml:14`). */
  file: string;
  message: string;
  /** What a person can do. */
  hint: string;
};

/** Trouble of the system, by the code of its error: what is wrong, what can be done. */
const SYSTEM: Readonly<Record<string, readonly [message: string, hint: string]>> = {
  ENOSPC: ['The disk is full.', 'Free some space, or choose another place for what is written. What was there before is as it was.'],
  EDQUOT: [
    'The disk quota is used up.',
    'Free some space, or choose another place for what is written. What was there before is as it was.',
  ],
  EACCES: ['Reading or writing there is not permitted.', 'Change its permissions, or choose another place.'],
  EPERM: ['The system does not permit this there.', 'Change its permissions or owner, or choose another place.'],
  EROFS: ['The disk is read-only.', 'Choose another place for what is written.'],
  EMFILE: ['Too many files are open in this process.', 'Raise the limit (ulimit -n 4096), then run the command again.'],
  ENFILE: ['Too many files are open on this machine.', 'End other programs, then run the command again.'],
  ENOTDIR: ['A file stands where a folder should be.', 'Move it away, or choose another place.'],
  EISDIR: ['A folder stands where a file should be.', 'Move it away, or give a file.'],
  EEXIST: ['Something of this name is there already.', 'Move it away, or choose another place.'],
  ENAMETOOLONG: ['The name is too long for this disk.', 'Give a shorter one.'],
  ENOMEM: ['The memory of this machine does not suffice.', 'End other programs, or divide the work (npm run convert -- --shard 1/2).'],
};

/**
 * A failure from whatever was thrown: errors of input and of the run say it all themselves, trouble of the system is told as what it is, anything else is a
 * defect of this program.
 *
 * @param file what was being worked on, for an error that does not name it
 */
export function failureOf(error: unknown, file: string): Failure {
  if (error instanceof InputError) return { file: placeOf(error, file), message: error.message, hint: error.hint };
  if (error instanceof RunError) return { file: error.file || file, message: error.message, hint: error.hint };
  const { code, path, stack, message } = (error instanceof Error ? error : new Error(String(error))) as NodeJS.ErrnoException;
  const [words, hint] = SYSTEM[code ?? ''] ?? [];
  if (words && hint) return { file: path ?? file, message: `${words} (${code})`, hint };
  return {
    file,
    message: `Unexpected error: ${message}\n${(stack ?? '').split('\n').slice(1, 4).join('\n')}`.trimEnd(),
    hint: 'This is a fault of the program, not of the file. Please report it, with the file.',
  };
}

/** File and line of an error of input. */
function placeOf({ file, line }: InputError, worked: string): string {
  return line === undefined ? file || worked : `${file || worked}:${line}`;
}
