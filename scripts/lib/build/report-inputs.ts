import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readWithdrawals } from '../../../src/collections/withdrawals.ts';
import { InputError } from '../../../src/model/error.ts';
import { byCodeUnit } from '../../../src/text/order.ts';
import { fileNames, sha256, shown } from '../content/files.ts';

/** Hashes of the two files of a report. */
export type ReportInput = { record: string; page: string };

/**
 * Hashes of the files of all reports of a folder, by id in ascending order, without those that were withdrawn.
 *
 * @param hashOf hash of a file by its path
 * @throws InputError where a report has one of them only
 */
export async function reportInputs(content: string, hashOf = hashOfFile): Promise<ReadonlyMap<string, ReportInput>> {
  const gone = new Set(readWithdrawals(content).map(({ report }) => report));
  const shownOf = (ids: readonly string[]) => ids.filter((id) => !gone.has(id));
  const records = shownOf(await idsIn(join(content, 'records'), '.json'));
  const pages = new Set(shownOf(await idsIn(join(content, 'reports'), '.mdx')));
  for (const id of records) if (!pages.delete(id)) throw halfReport(join(content, 'records', `${id}.json`), 'page');
  for (const id of pages) throw halfReport(join(content, 'reports', `${id}.mdx`), 'record');
  return new Map(
    records.map((id) => [
      id,
      { record: hashOf(join(content, 'records', `${id}.json`)), page: hashOf(join(content, 'reports', `${id}.mdx`)) },
    ]),
  );
}

async function idsIn(folder: string, ending: string): Promise<string[]> {
  const names = (await fileNames(folder)).filter((name) => name.endsWith(ending));
  return names.map((name) => name.slice(0, -ending.length)).sort(byCodeUnit);
}

/** Files are small, and nothing else is under way: one after the other takes less than a thread each. */
const hashOfFile = (path: string): string => sha256(readFileSync(path));

function halfReport(path: string, missing: string): InputError {
  return new InputError(shown(path), `The report has no ${missing}.`, 'Run npm run convert, which writes both.');
}
