import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import type { ColumnType, DataTable } from './table.ts';

const TYPES: Record<ColumnType, BasicType> = { string: 'STRING', integer: 'INT32', number: 'DOUBLE', boolean: 'BOOLEAN' };

/** A table as one Parquet file, as DuckDB, pandas, R's arrow and Spark read it. Empty cells are nulls. */
export function tableParquet(table: DataTable): Uint8Array<ArrayBuffer> {
  const columnData = table.columns.map((column, i) => ({
    name: column.name,
    type: TYPES[column.type],
    data: table.rows.map((row) => row[i] ?? null),
    nullable: !column.required,
  }));
  return new Uint8Array(parquetWriteBuffer({ columnData }));
}
