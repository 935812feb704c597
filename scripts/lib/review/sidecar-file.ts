import { join } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import type { Sidecar } from '../../../src/model/index.ts';
import { parseSidecar } from '../../../src/reading/metadata/sidecar.ts';
import type { BrokenSidecar } from '../../../src/site/review/wire.ts';
import { readIfPresent } from '../content/files.ts';
import { SIDECAR, stem } from '../content/source-names.ts';

/** Lines shown before and after the one that is at fault. */
const AROUND = 4;

/** A sidecar as it lies on the disk: its text, and what it says or why it cannot be read. */
export type SidecarFile = { path: string; name: string; text: string } & (
  | { sidecar: Sidecar; broken: null }
  | { sidecar: null; broken: BrokenSidecar }
);

/** Sidecars as they were read last, by their paths: a long one takes a moment to parse. */
const known = new Map<string, SidecarFile>();

/** Read the sidecar beside a source; one that is not there is empty. */
export function sidecarFile(folder: string, source: string): SidecarFile {
  const name = `${stem(source)}${SIDECAR}`;
  const path = join(folder, name);
  const text = readIfPresent(path)?.toString('utf8') ?? '';
  const last = known.get(path);
  if (last?.text === text) return last;
  const file = parsed(path, name, text);
  known.set(path, file);
  return file;
}

function parsed(path: string, name: string, text: string): SidecarFile {
  try {
    return { path, name, text, sidecar: parseSidecar(text, name), broken: null };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { path, name, text, sidecar: null, broken: brokenAt(name, text, error) };
  }
}

function brokenAt(file: string, text: string, { message, hint, line: at }: InputError): BrokenSidecar {
  const line = at ?? null;
  const all = text.split('\n');
  const first = Math.max(1, (line ?? 1) - AROUND);
  return { file, message, hint, line, first, lines: all.slice(first - 1, (line ?? 1) + AROUND) };
}
