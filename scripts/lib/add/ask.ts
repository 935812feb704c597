import { createInterface } from 'node:readline/promises';
import type { Ask } from './add-source.ts';

/** The person at the terminal ended the questions by Ctrl+C or Ctrl+D. */
export class Stopped extends Error {
  constructor() {
    super('Stopped.');
    this.name = 'Stopped';
  }
}

/** A terminal that questions can be put to, until it is closed. */
export type Terminal = { ask: Ask; readonly stopped: boolean; close(): void };

/** The terminal that the command was started from; null where input or output is none. */
export function openTerminal(): Terminal | null {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return null;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const closed = new AbortController();
  lines.once('SIGINT', () => lines.close());
  lines.once('close', () => closed.abort());
  return {
    async ask(question) {
      try {
        return await lines.question(question, { signal: closed.signal });
      } catch {
        throw new Stopped();
      }
    },
    get stopped() {
      return closed.signal.aborted;
    },
    close: () => lines.close(),
  };
}
