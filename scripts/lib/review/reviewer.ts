import { join } from 'node:path';
import { ROOT, readIfPresent, writeWhole } from '../content/files.ts';

/** Where the desk remembers who sat at it; belongs to this computer and is not committed. */
const FILE = join(ROOT, '.cache', 'review', 'reviewer.json');

const REVIEWER = /^\p{L}[\p{L}\p{N}._-]{0,39}$/u;

/** Whether a word can sign reviews: initials or a handle, without spaces. */
export const isReviewer = (by: string): boolean => REVIEWER.test(by);

/** Who sat at the desk last; null where nobody did. */
export function keptReviewer(file = FILE): string | null {
  try {
    const { by } = JSON.parse(String(readIfPresent(file))) as { by?: unknown };
    return typeof by === 'string' && isReviewer(by) ? by : null;
  } catch {
    return null;
  }
}

export function keepReviewer(by: string, file = FILE): void {
  writeWhole(file, `${JSON.stringify({ by })}\n`);
}
