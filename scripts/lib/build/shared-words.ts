import { fork } from 'node:child_process';
import { RunError } from '../terminal/run-error.ts';

const PROCESS = new URL('./shared-words-process.ts', import.meta.url);

/** Have a process write what the reports of a corpus share. @throws RunError where it breaks down */
export function writeSharedWords(content: string, folder: string, signal: AbortSignal): Promise<void> {
  const child = fork(PROCESS, [content, folder], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], signal });
  return new Promise((resolve, reject) => {
    child.on('error', (error) => error.name !== 'AbortError' && reject(error));
    child.on('close', (code, killed) => {
      if (code === 0) return resolve();
      const message = `The words that counties share could not be found (${killed ?? `code ${code}`}).`;
      reject(new RunError('site', message, 'See whether memory and disk suffice, then build again.'));
    });
  });
}
