import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { RunError } from '../lib/terminal/run-error.ts';
import { usageOf } from './process-tree.ts';

/** What one run of a command took. */
export type Run = {
  /** Wall time in seconds. */
  seconds: number;
  /** Processor time, of user and system, of all its processes in seconds, those that ended before the last look too; null where the system does not tell. */
  cpu: number | null;
  /** Most memory that all its processes held at a time, in bytes; null where the system does not tell. */
  peakMemory: number | null;
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
  const look = async () => {
    const usage = child.pid ? await usageOf(child.pid) : null;
    if (!usage) return;
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
  return { ...run, seconds, cpu: counted > 0 ? counted : null };
}
