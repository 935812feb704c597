import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import { type Edition, type EditionRedaction, editionId, editionSchema } from '../../../src/model/index.ts';
import { parseJson } from '../../../src/model/parse.ts';
import { parseRows } from '../../../src/publish/editions/parse.ts';
import { openIn } from '../../../src/publish/editions/redact-edition.ts';
import type { FrozenEdition } from '../../../src/publish/editions/state.ts';
import { byCodeUnit } from '../../../src/text/order.ts';
import { ROOT, readIfPresent, sha256, shown } from './files.ts';

/** Folder of the editions: one folder each, with `manifest.json`, `values.jsonl` and the frozen package. */
export const EDITIONS = join(ROOT, 'content', 'editions');

/** Bill of materials of the program that made an edition, beside its manifest. */
export const BILL = 'program.cdx.json';

/** Orders editions by time: 2026.9 does not exist, months have two digits; a further number of a month is a number. */
function byTime(a: string, b: string): number {
  const [one, other] = [a, b].map((id) => id.split('.').map(Number));
  return (
    (one?.[0] ?? 0) - (other?.[0] ?? 0) || (one?.[1] ?? 0) - (other?.[1] ?? 0) || (one?.[2] ?? 0) - (other?.[2] ?? 0) || byCodeUnit(a, b)
  );
}

/** Ids of all editions, oldest first; none where there is no folder. */
export async function editionIds(folder = EDITIONS): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.flatMap(({ name }) => (editionId.safeParse(name).success ? [name] : [])).sort(byTime);
}

/** All editions, oldest first. @throws InputError naming the file that is damaged or does not fit its manifest */
export async function readEditions(folder = EDITIONS): Promise<FrozenEdition[]> {
  const ids = await editionIds(folder);
  return Promise.all(ids.map((id) => readEdition(join(folder, id), id)));
}

async function readEdition(folder: string, id: string): Promise<FrozenEdition> {
  const [manifestPath, rowsPath] = [join(folder, 'manifest.json'), join(folder, 'values.jsonl')];
  const manifest = parseJson(editionSchema, await readFile(manifestPath, 'utf8'), shown(manifestPath));
  if (manifest.id !== id)
    throw new InputError(
      shown(manifestPath),
      `id: expected "${id}" as its folder is named.`,
      'Editions are not edited: take the file back.',
    );
  const edition: Edition = { manifest, rows: parseRows(await readFile(rowsPath, 'utf8'), shown(rowsPath)) };
  return {
    ...edition,
    archive: ({ name, sha256: expected }) => archiveOf(join(folder, name), expected),
    bill: () => readIfPresent(join(folder, BILL)),
  };
}

/** What reads a zip of the frozen package, which must be the one that was released; null where it lies elsewhere. */
function archiveOf(path: string, expected: string): (() => Uint8Array) | null {
  if (!existsSync(path)) return null;
  return () => {
    const bytes = readFileSync(path);
    if (sha256(bytes) === expected) return bytes;
    throw new InputError(
      shown(path),
      'This is not the package that was released: its checksum is another.',
      'Put the released file back, or remove it.',
    );
  };
}

/** @throws InputError where an edition still holds what was withdrawn */
export function assertRedacted(editions: readonly Edition[], withdrawals: readonly EditionRedaction[]): void {
  for (const { manifest } of editions) {
    const [open] = openIn(manifest, withdrawals);
    if (open)
      throw new InputError(
        shown(join(EDITIONS, manifest.id)),
        `This edition still holds what was withdrawn on ${open.on}: ${open.report} (${open.of}).`,
        'Take it out with npm run withdraw, and commit what it changed.',
      );
  }
}
