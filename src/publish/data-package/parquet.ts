import type { FileMetaData, SchemaElement } from 'hyparquet';
import { ByteWriter, type ColumnSource, ParquetWriter } from 'hyparquet-writer';
import type { CsvCell } from '../../text/csv.ts';
import { utf8Each } from '../utf8.ts';
import { compressedPage } from './parquet-page.ts';
import type { ColumnType, DataTable, TableHead } from './table.ts';

type Column = TableHead['columns'][number];

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

/**
 * Columns in which hardly two rows have the same words: ids of rows, addresses of places, what stands there. They are written as they are; to find out that
 * nothing repeats in them takes as long as to write them.
 */
const DISTINCT: Readonly<Record<string, readonly string[]>> = {
  observations: ['observation', 'mention', 'raw', 'url'],
  facets: ['observation', 'url'],
  mentions: ['mention', 'raw', 'url'],
  mentioned: ['passage', 'url'],
  passages: ['passage', 'text', 'url'],
  outline: ['url'],
  findings: ['message', 'equation', 'url'],
};

const isDistinct = ({ name }: TableHead, column: Column): boolean => DISTINCT[name]?.includes(column.name) ?? false;

/** The cells of each column: rows are gone through once, since each lies elsewhere in memory. */
function columnCells({ columns, rows }: DataTable): unknown[][] {
  const cells = columns.map(() => new Array<unknown>(rows.length));
  const dates = columns.map(({ type }) => type === 'date');
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as readonly CsvCell[];
    for (let c = 0; c < cells.length; c++) {
      const cell = row[c] ?? null;
      (cells[c] as unknown[])[r] = dates[c] && typeof cell === 'string' ? new Date(cell) : cell;
    }
  }
  return cells;
}

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
    compressors: { ZSTD: compressedPage },
    kvMetadata: metadata(table, version),
    createdBy: 'county-education-reports',
  });
  return { parquet, bytes };
}

/**
 * A table as one Parquet file, as DuckDB, pandas, R's arrow and Spark read it: ZSTD, least and greatest value in every row group of the columns by which
 * rows are chosen, what the table and its columns mean as metadata. Empty cells are nulls.
 *
 * @param version version of the data
 */
export function tableParquet(table: DataTable, version: string): Uint8Array<ArrayBuffer> {
  const { parquet, bytes } = writerFor(table, version);
  writeRows(parquet, table);
  void parquet.finish();
  return new Uint8Array(bytes.getBuffer());
}

/**
 * Whether rows are chosen by a column, so that its least and greatest value are told: it is no text, or one that identifies a row, leads to another table
 * or comes from a closed list. Sentences, names and addresses are not; to compare them takes a fifth of the time of a file.
 */
function isChosenBy({ key, links }: TableHead, { name, type, codes }: Column): boolean {
  return type !== 'string' || codes !== undefined || key.includes(name) || links.some(({ columns }) => columns.includes(name));
}

function writeRows(parquet: ParquetWriter, table: DataTable): void {
  const cells = columnCells(table);
  const columnData = table.columns.map((column, i): ColumnSource => {
    const [own, statistics] = [cells[i] ?? [], isChosenBy(table, column)];
    const named = { name: column.name, offsetIndex: false, statistics };
    return isDistinct(table, column) ? { ...named, data: utf8Each(own), encoding: 'PLAIN' } : { ...named, data: own };
  });
  if (table.rows.length > 0) void parquet.write({ columnData, rowGroupSize: groupSizes(table) });
}

type RowGroup = FileMetaData['row_groups'][number];

/** Row groups as they lie in a file one after the other, and what the foot of the file says of them, their bytes counted from the first of these. */
export type RowGroups = { bytes: Uint8Array; groups: readonly RowGroup[] };

/** Row groups of the rows of a table, to stand behind those of others in one file. */
export function rowGroupsOf(table: DataTable): RowGroups {
  const { parquet, bytes } = writerFor(table, '');
  writeRows(parquet, table);
  return { bytes: bytes.getBytes().slice(MARK), groups: parquet.row_groups.map((group) => encoded(shifted(group, BigInt(-MARK)))) };
}

/** A row group whose least and greatest words are bytes already: the foot of every file that it gets into has them so, and would encode each four times. */
function encoded(group: RowGroup): RowGroup {
  const columns = group.columns.map(({ meta_data, ...column }) => {
    if (!meta_data?.statistics) return { ...column, ...(meta_data && { meta_data }) };
    const { min_value: least, max_value: greatest, ...rest } = meta_data.statistics;
    return { ...column, meta_data: { ...meta_data, statistics: { ...rest, min_value: asBytes(least), max_value: asBytes(greatest) } } };
  });
  return { ...group, columns };
}

const encoder = new TextEncoder();
/** In memory of their own: what is kept of a group is to hold nothing else. */
function asBytes<T>(value: T): T | Uint8Array {
  if (value instanceof Uint8Array) return value.slice();
  return typeof value === 'string' ? encoder.encode(value) : value;
}

/** Bytes of the mark with which a file begins. */
const MARK = 4;

/** One file of row groups of the same table. */
export function joinParquet(table: TableHead, parts: readonly RowGroups[], version: string): Uint8Array<ArrayBuffer> {
  const { parquet, bytes } = writerFor(table, version);
  for (const { bytes: own, groups } of parts) {
    const behind = BigInt(bytes.offset);
    bytes.appendBytes(own);
    parquet.row_groups.push(...groups.map((group) => shifted(group, behind)));
    parquet.num_rows += groups.reduce((sum, { num_rows: rows }) => sum + rows, 0n);
  }
  void parquet.finish();
  return new Uint8Array(bytes.getBuffer());
}

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
