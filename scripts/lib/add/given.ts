import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import type { Sidecar } from '../../../src/model/index.ts';
import { byCodeUnit } from '../../../src/text/order.ts';
import { isFolder, sha256 } from '../content/files.ts';
import { sourceFile } from '../content/source-names.ts';
import { listSources, readGiven } from '../content/sources.ts';
import { fetchReport } from '../fetch/fetch-report.ts';
import type { Visitor } from '../fetch/polite.ts';
import { FetchError } from '../fetch/request.ts';

/** A report that is to be taken in: its bytes under a name, and what is known of it. */
export type Given = { name: string; bytes: Uint8Array; known: Sidecar };

/** Whether an argument of the command is an address. */
export const isAddress = (argument: string): boolean => /^https?:\/\//i.test(argument);

/** Paths and addresses that arguments stand for: a folder stands for the files below it, hidden ones and sidecars left out. */
export async function expanded(argument: readonly string[]): Promise<string[]> {
  const all: string[] = [];
  for (const one of argument) all.push(...(!isAddress(one) && (await isFolder(one)) ? await reportsBelow(one) : [one]));
  return all;
}

async function reportsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile() && sourceFile(entry.name).kind === 'report')
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !path
          .slice(folder.length)
          .split(/[/\\]/)
          .some((part) => part.startsWith('.')),
    )
    .sort(byCodeUnit);
  if (files.length === 0)
    throw new InputError(folder, 'The folder holds no files.', 'Give the folder of the reports, or the files themselves.');
  return files;
}

/**
 * A report from a path or an address. @throws InputError where it cannot be had, or lies among the sources already
 *
 * @param folder of the sources
 */
export async function givenAt(argument: string, known: Sidecar, { folder, visitor }: { folder: string; visitor: Visitor }): Promise<Given> {
  const given = isAddress(argument)
    ? await fetched(argument, known, visitor)
    : { name: basename(argument), bytes: readGiven(argument), known };
  const wanted = sha256(given.bytes);
  for (const file of (await listSources(folder)).files) {
    const same = sha256(await readFile(join(folder, file))) === wanted;
    if (same) throw new InputError(argument, `The same file is here already, as ${file}.`, 'Nothing was changed.');
  }
  return given;
}

async function fetched(address: string, known: Sidecar, visitor: Visitor): Promise<Given> {
  try {
    const { name, bytes, captures } = await fetchReport(address, visitor);
    const at = captures[0]?.at.slice(0, 10);
    const origin: Sidecar = {
      url: address,
      ...(at && { retrieved: at }),
      captures: captures.map((capture) => ({ file: name, ...capture })),
    };
    return { name, bytes, known: { ...origin, ...known } };
  } catch (error) {
    if (!(error instanceof FetchError)) throw error;
    throw new InputError(
      address,
      `The report cannot be fetched: ${error.message}.`,
      'Open the address in a browser, save the page, and add the file with --url.',
    );
  }
}
