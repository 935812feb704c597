import { fork } from 'node:child_process';
import { readdirSync, renameSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import { ROOT } from '../content/files.ts';
import { assertReplaceable, markAsOurs, workBeside } from '../content/own-folder.ts';
import { samePath } from '../content/patch.ts';
import { removeWork, swapIn, takeIn } from '../content/swap.ts';
import type { Failure } from '../terminal/failure.ts';
import { RunError } from '../terminal/run-error.ts';
import type { Turns } from './turns.ts';

/** What the two halves of a build are told. */
export type WholeSite = {
  /** Folder that gets the site; what it holds is replaced, but for `.git`. */
  out: string;
  /** Folder of what is kept from one build to the next. */
  keepIn: string;
  /** Further environment (`SITE_URL`, `BASE_PATH`). */
  env?: NodeJS.ProcessEnv;
  /** Called with the number of files written since the last call. */
  files?: (written: number) => void;
  /** What the process of the other files need not find out again; it does where this is left out. */
  known?: KnownInputs;
};

/** What whoever leads a build knows of what the site is made from: the key of all that is the same for every report, hashes of records by their ids. */
type KnownInputs = { global: string; records: Readonly<Record<string, string>> };

/** The same, and the folder of the earlier site. */
export type KnownOfSite = KnownInputs & { earlier: string };

/** What ends a build before its time. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Builds the pages of the site in a folder, and gives up when the signal comes; gives the paths of those that stay where the earlier site has them. */
type BuildPages = (folder: string, signal: AbortSignal) => Promise<readonly string[]>;

/**
 * Build a site: its pages, and beside them, in a process of their own, its other files. Both are put together in a folder beside the site's, which
 * gets the site only when it is whole; an earlier one stays until then. Where one half fails, the other is stopped.
 *
 * @throws what the half that failed first has thrown
 */
export async function wholeSite(options: WholeSite, pages: BuildPages, turn: Turns): Promise<void> {
  await assertReplaceable(options.out, 'site');
  const work = await workBeside(options.out);
  const [site, files] = [join(work, 'site'), join(work, 'files')];
  const stop = new AbortController();
  const stopping = (error: unknown) => {
    stop.abort(error);
    throw error;
  };
  const interrupt = () => stop.abort(new RunError('site', 'The build was interrupted.', 'What was there before is as it was.'));
  for (const signal of SIGNALS) process.once(signal, interrupt);
  try {
    await mkdir(files, { recursive: true });
    const known = join(work, 'known.json');
    if (options.known) writeFileSync(known, JSON.stringify({ ...options.known, earlier: options.out } satisfies KnownOfSite));
    const words = [files, options.keepIn, ...(options.known ? [known] : [])];
    const written = turn(() => writeFiles(words, options, stop.signal));
    const halves = await Promise.allSettled([written.catch(stopping), pages(site, stop.signal).catch(stopping)]);
    stop.signal.throwIfAborted();
    merge(files, site);
    markAsOurs(site, 'site');
    const stay = halves.flatMap((half) => (half.status === 'fulfilled' ? half.value : []));
    if (stay.length > 0) takeIn(site, options.out, work, stay);
    else swapIn(site, options.out, work);
  } finally {
    for (const signal of SIGNALS) process.off(signal, interrupt);
    removeWork(work, options.out);
  }
}

const PROCESS = new URL('./site-files-process.ts', import.meta.url);
/**
 * Room for thousands of reports: half of the machine's memory instead of Node's 4 GB; the other half is for the pages. Twice the room for what is
 * short-lived: a tenth of the process's time was taken by moving it. And one thread to move it: several wait for one another where pages take the other
 * cores, for a fifteenth of the processor.
 */
const MEMORY = [`--max-old-space-size=${Math.floor(totalmem() / 2 ** 21)}`, '--max-semi-space-size=32', '--no-parallel-scavenge'];
/** Characters of what a process that broke down has said last. */
const LAST = 2000;

/** @returns paths of the files that stay where the earlier site has them */
function writeFiles(words: readonly string[], { env, files }: WholeSite, signal: AbortSignal): Promise<readonly string[]> {
  const child = fork(PROCESS, words, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    execArgv: MEMORY,
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let last = '';
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    last = (last + words).slice(-LAST);
  });
  let failure: Failure | undefined;
  let stay: readonly string[] = [];
  child.on('message', (message: { written?: number; stay?: readonly string[]; failure?: Failure }) => {
    failure ??= message.failure;
    stay = message.stay ?? stay;
    if (message.written) files?.(message.written);
  });
  signal.addEventListener('abort', () => child.kill());
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, killed) => {
      if (code === 0) return resolve(stay);
      if (failure) return reject(new InputError(failure.file, failure.message, failure.hint));
      const message = `The files beside the pages could not be written (${killed ?? `code ${code}`}). ${last.trim()}`.trim();
      reject(new RunError('site', message, 'See whether memory and disk suffice, then build again.'));
    });
  });
}

/** Move what a folder holds into another one; folders that both have become one. */
function merge(from: string, into: string): void {
  const there = new Map(readdirSync(into, { withFileTypes: true }).map((entry) => [entry.name, entry]));
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(into, entry.name)];
    const other = there.get(entry.name);
    if (!other) renameSync(source, target);
    else if (entry.isDirectory() && other.isDirectory()) merge(source, target);
    else throw samePath(target);
  }
}
