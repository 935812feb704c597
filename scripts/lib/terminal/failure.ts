import { InputError } from '../../../src/reading/types.ts';

/** Why something failed, in a form that passes between threads and into messages. */
export type Failure = {
  /** The file at fault. */
  file: string;
  message: string;
  /** What a person can do. */
  hint: string;
};

/** A failure from whatever was thrown: an error of input says it all itself, anything else is a defect of this program. */
export function failureOf(error: unknown, file: string): Failure {
  if (error instanceof InputError) return { file: error.file, message: error.message, hint: error.hint };
  const { stack, message } = error instanceof Error ? error : new Error(String(error));
  return {
    file,
    message: `Unexpected error: ${message}\n${(stack ?? '').split('\n').slice(1, 4).join('\n')}`.trimEnd(),
    hint: 'This is a fault of the program, not of the file. Please report it, with the file.',
  };
}
