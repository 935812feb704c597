import type { ReportRecord } from '../../model/index.ts';
import { archive, type Packed, pack } from '../data-package/index.ts';
import { RECORD_FILES, recordFile } from './downloads.ts';

/**
 * A zip with the records and texts of the reports of a province, for readers without scripts and for programs: the same bytes that pages make in the
 * browser. Figures are rows of the tables of the data package.
 */
export function provinceZip(records: readonly ReportRecord[]): Uint8Array {
  const files = records.flatMap((record) =>
    RECORD_FILES.map((name): [string, Packed] => [`reports/${record.report.id}/${name}`, pack(recordFile(name, record))]),
  );
  return archive(Object.fromEntries(files));
}
