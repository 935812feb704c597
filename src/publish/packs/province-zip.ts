import { archive, type Packed, pack } from '../data-package/index.ts';
import type { Province } from '../file.ts';
import { recordFile } from './downloads.ts';

/**
 * A zip with the records of the reports of a province, for readers without scripts and for programs: the same bytes that pages make in the browser. A
 * record holds the text; figures are rows of the tables of the data package.
 */
export function provinceZip({ records, written = () => [] }: Pick<Province, 'records' | 'written'>): Uint8Array {
  const json = written();
  const files = records().map((record, at): [string, Packed] => [
    `reports/${record.report.id}/record.json`,
    pack(json[at] ?? recordFile('record.json', record)),
  ]);
  return archive(Object.fromEntries(files));
}
