import { fork } from 'node:child_process';
import { totalmem } from 'node:os';
import { InputError } from '../../../src/model/error.ts';
import type { PageAnswer, PageFile, PageMade, PageMessage, PageRequest } from '../astro/page-protocol.ts';
import { ROOT } from '../content/files.ts';
import type { Failure } from '../terminal/failure.ts';
import { RunError } from '../terminal/run-error.ts';
import type { PageBundle } from './page-bundle.ts';
import type { SiteFacts } from './site-facts.ts';

/** One process that makes pages. */
export type PagesRun = {
  bundle: PageBundle;
  /** Folder that gets the pages. */
  out: string;
  /** Environment beside that of this process. */
  env: NodeJS.ProcessEnv;
  /** Share of the machine's memory that it may take. */
  memory: number;
  /** Answers what pages ask. */
  facts: Pick<SiteFacts, 'knowledge' | 'fileOf' | 'answer'>;
  /** Some pages that it is to make, of all that there are; none when all are made. Told what there are the first time. */
  next: (all?: readonly PageFile[]) => readonly PageFile[];
  /** Called for every page made, with what it asked. */
  made: (page: PageMade) => void;
  /** Called with every line of warning. */
  warn?: ((line: string) => void) | undefined;
  /** Ends the run. */
  signal: AbortSignal;
};

const PROCESS = new URL('./pages-process.ts', import.meta.url);
/** Characters of what a process that broke down has said last. */
const LAST = 2000;

/** The answer to what pages ask; what cannot be answered is told, too, and fails the page that asked. */
function answerTo(request: PageRequest, { facts, next }: PagesRun): PageAnswer {
  const { number } = request;
  try {
    if ('pages' in request) return { number, make: next(request.pages) };
    if ('more' in request) return { number, make: next() };
    if ('knowledge' in request) return { number, knowledge: facts.knowledge };
    const file = facts.fileOf(request.ask, request.args);
    if (file) return { number, answer: file };
    const { json, hash } = facts.answer(request.ask, request.args);
    return { number, answer: { json, hash } };
  } catch (error) {
    return { number, error: (error as Error).message };
  }
}

/** Have a process make pages. @throws InputError naming the page that could not be made */
export function makePages(run: PagesRun): Promise<void> {
  const { bundle, out, env, memory, made, warn, signal } = run;
  const heap = Math.floor((totalmem() / 2 ** 20) * memory);
  const child = fork(PROCESS, [bundle.folder, out], {
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'production', ...env, NODE_COMPILE_CACHE: bundle.compiled },
    // Room for thousands of reports instead of Node's 4 GB, and a larger space for what is short-lived. Little of what a page needs stays:
    // by V8's own measure the heap would grow to four times that before it is looked through.
    execArgv: [`--max-old-space-size=${heap}`, '--max-semi-space-size=32', '--heap-growing-percent=150'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    serialization: 'advanced',
    signal,
  });
  let last = '';
  child.stderr?.setEncoding('utf8').on('data', (words: string) => {
    last = (last + words).slice(-LAST);
  });
  let failure: Failure | undefined;
  const take = (message: PageMessage): PageAnswer[] => {
    if ('number' in message) return [answerTo(message, run)];
    if ('made' in message) made(message);
    else if ('failure' in message) failure ??= message.failure;
    else warn?.(message.warning);
    return [];
  };
  child.on('message', (messages: readonly PageMessage[]) => {
    const answers = messages.flatMap(take);
    if (answers.length > 0 && child.connected) child.send(answers);
  });
  return new Promise((resolve, reject) => {
    // One that is told to end is waited for, so that nothing of it writes any more.
    child.on('error', (error) => error.name !== 'AbortError' && reject(error));
    child.on('close', (code, killed) => {
      if (code === 0) return resolve();
      if (failure) return reject(new InputError(failure.file, failure.message, failure.hint));
      const message = `The pages could not be made (${killed ?? `code ${code}`}). ${last.trim()}`.trim();
      reject(new RunError('site', message, 'See whether memory and disk suffice, then build again.'));
    });
  });
}
