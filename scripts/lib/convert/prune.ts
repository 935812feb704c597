import { InputError } from '../../../src/model/error.ts';
import { shown } from '../content/files.ts';

/** Reports that a run may remove without being told to: a fifth of those that are there, but three at least. */
const SHARE = 1 / 5;
const ALWAYS = 3;
/** Ids that the message names. */
const NAMED = 5;

/**
 * Refuse to remove many reports at once: sources that are not where they were looked for are a commoner cause than sources that are gone.
 *
 * @param gone ids of the reports that no source stands for any more
 * @param there number of the reports that are there
 */
export function assertFewGone(gone: readonly string[], there: number, sources: string): void {
  if (gone.length <= Math.max(ALWAYS, Math.floor(there * SHARE))) return;
  const names = gone.slice(0, NAMED).join(', ') + (gone.length > NAMED ? ' …' : '');
  throw new InputError(
    shown(sources),
    `${gone.length} of the ${there} reports that are there have no source in this folder: ${names}. Nothing was written.`,
    'Give the right folder with --sources; where the sources really are gone, say --prune.',
  );
}
