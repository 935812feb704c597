/** Where a command speaks, and what it comes to: a terminal, or a test that listens. */
export type Shell = {
  /** Write on standard output, as it is. */
  write(text: string): void;
  /** Print a line on standard output. */
  say(line: string): void;
  /** Print a line on standard error. */
  warn(line: string): void;
  /** End with this exit code, 1 where none is given; the command goes on. The last one counts. */
  fail(code?: number): void;
};

/** The terminal, or the pipes, that this process was started with. */
export const processShell: Shell = {
  write: (text) => void process.stdout.write(text),
  say: (line) => console.log(line),
  warn: (line) => console.error(line),
  fail: (code = 1) => {
    process.exitCode = code;
  },
};
