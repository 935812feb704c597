import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, parse } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import { parseSidecar } from '../../../src/reading/metadata/sidecar.ts';
import { MAX_BYTES } from '../../../src/reading/read/index.ts';
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
  const about = sidecarBytes(folder, stem(file));
  const hash = sha256(`${file}\n${sha256(bytes)}\n${about === null ? '' : sha256(about)}`);
  const name = `${stem(file)}${SIDECAR}`;
  return { input: { file, bytes, sidecar: parseSidecar(about === null ? '' : yamlText(about, name), name) }, hash };
}

/** Ending of a sidecar; the others are slips that would go unnoticed. */
const SIDECAR = '.yaml';
const MISNAMED = ['.yml', '.YML', '.YAML', '.Yaml', '.Yml'];

/** Bytes of a sidecar; null where there is none. @throws InputError where it has another ending than it should */
function sidecarBytes(folder: string, name: string): Buffer | null {
  const found = readIfPresent(join(folder, name + SIDECAR));
  if (found) return found;
  const misnamed = MISNAMED.find((ending) => existsSync(join(folder, name + ending)));
  if (misnamed) throw misnamedError(name + misnamed);
  return null;
}

/** The error of a sidecar with another ending. */
function misnamedError(file: string): InputError {
  return new InputError(file, `A sidecar ends in ${SIDECAR}; this file would not be read.`, `Rename it to ${stem(file)}${SIDECAR}.`);
}

/** Text of a sidecar: UTF-8, or UTF-16 with its mark. @throws InputError where it is in another encoding */
function yamlText(bytes: Buffer, file: string): string {
  const marks = bytes.subarray(0, 2).toString('hex');
  const encoding = marks === 'fffe' ? 'utf-16le' : marks === 'feff' ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {}
  throw new InputError(file, 'The file is not in UTF-8 (it may be in GBK or UTF-16 without a mark).', 'Save it as UTF-8.');
}

/** Bytes of a file that a person named. @throws InputError where it cannot be read */
export function readGiven(path: string): Buffer {
  try {
    const { size, isFile } = fileAt(path);
    if (!isFile) throw new InputError(path, 'This is no file, but a folder, pipe or device.', 'Give the file of the report itself.');
    if (size > MAX_BYTES)
      throw new InputError(
        path,
        `The file is ${Math.ceil(size / 1024 / 1024)} MB large; at most ${MAX_BYTES / 1024 / 1024} MB can be read.`,
        'Give the report alone, without pictures, as .txt, .html, .docx or .pdf.',
      );
    return readFileSync(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    const message = code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${code}).`;
    throw new InputError(path, message, 'Check the path and its permissions.');
  }
}

/** Size and kind of what stands at a path, links followed; nothing is opened. */
function fileAt(path: string): { size: number; isFile: boolean } {
  const found = statSync(path);
  return { size: found.size, isFile: found.isFile() };
}

/** File name without its ending; the report id where the source is named so. */
export function stem(file: string): string {
  return parse(file).name;
}

function isSidecar(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** The error of a sidecar beside which no report lies, or that is named so that it would not be read. */
export function orphanError(file: string): InputError {
  if (!file.endsWith(SIDECAR)) return misnamedError(file);
  return new InputError(file, 'There is no report beside this file.', 'Put the report beside it under the same name, or remove it.');
}
