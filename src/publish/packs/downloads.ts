import type { ReportRecord } from '../../model/index.ts';
import { csvLine, csvOf } from '../../text/csv.ts';
import type { OwnTable, PackIndex, UnpackedReport } from './report-pack.ts';

/** Files that are made of a record: everything read from a report, and its decoded text, to which all spans refer. */
export const RECORD_FILES = ['record.json', 'source.txt'] as const;
export type RecordFileName = (typeof RECORD_FILES)[number];

/** The content of a file of a record; the record is the same in the zip of its province. */
export function recordFile(name: RecordFileName, record: ReportRecord): string {
  return name === 'record.json' ? JSON.stringify(record) : record.text;
}

/** The figures of a report: its rows of the table of mentions. */
export function figuresCsv({ rows }: UnpackedReport, columns: PackIndex['columns']): string {
  return ownCsv('mentions', [rows], columns);
}

/** The figures of a district: the observations of its reports. */
export function districtCsv(reports: readonly UnpackedReport[], columns: PackIndex['columns']): string {
  return ownCsv(
    'observations',
    reports.map(({ rows }) => rows),
    columns,
  );
}

function ownCsv(table: OwnTable, reports: readonly UnpackedReport['rows'][], columns: PackIndex['columns']): string {
  return csvOf(
    columns[table],
    reports.flatMap((rows) => rows[table].map(csvLine)),
  );
}
