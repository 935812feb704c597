import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReportRecord, recordSchema } from '../model/index.ts';
import { REPORT_FOLDER } from './report-folder.ts';
import { readWithdrawals } from './withdrawals.ts';

const ENDING = '.json';
const HINT = 'Run npm run convert.';

/** Ids of the records in a folder of reports, in ascending order, without those that were withdrawn; none where there is no folder. */
export function recordIds(folder = REPORT_FOLDER): string[] {
  const gone = new Set(readWithdrawals(folder).map(({ report }) => report));
  return namesIn(join(folder, 'records'))
    .flatMap((file) => (file.endsWith(ENDING) && !file.startsWith('.') ? file.slice(0, -ENDING.length) : []))
    .filter((id) => !gone.has(id));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** A record from its file. @throws Error naming the file, where there is none or it does not fit the schema */
export function readRecord(id: string, folder = REPORT_FOLDER): ReportRecord {
  const file = join(folder, 'records', id + ENDING);
  try {
    return recordSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message} ${HINT}`, { cause: error });
  }
}

/** The page of a report as MDX. @throws Error naming the file, where there is none */
export function readPage(id: string, folder = REPORT_FOLDER): string {
  const file = join(folder, 'reports', `${id}.mdx`);
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Error(`${file}: ${(error as Error).message} ${HINT}`, { cause: error });
  }
}
