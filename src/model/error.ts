/**
 * The input is at fault, not this program: a message that names file, place and remedy. Commands print it without a stack and go on with
 * the other reports.
 */
export class InputError extends Error {
  readonly file: string;
  readonly hint: string;
  /** The metadata field that is open, where a person can settle the matter by giving it. */
  readonly field: string | undefined;
  /** Line of the file at which the fault stands, from 1; undefined where it stands at none. */
  readonly line: number | undefined;
  constructor(file: string, message: string, hint: string, { field, line }: { field?: string; line?: number | undefined } = {}) {
    super(message);
    this.name = 'InputError';
    this.file = file;
    this.hint = hint;
    this.field = field;
    this.line = line;
  }
}

/** The source is a picture, or pages of pictures: its text must be recognised (OCR) before it can be read. */
export class PictureError extends InputError {}

/** The file is in a newer form than this program knows: the program must change, not the file. */
export class NewerFormError extends InputError {}
