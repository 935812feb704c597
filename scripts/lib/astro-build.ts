import { spawn } from 'node:child_process';
import { totalmem } from 'node:os';
import { createInterface } from 'node:readline';
import { InputError } from '../../src/pipeline/types.ts';
import { ROOT } from './files.ts';
import { type WholeSite, wholeSite } from './whole-site.ts';

/** What a build of the site may be told. */
export type SiteOptions = WholeSite & {
  /** Called for every page written. */
  page?: () => void;
  /** Called with every line of warning. */
  warn?: (line: string) => void;
};

/** A page or file in Astro's list of what it wrote. */
const WRITTEN = /[├└]─/;
/** Lines of Astro's that a failure needs: the error, its place, its hint. */
const KEPT = 30;

/** Room for thousands of reports: most of the machine's memory instead of Node's 4 GB, and a larger space for what is short-lived. */
const MEMORY = [`--max-old-space-size=${Math.floor((totalmem() / 2 ** 20) * 0.75)}`, '--max-semi-space-size=64'];

/** Build the site from `content/`. Rejects with the last words of the build where it fails. */
export function buildSite(options: SiteOptions): Promise<void> {
  return wholeSite(options, (out, signal) => buildPages({ ...options, out }, signal));
}

function buildPages({ out, env = {}, page, warn }: SiteOptions, signal: AbortSignal): Promise<void> {
  const child = spawn('astro', ['build', '--outDir', out], {
    cwd: ROOT,
    env: {
      ...process.env,
      NODE_OPTIONS: [...MEMORY, process.env['NODE_OPTIONS']].filter(Boolean).join(' '),
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  signal.addEventListener('abort', () => child.kill());
  const last: string[] = [];
  const read = (line: string) => {
    if (WRITTEN.test(line)) return page?.();
    if (line.includes('[WARN]')) warn?.(line);
    last.push(line);
    if (last.length > KEPT) last.shift();
  };
  createInterface({ input: child.stdout }).on('line', read);
  createInterface({ input: child.stderr }).on('line', read);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
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
