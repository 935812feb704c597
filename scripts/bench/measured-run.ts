import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { RunError } from '../lib/terminal/run-error.ts';
import { programOf, usageOf } from './process-tree.ts';

/** What one run of a command took. */
export type Run = {
  /** Wall time in seconds. */
  seconds: number;
  /** Processor time, of user and system, of all its processes in seconds, those that ended before the last look too; null where the system does not tell. */
  cpu: number | null;
  /** Most memory that all its processes held at a time, in bytes; null where the system does not tell. */
  peakMemory: number | null;
  /**
   * Processor seconds by the script that a process ran, as last seen: what it took after that is in `cpu` alone. Older
   * measurements do not tell.
   */
  programs?: Record<string, number>;
};

/** A command to measure. */
export type Command = { file: string; args: readonly string[]; cwd?: string; env?: NodeJS.ProcessEnv };

/** Time between two looks at the processes, in milliseconds. */
const INTERVAL = 200;
/** Characters of a failed run's last words. */
const LAST = 2000;

/**
 * A shell that runs the command and then tells, on a stream of its own, what the system counted of all processes that ended below it: looking at
 * processes from time to time misses what the last ones took.
 */
const ACCOUNT = ['-c', '"$@"; code=$?; times >&3; exit $code', 'account'] as const;
const HAS_SHELL = process.platform !== 'win32';

/** Processor seconds of the children of a shell, from what `times` prints: minutes and seconds of user and system, its own line first. */
function childSeconds(times: string): number | null {
  const found = [...(times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.,]+)s/g)];
  if (found.length === 0) return null;
  return found.reduce((sum, [, minutes, seconds = '']) => sum + Number(minutes) * 60 + Number(seconds.replace(',', '.')), 0);
}

/** A process as last seen. */
type Seen = { program: string; cpu: number };

/** Note what processes have taken; a process that became another program in the meantime is that one. */
async function note(seen: Map<number, Seen>, each: ReadonlyMap<number, number>): Promise<void> {
  for (const [pid, cpu] of each) {
    const program = (await programOf(pid)) ?? seen.get(pid)?.program;
    if (program !== undefined) seen.set(pid, { program, cpu });
  }
}

/** Seconds of all processes of each program, most first. */
function byProgram(seen: Iterable<Seen>): Record<string, number> {
  const sums = new Map<string, number>();
  for (const { program, cpu } of seen) sums.set(program, (sums.get(program) ?? 0) + cpu);
  return Object.fromEntries([...sums].filter(([, cpu]) => cpu > 0).toSorted((a, b) => b[1] - a[1]));
}

/**
 * Run a command and measure it. Its output is not shown.
 *
 * @throws RunError with its last words where it fails
 */
export async function measuredRun({ file, args, cwd, env }: Command): Promise<Run> {
  const started = performance.now();
  const [program, given] = HAS_SHELL ? ['/bin/sh', [...ACCOUNT, file, ...args]] : [file, args];
  const child = spawn(program, given, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  let times = '';
  (child.stdio[3] as Readable).setEncoding('utf8').on('data', (words: string) => {
    times += words;
  });
  let last = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (words: string) => {
      last = (last + words).slice(-LAST);
    });
  const run: Run = { seconds: 0, cpu: null, peakMemory: null };
  const seen = new Map<number, Seen>();
  const look = async () => {
    const usage = child.pid ? await usageOf(child.pid) : null;
    if (!usage) return;
    await note(seen, usage.each);
    run.peakMemory = Math.max(run.peakMemory ?? 0, usage.memory);
    run.cpu = Math.max(run.cpu ?? 0, usage.cpu);
  };
  const timer = setInterval(look, INTERVAL);
  try {
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (code !== 0)
      throw new RunError([file, ...args].join(' '), last.trim() || `ended with code ${code}`, 'Run it by itself to see more.');
  } finally {
    clearInterval(timer);
  }
  const seconds = (performance.now() - started) / 1000;
  const counted = Math.max(run.cpu ?? 0, childSeconds(times) ?? 0);
  return { ...run, seconds, cpu: counted > 0 ? counted : null, programs: byProgram(seen.values()) };
}
