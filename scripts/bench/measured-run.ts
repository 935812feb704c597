import { spawn } from 'node:child_process';
import { RunError } from '../lib/terminal/run-error.ts';
import { usageOf } from './process-tree.ts';

/** What one run of a command took. */
export type Run = {
  /** Wall time in seconds. */
  seconds: number;
  /** Processor time of all its processes in seconds; null where the system does not tell. */
  cpu: number | null;
  /** Most memory that all its processes held at a time, in bytes; null where the system does not tell. */
  peakMemory: number | null;
};

/** A command to measure. */
export type Command = { file: string; args: readonly string[]; cwd?: string; env?: NodeJS.ProcessEnv };

/** Time between two looks at the processes, in milliseconds. */
const INTERVAL = 500;
/** Characters of a failed run's last words. */
const LAST = 2000;

/**
 * Run a command and measure it. Its output is not shown.
 *
 * @throws RunError with its last words where it fails
 */
export async function measuredRun({ file, args, cwd, env }: Command): Promise<Run> {
  const started = performance.now();
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let last = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (words: string) => {
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
  return { ...run, seconds: (performance.now() - started) / 1000 };
}
