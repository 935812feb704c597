import { accessSync, constants, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

/** A folder that lies in memory. */
type InMemory = { folder: string /** Bytes that must be free in it, and as many again beside it. */; room: number };

/** What Linux has, and more room than everything takes that tests write at one time. */
const SHARED: InMemory = { folder: '/dev/shm', room: 4e9 };

/**
 * Where tests write what they remove again: in memory, where there is room for it, since files cost a seventh of the processor time there that they cost on a
 * disk. The usual place elsewhere, and where the environment names one.
 */
export function temporaryRoot({ folder, room }: InMemory = SHARED, env: NodeJS.ProcessEnv = process.env): string {
  if (env['TMPDIR']) return tmpdir();
  try {
    accessSync(folder, constants.W_OK);
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize >= room && freemem() >= 2 * room ? folder : tmpdir();
  } catch {
    return tmpdir();
  }
}
