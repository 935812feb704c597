import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../../../src/model/error.ts';
import { type Format, reportId, type Sidecar } from '../../../src/model/index.ts';
import { parseSidecar } from '../../../src/reading/metadata/sidecar.ts';
import { formatOf } from '../../../src/reading/read/format.ts';
import type { Knowledge } from '../../../src/reading/types.ts';
import { endingOf } from '../add/add-source.ts';
import { readIfPresent, sha256, writeWhole } from '../content/files.ts';
import { recognitionName, SIDECAR, sourceFile, versionName } from '../content/source-names.ts';
import { loadSource } from '../content/sources.ts';
import { convertFile } from '../convert/convert-file.ts';
import type { Run } from '../convert/file.ts';
import { publish } from '../convert/publish.ts';
import { Store } from '../convert/store.ts';
import type { Fetched } from '../fetch/fetch-report.ts';
import { recognise } from '../recognise/recognise.ts';
import { type Belongings, sidecarPath } from './belongings.ts';
import { setInSidecar } from './sidecar-file.ts';

/** What is needed to convert a source again. */
export type Again = { knowledge: Knowledge; run: Run };

/**
 * Convert a source again after a change among the sources.
 *
 * @param id what the report must be called then
 * @param undo takes the change back, where the conversion fails or gives another report
 * @throws InputError then
 */
export async function convertAgain(file: string, id: string, { knowledge, run }: Again, undo: () => void): Promise<void> {
  const outcome = await convertFile(file, knowledge, run);
  if ('stamp' in outcome && outcome.stamp.id === id) {
    publish(new Store(run.out), outcome);
    return;
  }
  undo();
  if ('failure' in outcome)
    throw new InputError(outcome.failure.file, `${outcome.failure.message} Nothing was changed.`, outcome.failure.hint);
  throw new InputError(
    file,
    `It would be read as ${outcome.stamp.id}, not as ${id}. Nothing was changed.`,
    'Give district, year or kind in its sidecar first, or choose the id that it is read as.',
  );
}

/** Remove a report: all versions of its source, sidecar, recognised text, record and page. Returns the names of what was removed. */
export function removeReport({ id, folder, names }: Belongings, out: string): string[] {
  for (const name of names) rmSync(join(folder, name));
  new Store(out).remove(id);
  return names;
}

/** Rename a report with all that belongs to it. @throws InputError where the new id is taken, or the report is not read as that */
export async function renameReport(report: Belongings, to: string, again: Again): Promise<string> {
  const { id, folder, names, file } = report;
  if (!reportId.safeParse(to).success)
    throw new InputError(to, 'This is no id of a report.', 'Expected district code, year and kind, such as 330803-2019-self-assessment-2.');
  const about = sidecarPath(report);
  const before = readIfPresent(about);
  const belonging = before ? names : [...names, id + SIDECAR];
  const moves = belonging.map((name) => [join(folder, name), join(folder, to + name.slice(id.length))] as const);
  const taken = moves.find(([, target]) => existsSync(target));
  if (taken) throw new InputError(taken[1], 'There is a file of this name already.', 'Remove or rename it first.');
  const sidecar = parseSidecar(String(before ?? ''), about);
  const renamed = (name: string) => (sourceFile(name).stem === id ? to + name.slice(id.length) : name);
  setInSidecar(about, {
    formerly: [...(sidecar.formerly ?? []), id].filter((one) => one !== to),
    ...(sidecar.captures && { captures: sidecar.captures.map((one) => ({ ...one, file: renamed(one.file) })) }),
  });
  for (const [from, target] of moves) renameSync(from, target);
  await convertAgain(renamed(file), to, again, () => {
    for (const [from, target] of moves) renameSync(target, from);
    if (before) writeWhole(about, before);
    else rmSync(about, { force: true });
  });
  new Store(again.run.out).remove(id);
  return renamed(file);
}

/** Take a changed page in as the next version of a source. @throws InputError where it cannot be read as the same report */
export async function updateReport(report: Belongings, fetched: Fetched, sidecar: Sidecar, again: Again): Promise<string> {
  const { id, folder, version } = report;
  const { bytes, captures } = fetched;
  const format = formatOf(bytes, fetched.name);
  const file = versionName(id, version + 1, endingOf(bytes, format === 'zip' ? ('html' satisfies Format) : format));
  const about = sidecarPath(report);
  const before = readIfPresent(about);
  const on = captures[0]?.at.slice(0, 10);
  writeWhole(join(folder, file), bytes);
  setInSidecar(about, {
    captures: [...(sidecar.captures ?? firstCaptures(report, sidecar)), ...captures.map((capture) => ({ ...capture, file }))],
    ...(on && { retrieved: on, availability: { state: 'available', on, last: on } }),
  });
  await convertAgain(file, id, again, () => {
    rmSync(join(folder, file));
    if (before) writeWhole(about, before);
    else rmSync(about, { force: true });
  });
  return file;
}

/** What is known of how the first version was got, where nobody noted it. */
function firstCaptures({ folder, file }: Belongings, { url, retrieved }: Sidecar): NonNullable<Sidecar['captures']> {
  const { input } = loadSource(folder, file);
  return url && retrieved ? [{ file, url, at: `${retrieved}T00:00:00Z`, sha256: sha256(input.bytes) }] : [];
}

/** Recognise the text of a source that is a picture, anew. */
export async function recogniseReport({ folder, file, id }: Belongings, again: Again): Promise<void> {
  const path = join(folder, recognitionName(file));
  const before = readIfPresent(path);
  const { input } = loadSource(folder, file);
  writeWhole(path, `${JSON.stringify(await recognise(input))}\n`);
  await convertAgain(file, id, again, () => {
    if (before) writeWhole(path, before);
    else rmSync(path, { force: true });
  });
}
