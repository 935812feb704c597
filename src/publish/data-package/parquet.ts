import { zstdCompressSync } from 'node:zlib';
import type { SchemaElement } from 'hyparquet';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import type { CsvCell } from '../../text/csv.ts';
import type { ColumnType, DataTable } from './table.ts';

type Physical = Pick<SchemaElement, 'type' | 'logical_type' | 'converted_type'>;

/** How a column is stored, with what it means (logical type); the older converted type is for readers that know no other. */
const TYPES: Record<ColumnType, Physical> = {
  string: { type: 'BYTE_ARRAY', logical_type: { type: 'STRING' }, converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  number: { type: 'DOUBLE' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', logical_type: { type: 'DATE' }, converted_type: 'DATE' },
};

/** Fewest rows of a row group that is not the last. */
const GROUP = 5_000;

/**
 * Rows of each row group. A district never lies in two: rows stand in the order of district codes, so that a reader who wants one district finds
 * by the statistics of the groups that all others can be skipped.
 */
function groupSizes({ columns, rows }: DataTable): number[] {
  const at = columns.findIndex(({ name }) => name === 'district_code');
  const sizes: number[] = [];
  let size = 0;
  rows.forEach((row, index) => {
    if (size >= GROUP && row[at] !== rows[index - 1]?.[at]) {
      sizes.push(size);
      size = 0;
    }
    size++;
  });
  return [...sizes, Math.max(size, 1)];
}

const stored = (cell: CsvCell | undefined, type: ColumnType) =>
  type === 'date' && typeof cell === 'string' ? new Date(cell) : (cell ?? null);

/**
 * A table as one Parquet file, as DuckDB, pandas, R's arrow and Spark read it: ZSTD, least and greatest value of every column in every row group, what
 * the table and its columns mean as metadata. Empty cells are nulls.
 *
 * @param version version of the data
 */
export function tableParquet(table: DataTable, version: string): Uint8Array<ArrayBuffer> {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: table.columns.length },
    ...table.columns.map(
      ({ name, type, required }): SchemaElement => ({ name, ...TYPES[type], repetition_type: required ? 'REQUIRED' : 'OPTIONAL' }),
    ),
  ];
  const columnData = table.columns.map(
    ({ name, type }, i): ColumnSource => ({ name, data: table.rows.map((row) => stored(row[i], type)) }),
  );
  return new Uint8Array(
    parquetWriteBuffer({
      columnData,
      schema,
      codec: 'ZSTD',
      compressors: { ZSTD: (input) => zstdCompressSync(input) },
      rowGroupSize: groupSizes(table),
      kvMetadata: metadata(table, version),
      createdBy: 'county-education-reports',
    }),
  );
}

function metadata({ name, title, key, columns }: DataTable, version: string): { key: string; value: string }[] {
  const notes = columns.map((column) => [column.name, `${column.description.zh} · ${column.description.en}`]);
  return [
    { key: 'table', value: name },
    { key: 'title', value: `${title.zh} · ${title.en}` },
    { key: 'version', value: version },
    { key: 'primary_key', value: key.join(',') },
    { key: 'columns', value: JSON.stringify(Object.fromEntries(notes)) },
  ];
}
