/**
 * A command cannot go on, and neither its input nor this program is at fault: it was interrupted, the disk is full, a port is taken, a
 * browser or a tool is missing. Printed like an error of input, without a stack.
 */
export class RunError extends Error {
  /** What was being worked on: a file, a folder, a tool. */
  readonly file: string;
  /** What a person can do. */
  readonly hint: string;
  constructor(file: string, message: string, hint: string) {
    super(message);
    this.name = 'RunError';
    this.file = file;
    this.hint = hint;
  }
}
