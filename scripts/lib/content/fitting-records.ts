import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readIfPresent } from './files.ts';

/** Records as a conversion has written them: hash of the code that converts, hashes of their files. */
type Fitting = { code: string; records: readonly string[] };

/** Beside the folder of content, with all else that a conversion remembers. */
const pathOf = (content: string) => join(dirname(content), '.cache', 'convert', 'fitting.json');

/**
 * Note which files of records hold what was fitted to the schema of records, as the schema has it, so that a build by the same code need not fit them again.
 *
 * @param code hash of the code that converts, to which the schema belongs
 * @param records SHA-256 of the files
 */
export function noteFitting(content: string, code: string, records: readonly string[]): void {
  const path = pathOf(content);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify({ code, records } satisfies Fitting));
}

/** Hashes of the files of records that were noted by the code of a hash; none where other code noted them, or what was noted is damaged. */
export function fittingRecords(content: string, code: string): ReadonlySet<string> {
  try {
    const noted: Fitting = JSON.parse(readIfPresent(pathOf(content))?.toString('utf8') ?? 'null');
    return new Set(noted.code === code ? noted.records : []);
  } catch {
    return new Set();
  }
}
