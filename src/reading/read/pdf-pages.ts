import { Worker } from 'node:worker_threads';
import { InputError } from '../../model/error.ts';
import type { Aside } from './inline.ts';
import type { Strokes } from './pdf-strokes.ts';

/** A run of characters on a page: words, left edge, baseline from the top, width and size, in points. */
export type Glyphs = { text: string; x: number; y: number; width: number; size: number };

/** A page: its size, runs of characters in the order of the file, and drawn lines. */
export type Page = {
  /** Number of the page in the file, from 1; words in several directions make several pages of one number. */
  number: number;
  width: number;
  height: number;
  glyphs: Glyphs[];
  strokes: Strokes;
  /** What is on the page and not read as part of the text. */
  asides: Aside[];
};

/** What is told of a file besides its pages. */
export type PdfTold = {
  /** Pages of the file; more than are read where it is very long. */
  pages: number;
  /** Values of form fields, remarks in the text, and remarks at the edge. */
  fields: number;
  comments: string[];
  /** All characters that the pages draw, and those that are drawn twice for bold print. */
  drawn: string;
  twice: string;
};

/** What the reading thread says of a file. */
export type Answer = { pages: Page[]; told: PdfTold } | { refused: Refusal };
type Refusal = 'password' | 'damaged' | 'endless';

const REFUSALS: Record<Refusal, [message: string, hint: string]> = {
  password: ['The PDF is protected by a password.', 'Open it with the password and print it to a new PDF.'],
  damaged: ['The PDF is damaged and cannot be opened.', 'Download it again, or print it to a new PDF.'],
  endless: ['The PDF takes too long or too much memory to read.', 'Print the pages of the report to a new PDF, or give its text as .txt.'],
};

/** Longest reading, in milliseconds, and most memory, in megabytes: far above what a report of a thousand pages takes. */
const LONGEST = 60_000;
const MOST_MEMORY = 1_500;

/** The thread that waits for the next file; null before the first one, and after one that ended it. */
let waiting: Worker | null = null;
/** The file being read, settled or not: the next one waits for it. */
let busy: Promise<unknown> = Promise.resolve();

/**
 * Read the text layer of a PDF. pdf.js runs in a thread of its own: what it does without end, or leaves unhandled, ends there.
 *
 * @throws InputError where the file is protected or damaged, or cannot be read within bounds
 */
export function pdfPages(bytes: Uint8Array, file: string): Promise<{ pages: Page[]; told: PdfTold }> {
  const pages = busy.then(async () => {
    const answer = await answerTo(bytes);
    if ('pages' in answer) return answer;
    throw new InputError(file, ...REFUSALS[answer.refused]);
  });
  busy = pages.catch(() => undefined);
  return pages;
}

async function answerTo(bytes: Uint8Array): Promise<Answer> {
  const thread = waiting ?? startThread();
  waiting = null;
  thread.ref();
  const answer = await new Promise<Answer>((resolve) => {
    const endless = () => settle({ refused: 'endless' });
    const timer = setTimeout(endless, LONGEST);
    function settle(told: Answer) {
      clearTimeout(timer);
      thread.off('message', settle).off('exit', endless).unref();
      resolve(told);
    }
    thread.on('message', settle).on('exit', endless);
    thread.postMessage(new Uint8Array(bytes));
  });
  if ('refused' in answer && answer.refused === 'endless') await thread.terminate();
  else waiting = thread;
  return answer;
}

function startThread(): Worker {
  const thread = new Worker(new URL('./pdf-thread.ts', import.meta.url), { resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY } });
  // An error ends the thread, which is told by its exit.
  thread.on('error', () => undefined);
  thread.on('exit', () => {
    if (waiting === thread) waiting = null;
  });
  return thread;
}
