import { join } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import { fileNames } from '../content/files.ts';
import { SIDECAR, sourceFile } from '../content/source-names.ts';

/** What lies among the sources for one report: its file, newest version, and the names of all that belongs to it. */
export type Belongings = { id: string; folder: string; file: string; version: number; names: string[] };

/** All that belongs to a report among the sources. @throws InputError where there is none of this name */
export async function belongingsOf(folder: string, id: string): Promise<Belongings> {
  const names = (await fileNames(folder)).filter((name) => sourceFile(name).stem === id);
  const versions = names.filter((name) => sourceFile(name).kind === 'report').sort((a, b) => sourceFile(b).version - sourceFile(a).version);
  const [file] = versions;
  if (!file) throw new InputError(id, 'There is no such report among the sources.', 'Give an id as `npm run sources` lists it.');
  return { id, folder, file, version: sourceFile(file).version, names };
}

/** Path of the sidecar of a report. */
export const sidecarPath = ({ folder, id }: Pick<Belongings, 'folder' | 'id'>): string => join(folder, id + SIDECAR);
