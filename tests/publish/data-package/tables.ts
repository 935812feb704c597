import { type DataTable, type PackageInput, TABLE_NAMES, table } from '../../../src/publish/data-package/index.ts';
import { frameworks, gazetteer, indicators, records, references } from '../../support/content.ts';

const codes = new Set(records.map((record) => record.report.district.code));
export const corpus: PackageInput = {
  records,
  indicators,
  frameworks,
  references,
  districts: gazetteer.districts.filter(({ code, until }) => until === undefined && codes.has(code)),
  site: 'https://reports.example.org/',
};

/** All tables of the data package, filled from the reports that are shipped. */
export const tables: DataTable[] = TABLE_NAMES.map((name) => table(name, corpus));

/** One of them. */
export function byName(name: string): DataTable {
  return tables.find((candidate) => candidate.name === name) as DataTable;
}
