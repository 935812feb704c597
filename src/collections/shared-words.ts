import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SharedWords } from '../model/index.ts';

/** Folder that says what reports share, one file a report: where only some of the reports are at hand, the others cannot be asked. */
const FOLDER = process.env['SHARED_WORDS'];

/** What the words of a report share with others, from the folder that a build in parts has prepared; null where there is no such folder. */
export async function preparedSharedWords(id: string): Promise<SharedWords | null> {
  return FOLDER ? JSON.parse(await readFile(join(FOLDER, `${id}.json`), 'utf8')) : null;
}
