import { deserialize, serialize } from 'node:v8';
import { csvLines } from '../../text/csv.ts';
import { joinBlobs, splitBlobs } from '../blobs.ts';
import type { Bytes } from '../file.ts';
import type { Packed } from './archive.ts';
import { isInWorkbook, sheetRows } from './data-workbook.ts';
import { type RowGroups, rowGroupsOf } from './parquet.ts';
import { segment } from './segments.ts';
import type { DataTable } from './table.ts';

/** The rows of a table that belong to one province, in each format, ready to stand after those of others. */
export type TablePart = {
  rows: number;
  csv: Packed;
  /** Row groups of Parquet. */
  parquet: RowGroups;
  /** Rows of its sheet in the workbook; null where it has none. */
  sheet: Packed | null;
};

/** What is known of a part besides its bytes. */
type Sizes = Pick<Packed, 'crc' | 'size'>;
type PartHead = Pick<TablePart, 'rows'> & { csv: Sizes; sheet: Sizes | null };

/** Makes the part of a table from its rows. */
export function tablePart(table: DataTable): TablePart {
  return {
    rows: table.rows.length,
    csv: segment(csvLines(table.rows)),
    parquet: rowGroupsOf(table),
    sheet: isInWorkbook(table.name) ? segment(sheetRows(table)) : null,
  };
}

/** Parts of several tables as bytes. */
export function formatParts(parts: readonly TablePart[]): Bytes {
  const heads = parts.map(({ rows, csv, sheet }): PartHead => ({ rows, csv: sizesOf(csv), sheet: sheet && sizesOf(sheet) }));
  const bytes = parts.flatMap(({ csv, parquet, sheet }) => [
    csv.data,
    parquet.bytes,
    serialize(parquet.groups),
    ...(sheet ? [sheet.data] : []),
  ]);
  return joinBlobs([Buffer.from(JSON.stringify(heads)), ...bytes]);
}

const sizesOf = ({ crc, size }: Packed) => ({ crc, size });

/** The parts again, in their order. */
export function parseParts(bytes: Bytes): TablePart[] {
  const [head = new Uint8Array(), ...blobs] = splitBlobs(bytes);
  const heads: PartHead[] = JSON.parse(Buffer.from(head).toString('utf8'));
  const next = blobs.values();
  const blob = () => next.next().value ?? new Uint8Array();
  return heads.map(({ rows, csv, sheet }) => ({
    rows,
    csv: { ...csv, data: blob() },
    parquet: { bytes: blob(), groups: deserialize(blob()) },
    sheet: sheet && { ...sheet, data: blob() },
  }));
}
