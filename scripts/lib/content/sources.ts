import { readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import { parseSidecar } from '../../../src/reading/metadata/sidecar.ts';
import type { SourceInput } from '../../../src/reading/types.ts';
import { fileNames, isFolder, readIfPresent, sha256 } from './files.ts';

/** Sources of a folder: reports in order of their names, and sidecars that stand alone. */
export type SourceList = { files: string[]; orphans: string[] };

/**
 * List the reports of a folder. Everything that is not a sidecar (`.yaml`) counts as a report.
 *
 * @throws InputError where there is no such folder
 */
export async function listSources(folder: string): Promise<SourceList> {
  if (!(await isFolder(folder)))
    throw new InputError(folder, 'There is no such folder of sources.', 'Give an existing one with --sources.');
  const names = await fileNames(folder);
  const files = names.filter((name) => !isSidecar(name));
  const stems = new Set(files.map(stem));
  return { files, orphans: names.filter((name) => isSidecar(name) && !stems.has(stem(name))) };
}

/** A source with its bytes and sidecar, and a hash of both. */
export type LoadedSource = { input: SourceInput; hash: string };

/** Load a report and the sidecar beside it. @throws InputError where the sidecar is wrong */
export function loadSource(folder: string, file: string): LoadedSource {
  const bytes = readGiven(join(folder, file));
  const text = readIfPresent(join(folder, `${stem(file)}.yaml`));
  const hash = sha256(`${file}\n${sha256(bytes)}\n${text === null ? '' : sha256(text)}`);
  return { input: { file, bytes, sidecar: parseSidecar(text?.toString('utf8') ?? '', `${stem(file)}.yaml`) }, hash };
}

/** Bytes of a file that a person named. @throws InputError where it cannot be read */
export function readGiven(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const message = code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${code}).`;
    throw new InputError(path, message, 'Check the path and its permissions.');
  }
}

/** File name without its ending; the report id where the source is named so. */
export function stem(file: string): string {
  return parse(file).name;
}

function isSidecar(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** The error of a sidecar beside which no report lies. */
export function orphanError(file: string): InputError {
  return new InputError(file, 'There is no report beside this file.', 'Put the report beside it under the same name, or remove it.');
}
