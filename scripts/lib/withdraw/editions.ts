import { join } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import { packageZips } from '../../../src/model/index.ts';
import { type EditionWithdrawal, openIn, redactedEdition } from '../../../src/publish/editions/redact-edition.ts';
import type { FrozenEdition } from '../../../src/publish/editions/state.ts';
import { readEditions } from '../content/editions.ts';
import { shown, writeWhole } from '../content/files.ts';

/** An edition that was changed: its id, what was taken out, the new checksums of the zips of its package. */
export type Changed = { id: string; reports: string[]; sha256: string[] };

/**
 * Take what was withdrawn out of all editions of a folder that still hold it.
 *
 * @throws InputError where the package of one lies elsewhere: it cannot be changed then
 */
export async function redactEditions(folder: string, withdrawals: readonly EditionWithdrawal[]): Promise<Changed[]> {
  const changed: Changed[] = [];
  for (const edition of await readEditions(folder)) {
    const open = openIn(edition.manifest, withdrawals);
    if (open.length > 0) changed.push(redact(folder, edition, open));
  }
  return changed;
}

function redact(folder: string, edition: FrozenEdition, open: readonly EditionWithdrawal[]): Changed {
  const { id } = edition.manifest;
  const package_ = packageZips(edition.manifest).map((zip) => {
    const bytes = edition.archive(zip)?.();
    if (bytes) return bytes;
    throw new InputError(
      shown(join(folder, id, zip.name)),
      'The package of this edition is not here, so that nothing can be taken out of it.',
      'Fetch it from where it is kept, put it there, run the command again, and replace it where it is kept.',
    );
  });
  const { manifest, values, zips } = redactedEdition(edition, package_, open);
  for (const [at, { name }] of packageZips(manifest).entries()) writeWhole(join(folder, id, name), zips[at] ?? new Uint8Array());
  writeWhole(join(folder, id, 'values.jsonl'), values);
  writeWhole(join(folder, id, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  return { id, reports: open.map(({ report, of }) => `${report} (${of})`), sha256: packageZips(manifest).map((zip) => zip.sha256) };
}
