import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError } from '../../src/pipeline/types.ts';
import { readIfPresent } from '../lib/files.ts';

/** What one run of a command took. */
export type Run = {
  /** Wall time in seconds. */
  seconds: number;
  /** Resident memory of its largest process in bytes. */
  peakMemory: number;
};

const WATCH = pathToFileURL(join(import.meta.dirname, 'peak-memory.ts')).href;
const KIBIBYTE = 1024;

/**
 * Run a script of ours and measure it. Its output is not shown.
 *
 * @throws InputError with its last words where it fails
 */
export async function measuredRun(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const folder = await mkdtemp(join(tmpdir(), 'county-reports-run-'));
  const notes = join(folder, 'peaks');
  try {
    const started = performance.now();
    await run([script, ...args], { ...env, NODE_OPTIONS: `--import=${WATCH}`, PEAK_MEMORY_FILE: notes });
    const seconds = (performance.now() - started) / 1000;
    const peaks = String(readIfPresent(notes) ?? '')
      .split('\n')
      .map(Number);
    return { seconds, peakMemory: Math.max(...peaks) * KIBIBYTE };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Characters of a failed run's last words. */
const LAST = 2000;

function run(args: string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let last = '';
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    last = (last + words).slice(-LAST);
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new InputError(args[0] as string, last.trim() || `ended with code ${code}`, 'Run it by itself to see more.'));
    });
  });
}
