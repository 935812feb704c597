import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RunError } from '../terminal/run-error.ts';
import { ROOT, sha256, shown } from './files.ts';
import { alive } from './processes.ts';

/** What a run holds a folder for: several may read it at a time, one alone may write. */
export type Hold = {
  /** The folder, as an absolute path. */
  folder: string;
  /** The command, as a person types it. */
  command: string;
  mode: 'read' | 'write';
};

/** What stands in the file of a hold. */
type Held = { command: string; mode: Hold['mode']; pid: number; since: number };

const LOCKS = join(ROOT, '.cache', 'locks');

let runs = 0;

/**
 * Do something while a folder is held, so that no other run of this project's commands writes what this one reads or writes. Holds of runs that
 * were killed do not count, and are removed.
 *
 * @throws RunError that names the other run, where one is in the way
 */
export async function withLock<T>({ folder, command, mode }: Hold, act: () => Promise<T>): Promise<T> {
  const place = sha256(folder).slice(0, 16);
  const own: Held = { command, mode, pid: process.pid, since: Date.now() };
  const file = `${place}-${own.pid}-${runs++}.json`;
  mkdirSync(LOCKS, { recursive: true });
  writeFileSync(join(LOCKS, file), JSON.stringify(own));
  try {
    const other = othersThan(file, place).find((held) => (mode === 'write' || held.mode === 'write') && earlier(held, own));
    if (other) throw busy(other, folder);
    return await act();
  } finally {
    rmSync(join(LOCKS, file), { force: true });
  }
}

/** Of two runs that meet, the later one gives way. */
function earlier(a: Held, b: Held): boolean {
  return a.since < b.since || (a.since === b.since && a.pid <= b.pid);
}

/** Holds of a place by other runs that are still under way; those of others are removed. */
function othersThan(own: string, place: string): Held[] {
  return readdirSync(LOCKS)
    .filter((name) => name.startsWith(`${place}-`) && name !== own)
    .map((name) => join(LOCKS, name))
    .flatMap((path) => {
      const held = heldBy(path);
      if (held && alive(held.pid)) return [held];
      rmSync(path, { force: true });
      return [];
    });
}

/** A hold from its file; null where it was cut short, or is gone meanwhile. */
function heldBy(path: string): Held | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Held;
  } catch {
    return null;
  }
}

function busy({ command, pid, since }: Held, folder: string): RunError {
  const time = new Date(since).toISOString().slice(11, 19);
  return new RunError(
    shown(folder),
    `${command} (process ${pid}, since ${time} UTC) is at work with this folder.`,
    'Wait until it has ended, then run this command again.',
  );
}
