import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type ReportWithdrawal, withdrawalsFileSchema } from '../model/index.ts';
import { parseYaml } from '../model/parse.ts';
import { REPORT_FOLDER } from './report-folder.ts';

/** Name of the list of withdrawn reports, beside `records/`. */
export const WITHDRAWALS = 'withdrawals.yaml';

/**
 * Reports that are not shown any more: those of a folder of reports, and those of the project, which hold for whatever is built with it. The last
 * entry of a report holds.
 *
 * @throws InputError where a list is wrong
 */
export function readWithdrawals(folder = REPORT_FOLDER): ReportWithdrawal[] {
  const files = [...new Set([resolve('content'), resolve(folder)])].map((place) => join(place, WITHDRAWALS));
  const all = files.filter((file) => existsSync(file)).flatMap((file) => withdrawalsIn(readFileSync(file, 'utf8'), file));
  return [...new Map(all.map((one) => [one.report, one])).values()].sort((a, b) => (a.report < b.report ? -1 : 1));
}

/** The withdrawals that a list names. @throws InputError where it is wrong */
export function withdrawalsIn(yaml: string, file: string): ReportWithdrawal[] {
  return parseYaml(withdrawalsFileSchema, yaml, file).reports ?? [];
}
