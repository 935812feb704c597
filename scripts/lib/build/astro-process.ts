import { fork } from 'node:child_process';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { InputError } from '../../../src/model/error.ts';
import { ROOT } from '../content/files.ts';

/** One run of `astro build`. */
export type AstroRun = {
  /** Astro's root: a folder below the project's own that gets what Astro writes for itself. */
  root: string;
  /** Folder that gets the site; it is emptied first. */
  out: string;
  /** Environment beside that of this process. */
  env: NodeJS.ProcessEnv;
  /** Called with every line of warning. */
  warn?: ((line: string) => void) | undefined;
  /** Ends the run. */
  signal?: AbortSignal | undefined;
};

const CHILD = new URL('./astro-child.ts', import.meta.url);

/**
 * Names that Vite gives its own facts by. Where the environment has them (a test runner's, somebody's `DEV=1`), Astro takes those for its own, and
 * makes pages as for development: without their content security policy.
 */
const FACTS_OF_VITE = ['MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL'] as const;
const NOT_GIVEN = Object.fromEntries(FACTS_OF_VITE.map((name) => [name, undefined]));

/** Lines of Astro's that a failure needs: the error, its place, its hint. */
const KEPT = 30;

/** Run Astro. @throws InputError with the last words of the build where it fails */
export function astroBuild({ root, out, env, warn, signal }: AstroRun): Promise<void> {
  const child = fork(CHILD, ['build', '--root', root, '--config', join(relative(root, ROOT), 'astro.config.mjs'), '--outDir', out], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...NOT_GIVEN,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    ...(signal ? { signal } : {}),
  });
  const last: string[] = [];
  const read = (line: string) => {
    if (line.includes('[WARN]')) warn?.(line);
    last.push(line);
    if (last.length > KEPT) last.shift();
  };
  for (const input of [child.stdout, child.stderr]) if (input) createInterface({ input }).on('line', read);
  return new Promise((resolve, reject) => {
    // One that is told to end is waited for, so that nothing of it writes any more.
    child.on('error', (error) => error.name !== 'AbortError' && reject(error));
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const from = last.findIndex((line) => /error/i.test(line));
      const words = last.slice(Math.max(0, from)).join('\n').trim();
      reject(
        new InputError('site', words || `astro build ended with code ${code}`, 'Mend the place named above and run npm run build again.'),
      );
    });
  });
}
