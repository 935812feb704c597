import { csvLine } from '../../text/csv.ts';
import { joinBlobs, splitBlobs } from '../blobs.ts';
import type { Packed } from './archive.ts';
import { jsonLines } from './json.ts';
import { tableParquet } from './parquet.ts';
import { segment } from './segments.ts';
import type { DataTable } from './table.ts';

/** The rows of a table that belong to one province, in each format, ready to stand after those of others. */
export type TablePart = {
  rows: number;
  csv: Packed;
  json: Packed;
  /** A Parquet file of these rows alone. */
  parquet: Uint8Array;
};

/** What is known of a part besides its bytes. */
type PartHead = Pick<TablePart, 'rows'> & Record<'csv' | 'json', Pick<Packed, 'crc' | 'size'>>;

/** Makes the part of a table from its rows. */
export function tablePart(table: DataTable, version: string): TablePart {
  return {
    rows: table.rows.length,
    csv: segment(table.rows.map((row) => `${csvLine(row)}\n`).join('')),
    json: segment(jsonLines(table).join(',\n')),
    parquet: tableParquet(table, version),
  };
}

/** Parts of several tables as bytes. */
export function formatParts(parts: readonly TablePart[]): Uint8Array {
  const heads = parts.map(({ rows, csv, json }): PartHead => ({ rows, csv: headOf(csv), json: headOf(json) }));
  const bytes = parts.flatMap(({ csv, json, parquet }) => [csv.data, json.data, parquet]);
  return joinBlobs([Buffer.from(JSON.stringify(heads)), ...bytes]);
}

const headOf = ({ crc, size }: Packed) => ({ crc, size });

/** The parts again, in their order. */
export function parseParts(bytes: Uint8Array): TablePart[] {
  const [head = new Uint8Array(), ...blobs] = splitBlobs(bytes);
  const heads: PartHead[] = JSON.parse(Buffer.from(head).toString('utf8'));
  const next = blobs.values();
  const blob = (): Uint8Array<ArrayBuffer> => new Uint8Array(next.next().value ?? []);
  return heads.map(({ rows, csv, json }) => ({
    rows,
    csv: { ...csv, data: blob() },
    json: { ...json, data: blob() },
    parquet: blob(),
  }));
}
