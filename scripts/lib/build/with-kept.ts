import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { withLock } from '../content/lock.ts';
import { RunError } from '../terminal/run-error.ts';
import { KEPT } from './kept.ts';

/**
 * Do something with a folder of stores that nobody else has open: the project's own, or the one that is named. A build beside another one keeps nothing,
 * and finds nothing kept: its folder goes when it ends.
 */
export async function withKept<T>(folder: string = KEPT, act: (folder: string) => Promise<T>): Promise<T> {
  let held = false;
  try {
    return await withLock({ folder, command: 'A build', mode: 'write' }, () => {
      held = true;
      return act(folder);
    });
  } catch (error) {
    if (held || !(error instanceof RunError)) throw error;
  }
  const own = `${folder}-${process.pid}-${randomBytes(4).toString('hex')}`;
  try {
    return await act(own);
  } finally {
    rmSync(own, { recursive: true, force: true, maxRetries: 3 });
  }
}
