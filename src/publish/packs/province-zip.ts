import type { ReportRecord } from '../../model/index.ts';
import { archive, type Packed, pack } from '../data-package/index.ts';
import { recordFile } from './downloads.ts';

/**
 * A zip with the records of the reports of a province, for readers without scripts and for programs: the same bytes that pages make in the browser. A
 * record holds the text; figures are rows of the tables of the data package.
 */
export function provinceZip(records: readonly ReportRecord[]): Uint8Array {
  const files = records.map((record): [string, Packed] => [
    `reports/${record.report.id}/record.json`,
    pack(recordFile('record.json', record)),
  ]);
  return archive(Object.fromEntries(files));
}
