import { csvLine, csvOf } from '../../text/csv.ts';
import type { OwnTable, PackIndex, UnpackedReport } from './report-pack.ts';

/** Files that are made of one report: everything read from it, its decoded text, to which all spans refer, and its figures. */
export const REPORT_FILES = ['record.json', 'source.txt', 'figures.csv'] as const;
export type ReportFileName = (typeof REPORT_FILES)[number];

/** The content of a file of a report, in the browser and in the zip of its province the same. */
export function reportFile(name: ReportFileName, { record, rows }: UnpackedReport, columns: PackIndex['columns']): string {
  if (name === 'record.json') return JSON.stringify(record);
  return name === 'source.txt' ? record.text : ownCsv('mentions', [rows], columns);
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
