import { type ChildProcess, spawn } from 'node:child_process';

/** A command that runs as one of several; bare names are found on the path, where npm puts the project's own first. */
export type Job = { name: string; command: readonly string[] };

/** How a job ended: its exit code, all it printed on both streams, and the seconds it took. */
export type Ended = { code: number; printed: string; seconds: number };

/** Seconds that a job may take, and those in which all that it started must have ended after it, or it when it is told to. */
export type Bounds = { whole: number; parting: number };

/** Five times what the longest job takes where nothing else runs. */
const BOUNDS: Bounds = { whole: 1800, parting: 10 };

/** Whether a job can lead a group of processes, with which all that it started is ended. */
const GROUPS = process.platform !== 'win32';

/** Jobs under way that lead a group: the terminal does not interrupt them. */
const leading = new Set<ChildProcess>();

/** Signals what a job started and itself, where it leads a group; what has ended is no error. */
function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  try {
    if (child.pid !== undefined && leading.has(child)) process.kill(-child.pid, signal);
  } catch {
    return;
  }
}

/** Ends what is under way with this process. */
function interrupted(signal: NodeJS.Signals): void {
  for (const child of leading) endGroup(child, signal);
  process.exit(1);
}

/** Start a command; `printed` gets what it prints, or else the terminal. */
function run({ command: [file = '', ...args] }: Job, { whole, parting }: Bounds, printed?: string[]): Promise<Ended> {
  const started = performance.now();
  const child = spawn(file, args, {
    env: { ...process.env, ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    stdio: printed ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    shell: process.platform === 'win32',
    detached: GROUPS && printed !== undefined,
  });
  if (GROUPS && printed) leading.add(child);
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (words: string) => printed?.push(words));
  const timers: NodeJS.Timeout[] = [];
  const after = (seconds: number, act: () => void) => timers.push(setTimeout(act, seconds * 1000));
  return new Promise((resolve) => {
    let late = false;
    const end = (code: number | null, words = '') => {
      for (const timer of timers) clearTimeout(timer);
      endGroup(child, 'SIGKILL');
      leading.delete(child);
      const seconds = (performance.now() - started) / 1000;
      resolve({ code: late ? 1 : (code ?? 1), printed: (printed ?? []).join('') + words, seconds });
    };
    const stop = () => {
      late = true;
      printed?.push(`\nIt had not ended after ${whole} s, and is ended with all that it started.\n`);
      endGroup(child, 'SIGTERM');
      after(parting, () => end(1));
    };
    if (printed) after(whole, stop);
    child.on('error', (error) => end(1, error.message));
    child.on('exit', (code) => after(parting, () => end(code, `\nIt left processes that had not ended after ${parting} s.\n`)));
    child.on('close', (code) => end(code));
  });
}

/** Run a command that prints to the terminal as it goes, for as long as it takes. */
export const shown = (job: Job): Promise<Ended> => run(job, BOUNDS);

/** How jobs are run beside each other. */
type Beside = {
  /** Runs one job; absent: what it prints is kept, so that jobs do not write into one another's lines. */
  start?: (job: Job) => Promise<Ended>;
  bounds?: Bounds;
};

/**
 * Run lanes of jobs beside each other, the jobs of a lane one after the other. One that does not end is ended and counts as failed; the others go on.
 *
 * @param onEnd told of every job as it ends
 */
export async function beside<J extends Job>(
  lanes: readonly (readonly J[])[],
  onEnd: (job: J, ended: Ended) => void,
  { bounds = BOUNDS, start = (job) => run(job, bounds, []) }: Beside = {},
): Promise<void> {
  const through = async (lane: readonly J[]) => {
    for (const job of lane) onEnd(job, await start(job));
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.on(signal, interrupted);
  await Promise.all(lanes.map(through));
  for (const signal of signals) process.off(signal, interrupted);
}
