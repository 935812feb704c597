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

/** A source with its bytes and sidecar, its earlier versions, oldest first, and a hash of all of them. */
export type LoadedSource = { input: SourceInput; older: SourceInput[]; hash: string };

/**
 * Load a report, the sidecar and the recognised text beside it.
 *
 * @param parse understands the text of the sidecar
 * @throws InputError where one of them is wrong
 */
export function loadSource(folder: string, file: string, parse = parseSidecar): LoadedSource {
  const bytes = readGiven(join(folder, file));
  const about = sidecarBytes(folder, stem(file));
  const recognised = readIfPresent(join(folder, recognitionName(file)));
  const name = `${stem(file)}${SIDECAR}`;
  const sidecar = parse(about === null ? '' : yamlText(about, name), name);
  const older = olderVersions(folder, file, sidecar);
  const parts = [bytes, about ?? '', ...(recognised ? [recognised] : []), ...older.map((one) => one.bytes)];
  const hash = sha256([file, ...older.map((one) => one.file), ...parts.map((part) => (part === '' ? '' : sha256(part)))].join('\n'));
  return {
    input: { file, bytes, sidecar, recognition: recognised ? recognitionOf(recognised, recognitionName(file)) : undefined },
    older,
    hash,
  };
}

/** A quick look for what only an earlier form of sidecars says, without parsing all of them. */
const EARLIER_FORM = new RegExp(`^(?:${RETIRED_KEYS.join('|')}):`, 'm');

/** Names of the sidecars of sources that are in an earlier form: they are read as the present one. */
export function outdatedSidecars(folder: string, files: readonly string[]): string[] {
  const names = [...new Set(files.map((file) => `${stem(file)}${SIDECAR}`))];
  return names.filter((name) => EARLIER_FORM.test(readIfPresent(join(folder, name))?.toString('utf8') ?? ''));
}

/** Earlier versions of a source, without its sidecar, which speaks of the newest; but what is withdrawn is not shown of them either. */
function olderVersions(folder: string, file: string, { withdrawals }: Sidecar): SourceInput[] {
  const { stem: id, version } = sourceFile(file);
  if (version === 1) return [];
  const files = readdirSync(folder)
    .map((name) => ({ name, ...sourceFile(name) }))
    .filter((one) => one.kind === 'report' && one.stem === id && one.version < version);
  return files
    .sort((a, b) => a.version - b.version)
    .map(({ name }) => {
      const recognised = readIfPresent(join(folder, recognitionName(name)));
      return {
        file: name,
        bytes: readGiven(join(folder, name)),
        sidecar: withdrawals ? { withdrawals } : {},
        recognition: recognised ? recognitionOf(recognised, recognitionName(name)) : undefined,
      };
    });
}

function recognitionOf(bytes: Buffer, name: string): Recognition {
  return parseJson(recognitionSchema, bytes.toString('utf8'), name);
}

/** Endings of sidecars that are slips and would go unnoticed. */
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

/** The error of a sidecar beside which no report lies, or that is named so that it would not be read. */
export function orphanError(file: string): InputError {
  if (sourceFile(file).kind === 'sidecar' && !file.endsWith(SIDECAR)) return misnamedError(file);
  return new InputError(file, 'There is no report beside this file.', 'Put the report beside it under the same name, or remove it.');
}
