import { fork } from 'node:child_process';
import { totalmem } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { InputError } from '../../../src/model/error.ts';
import type { PageAnswer, PageFile, PageMade, PageRequest } from '../astro/page-protocol.ts';
import { ROOT } from '../content/files.ts';
import type { SiteFacts } from './site-facts.ts';

/** One run of `astro build`. */
export type AstroRun = {
  /** Astro's root: a folder below the project's own that gets what Astro writes for itself, so that several may run side by side. */
  root: string;
  /** Folder that gets the pages; it is emptied first. */
  out: string;
  /** Environment beside that of this process. */
  env: NodeJS.ProcessEnv;
  /** Share of the machine's memory that it may take. */
  memory: number;
  /** Answers what pages ask. */
  facts: SiteFacts;
  /** Of all pages those that this run is to make. */
  pages: (all: readonly PageFile[]) => readonly PageFile[];
  /** Called for every page made, with what it asked. */
  made: (page: PageMade) => void;
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

/** The answer to what pages ask; what cannot be answered is told, too, and fails the page that asked. */
function answerTo(request: PageRequest, facts: SiteFacts, pages: AstroRun['pages']): PageAnswer {
  const { number } = request;
  try {
    if ('pages' in request) return { number, make: pages(request.pages) };
    if ('knowledge' in request) return { number, knowledge: facts.knowledge };
    const { json, hash } = facts.answer(request.ask, request.args);
    return { number, answer: { json, hash } };
  } catch (error) {
    return { number, error: (error as Error).message };
  }
}

/** A page or file in Astro's list of what it wrote. */
const WRITTEN = /[├└]─/;
/** Lines of Astro's that a failure needs: the error, its place, its hint. */
const KEPT = 30;

/** Run Astro. @throws InputError with the last words of the build where it fails */
export function astroBuild({ root, out, env, memory, facts, pages, made, warn, signal }: AstroRun): Promise<void> {
  const heap = Math.floor((totalmem() / 2 ** 20) * memory);
  const child = fork(CHILD, ['build', '--root', root, '--config', join(relative(root, ROOT), 'astro.config.mjs'), '--outDir', out], {
    cwd: ROOT,
    env: {
      ...process.env,
      ...NOT_GIVEN,
      NODE_ENV: 'production',
      // Room for thousands of reports instead of Node's 4 GB, and a larger space for what is short-lived.
      NODE_OPTIONS: [`--max-old-space-size=${heap}`, '--max-semi-space-size=64', process.env['NODE_OPTIONS']].filter(Boolean).join(' '),
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FORCE_COLOR: '0',
      ...env,
      SITE_FACTS: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    ...(signal ? { signal } : {}),
  });
  const last: string[] = [];
  const read = (line: string) => {
    if (WRITTEN.test(line)) return;
    if (line.includes('[WARN]')) warn?.(line);
    last.push(line);
    if (last.length > KEPT) last.shift();
  };
  for (const input of [child.stdout, child.stderr]) if (input) createInterface({ input }).on('line', read);
  child.on('message', (message: PageRequest | PageMade) => {
    if ('made' in message) made(message);
    else if (child.connected) child.send(answerTo(message, facts, pages));
  });
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
