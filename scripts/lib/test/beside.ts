import { spawn } from 'node:child_process';

/** A command that runs as one of several; bare names are found on the path, where npm puts the project's own first. */
export type Job = { name: string; command: readonly string[] };

/** How a job ended: its exit code, all it printed on both streams, and the seconds it took. */
export type Ended = { code: number; printed: string; seconds: number };

/** Start a command; `printed` gets what it prints, or else the terminal. */
function run({ command: [file = '', ...args] }: Job, printed?: string[]): Promise<Ended> {
  const started = performance.now();
  const child = spawn(file, args, {
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    stdio: printed ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
  });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (words: string) => printed?.push(words));
  return new Promise((resolve) => {
    const end = (code: number, words = '') =>
      resolve({ code, printed: (printed ?? []).join('') + words, seconds: (performance.now() - started) / 1000 });
    child.on('error', (error) => end(1, error.message));
    child.on('close', (code) => end(code ?? 1));
  });
}

/** Run a command and keep what it prints, so that commands beside each other do not write into one another's lines. */
const kept = (job: Job): Promise<Ended> => run(job, []);

/** Run a command that prints to the terminal as it goes. */
export const shown = (job: Job): Promise<Ended> => run(job);

/**
 * Run lanes of jobs beside each other, the jobs of a lane one after the other.
 *
 * @param onEnd told of every job as it ends
 * @param start runs one job: `kept`, or `shown` where there is only one
 */
export async function beside<J extends Job>(
  lanes: readonly (readonly J[])[],
  onEnd: (job: J, ended: Ended) => void,
  start: (job: Job) => Promise<Ended> = kept,
): Promise<void> {
  const through = async (lane: readonly J[]) => {
    for (const job of lane) onEnd(job, await start(job));
  };
  await Promise.all(lanes.map(through));
}
