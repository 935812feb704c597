import { InputError, PictureError } from '../../../src/model/error.ts';
import { readReport } from '../../../src/reading/index.ts';
import type { Answer, Question, Told } from './bounded.ts';

/** A process that reads one source and answers with its reading, or with what is wrong with the source. Whoever asked ends it. */
const told = ({ file, message, hint, field, line }: InputError): Told => ({ file, message, hint, field, line });

async function answer({ input, knowledge }: Question): Promise<Answer> {
  try {
    const { record, refusal } = await readReport(input, knowledge);
    return refusal ? { record, refusal: told(refusal) } : { record, refusal: null };
  } catch (error) {
    if (error instanceof InputError) return { fault: told(error), picture: error instanceof PictureError };
    const { message, stack } = error as Error;
    const hint = 'This is a fault of the program, not of the file. Please report it, with the file.';
    return {
      fault: { file: input.file, message: `Unexpected error: ${message}\n${stack}`, hint, field: undefined, line: undefined },
      picture: false,
    };
  }
}

process.once('message', async (question: Question) => {
  process.send?.(await answer(question));
});
