import { join } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import { fileNames, isFolder } from '../content/files.ts';
import { readGiven } from '../content/sources.ts';

/** Texts of the files of a folder. @throws InputError where there is no such folder */
export async function messageTexts(folder: string): Promise<string[]> {
  if (!(await isFolder(folder)))
    throw new InputError(folder, 'There is no such folder of messages.', 'Give an existing one with --messages.');
  return (await fileNames(folder)).map((name) => readGiven(join(folder, name)).toString('utf8'));
}
