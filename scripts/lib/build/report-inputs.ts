import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readWithdrawals } from '../../../src/collections/withdrawals.ts';
import { InputError } from '../../../src/model/error.ts';
import { byCodeUnit } from '../../../src/text/order.ts';
import { fileNames, sha256, shown } from '../content/files.ts';

/** Hashes of the two files of a report. */
export type ReportInput = { record: string; page: string };

/** Files read at a time. */
const AT_ONCE = 32;

/**
 * Hashes of the files of all reports of a folder, by id in ascending order, without those that were withdrawn.
 *
 * @throws InputError where a report has one of them only
 */
export async function reportInputs(content: string): Promise<ReadonlyMap<string, ReportInput>> {
  const gone = new Set(readWithdrawals(content).map(({ report }) => report));
  const shownOf = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
  const records = shownOf(await idsIn(join(content, 'records'), '.json'));
  const pages = new Set(shownOf(await idsIn(join(content, 'reports'), '.mdx')));
  for (const id of records) if (!pages.delete(id)) throw halfReport(join(content, 'records', `${id}.json`), 'page');
  for (const id of pages) throw halfReport(join(content, 'reports', `${id}.mdx`), 'record');
  const inputs = new Map<string, ReportInput>();
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const some = records.slice(at, at + AT_ONCE).map(async (id) => [id, await inputOf(content, id)] as const);
    for (const [id, input] of await Promise.all(some)) inputs.set(id, input);
  }
  return inputs;
}

async function idsIn(folder: string, ending: string): Promise<string[]> {
  const names = (await fileNames(folder)).filter((name) => name.endsWith(ending));
  return names.map((name) => name.slice(0, -ending.length)).sort(byCodeUnit);
}

async function inputOf(content: string, id: string): Promise<ReportInput> {
  const [record, page] = await Promise.all([
    readFile(join(content, 'records', `${id}.json`)),
    readFile(join(content, 'reports', `${id}.mdx`)),
  ]);
  return { record: sha256(record), page: sha256(page) };
}

function halfReport(path: string, missing: string): InputError {
  return new InputError(shown(path), `The report has no ${missing}.`, 'Run npm run convert, which writes both.');
}
