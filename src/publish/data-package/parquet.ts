import { zstdCompressSync } from 'node:zlib';
import { type FileMetaData, parquetMetadata, type SchemaElement } from 'hyparquet';
import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import type { CsvCell } from '../../text/csv.ts';
import type { ColumnType, DataTable, TableHead } from './table.ts';

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

/** A writer for files of a table. */
function writerFor(table: TableHead, version: string): { parquet: ParquetWriter; bytes: ByteWriter } {
  const schema: SchemaElement[] = [
    { name: 'root', num_children: table.columns.length },
    ...table.columns.map(
      ({ name, type, required }): SchemaElement => ({ name, ...TYPES[type], repetition_type: required ? 'REQUIRED' : 'OPTIONAL' }),
    ),
  ];
  const bytes = new ByteWriter();
  const parquet = new ParquetWriter({
    writer: bytes,
    schema,
    codec: 'ZSTD',
    compressors: { ZSTD: (input) => zstdCompressSync(input) },
    kvMetadata: metadata(table, version),
    createdBy: 'county-education-reports',
  });
  return { parquet, bytes };
}

/**
 * A table as one Parquet file, as DuckDB, pandas, R's arrow and Spark read it: ZSTD, least and greatest value of every column in every row group, what
 * the table and its columns mean as metadata. Empty cells are nulls.
 *
 * @param version version of the data
 */
export function tableParquet(table: DataTable, version: string): Uint8Array<ArrayBuffer> {
  const { parquet, bytes } = writerFor(table, version);
  const columnData = table.columns.map(
    ({ name, type }, i): ColumnSource => ({ name, data: table.rows.map((row) => stored(row[i], type)), offsetIndex: false }),
  );
  if (table.rows.length > 0) void parquet.write({ columnData, rowGroupSize: groupSizes(table) });
  void parquet.finish();
  return new Uint8Array(bytes.getBuffer());
}

/** Bytes of the mark with which a file begins and ends, and of the length of its foot. */
const MARK = 4;

/** Files of one table with the rows of a province each, as one file; their row groups are taken over as they are. */
export function joinParquet(table: TableHead, files: readonly Uint8Array[], version: string): Uint8Array<ArrayBuffer> {
  const { parquet, bytes } = writerFor(table, version);
  for (const file of files) {
    const own = new Uint8Array(file);
    const { row_groups: groups, metadata_length: foot, num_rows: rows } = parquetMetadata(own.buffer);
    const moved = BigInt(bytes.offset - MARK);
    bytes.appendBytes(own.subarray(MARK, own.length - foot - 2 * MARK));
    parquet.row_groups.push(...groups.map((group) => shifted(group, moved)));
    parquet.num_rows += rows;
  }
  void parquet.finish();
  return new Uint8Array(bytes.getBuffer());
}

type RowGroup = FileMetaData['row_groups'][number];

/** A row group whose bytes stand further behind. */
function shifted(group: RowGroup, by: bigint): RowGroup {
  return {
    ...group,
    ...(group.file_offset !== undefined && { file_offset: group.file_offset + by }),
    columns: group.columns.map(({ meta_data, ...column }) => {
      if (!meta_data) return column;
      const { dictionary_page_offset: dictionary } = meta_data;
      return {
        ...column,
        file_offset: column.file_offset + by,
        meta_data: {
          ...meta_data,
          data_page_offset: meta_data.data_page_offset + by,
          ...(dictionary !== undefined && { dictionary_page_offset: dictionary + by }),
        },
      };
    }),
  };
}

function metadata({ name, title, key, columns }: TableHead, version: string): { key: string; value: string }[] {
  const notes = columns.map((column) => [column.name, `${column.description.zh} · ${column.description.en}`]);
  return [
    { key: 'table', value: name },
    { key: 'title', value: `${title.zh} · ${title.en}` },
    { key: 'version', value: version },
    { key: 'primary_key', value: key.join(',') },
    { key: 'columns', value: JSON.stringify(Object.fromEntries(notes)) },
  ];
}
