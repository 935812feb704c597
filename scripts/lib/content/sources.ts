import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import { RETIRED_KEYS, type Recognition, recognitionSchema, type Sidecar } from '../../../src/model/index.ts';
import { parseJson } from '../../../src/model/parse.ts';
import { parseSidecar } from '../../../src/reading/metadata/sidecar.ts';
import { MAX_BYTES } from '../../../src/reading/read/index.ts';
import type { SourceInput } from '../../../src/reading/types.ts';
import { fileNames, isFolder, readIfPresent, sha256 } from './files.ts';
import { recognitionName, SIDECAR, sourceFile, stem } from './source-names.ts';

/** Sources of a folder: reports in order of their names, the newest version of each, and sidecars and recognised texts that stand alone. */
export type SourceList = { files: string[]; orphans: string[] };

/**
 * List the reports of a folder. Everything that is neither a sidecar (`.yaml`) nor recognised text (`.ocr.json`) counts as a report.
 *
 * @throws InputError where there is no such folder
 */
export async function listSources(folder: string): Promise<SourceList> {
  if (!(await isFolder(folder)))
    throw new InputError(folder, 'There is no such folder of sources.', 'Give an existing one with --sources.');
  const names = await fileNames(folder);
  const reports = names.filter((name) => sourceFile(name).kind === 'report');
  const stems = new Set(reports.map(stem));
  const newest = new Map<string, number>();
  for (const { stem, version } of reports.map(sourceFile)) newest.set(stem, Math.max(version, newest.get(stem) ?? 0));
  return {
    files: reports.filter((name) => sourceFile(name).version === newest.get(stem(name))),
    orphans: names.filter((name) => sourceFile(name).kind !== 'report' && !stems.has(stem(name))),
  };
}

/** Whether a folder holds a file of a name. */
export type Has = (name: string) => boolean;

/** Whether a folder holds a file now; asks the disk each time. */
const onDisk =
  (folder: string): Has =>
  (name) =>
    existsSync(join(folder, name));

/** Whether a folder holds a file, by one look at all its names: for who asks of thousands. */
export function listed(folder: string): Has {
  const names = new Set(readdirSync(folder));
  return (name) => names.has(name);
}

/** A version of a source as its bytes, and those of the text that was recognised in it. */
type VersionBytes = { file: string; bytes: Buffer; recognised: Buffer | null };

/** Bytes of a source, of its sidecar and of its earlier versions, oldest first, and a hash of all of them. */
export type SourceBytes = VersionBytes & { sidecar: Buffer | null; older: VersionBytes[]; hash: string };

/**
 * Read a report and what lies beside it, without understanding any of it.
 *
 * @throws InputError where one of them cannot be read
 */
export function sourceBytes(folder: string, file: string, has = onDisk(folder)): SourceBytes {
  const { stem, version } = sourceFile(file);
  const newest = versionBytes(folder, file, has);
  const sidecar = sidecarBytes(folder, stem, has);
  const older = version === 1 ? [] : olderNames(folder, stem, version).map((name) => versionBytes(folder, name, has));
  const parts = [newest, ...older].flatMap(({ file, bytes, recognised }) => [
    hashLine(file, bytes),
    hashLine(recognitionName(file), recognised),
  ]);
  const hash = sha256([...parts, hashLine(stem, sidecar)].join('\n'));
  return { ...newest, sidecar, older, hash };
}

/** A file, or that there is none, in the text of which the hash of a source is made. */
const hashLine = (name: string, bytes: Buffer | null): string => `${name}\t${bytes === null ? '' : sha256(bytes)}`;

function versionBytes(folder: string, file: string, has: Has): VersionBytes {
  const recognition = recognitionName(file);
  return { file, bytes: readGiven(join(folder, file)), recognised: has(recognition) ? readIfPresent(join(folder, recognition)) : null };
}

/** Names of the earlier versions of a source, oldest first. */
function olderNames(folder: string, stem: string, version: number): string[] {
  const older = readdirSync(folder)
    .map((name) => ({ name, ...sourceFile(name) }))
    .filter((one) => one.kind === 'report' && one.stem === stem && one.version < version);
  return older.sort((a, b) => a.version - b.version).map(({ name }) => name);
}

/** A source with its bytes and sidecar, its earlier versions, oldest first, and a hash of all of them. */
export type LoadedSource = { input: SourceInput; older: SourceInput[]; hash: string };

/**
 * Load a report, the sidecar and the recognised text beside it. Earlier versions have no sidecar, which speaks of the newest; but what is withdrawn is
 * not shown of them either.
 *
 * @param parse understands the text of the sidecar
 * @param has whether the folder holds a file
 * @throws InputError where one of them is wrong
 */
export function loadSource(folder: string, file: string, parse = parseSidecar, has = onDisk(folder)): LoadedSource {
  const read = sourceBytes(folder, file, has);
  const name = `${stem(file)}${SIDECAR}`;
  const sidecar = parse(read.sidecar === null ? '' : yamlText(read.sidecar, name), name);
  const { withdrawals } = sidecar;
  return {
    input: inputOf(read, sidecar),
    older: read.older.map((one) => inputOf(one, withdrawals ? { withdrawals } : {})),
    hash: read.hash,
  };
}

function inputOf({ file, bytes, recognised }: VersionBytes, sidecar: Sidecar): SourceInput {
  return { file, bytes, sidecar, recognition: recognised ? recognitionOf(recognised, recognitionName(file)) : undefined };
}

/** A quick look for what only an earlier form of sidecars says, without parsing all of them. */
const EARLIER_FORM = new RegExp(`^(?:${RETIRED_KEYS.join('|')}):`, 'm');

/** Names of the sidecars of sources that are in an earlier form: they are read as the present one. */
export function outdatedSidecars(folder: string, files: readonly string[]): string[] {
  const names = new Set(files.map((file) => `${stem(file)}${SIDECAR}`));
  const has = listed(folder);
  return [...names].filter((name) => has(name) && EARLIER_FORM.test(readIfPresent(join(folder, name))?.toString('utf8') ?? ''));
}

function recognitionOf(bytes: Buffer, name: string): Recognition {
  return parseJson(recognitionSchema, bytes.toString('utf8'), name);
}

/** Endings of sidecars that are slips and would go unnoticed. */
const MISNAMED = ['.yml', '.YML', '.YAML', '.Yaml', '.Yml'];

/** Bytes of a sidecar; null where there is none. @throws InputError where it has another ending than it should */
function sidecarBytes(folder: string, name: string, has: Has): Buffer | null {
  const found = has(name + SIDECAR) ? readIfPresent(join(folder, name + SIDECAR)) : null;
  if (found) return found;
  const misnamed = MISNAMED.find((ending) => has(name + ending));
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

/** The error of a sidecar beside which no report lies, or that is named so that it would not be read. */
export function orphanError(file: string): InputError {
  if (sourceFile(file).kind === 'sidecar' && !file.endsWith(SIDECAR)) return misnamedError(file);
  return new InputError(file, 'There is no report beside this file.', 'Put the report beside it under the same name, or remove it.');
}
