import type { ReportRecord } from '../model/index.ts';
import { type DataTable, type TableName, table } from './data-package/index.ts';
import { keepLast, type Province, type SiteCorpus } from './file.ts';
import { packageInput } from './package-input.ts';

/** A table with the rows of the reports of a province. Those of the last province that was asked for are made once. */
export type ProvinceTables = (province: Province, name: TableName) => DataTable;

/** The tables of the provinces of a corpus. */
export function provinceTables(corpus: SiteCorpus): ProvinceTables {
  const made = keepLast((_: readonly ReportRecord[]) => new Map<TableName, DataTable>());
  return ({ records }, name) => {
    const tables = made(records());
    const known = tables.get(name) ?? table(name, packageInput(corpus, records));
    tables.set(name, known);
    return known;
  };
}
