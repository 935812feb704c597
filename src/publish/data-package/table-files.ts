import { csvOf } from '../../text/csv.ts';
import { archive, type Packed } from './archive.ts';
import { joinParquet } from './parquet.ts';
import { joinSegments, segment } from './segments.ts';
import type { TableHead } from './table.ts';
import type { TablePart } from './table-parts.ts';

/** A table put together from its parts. */
type Whole = { head: TableHead; parts: readonly TablePart[] };

/** The table as a file of CSV, deflated. */
export function packedCsv({ head: { columns }, parts }: Whole): Packed {
  const header = csvOf(
    columns.map(({ name }) => name),
    [],
  );
  return joinSegments([segment(header), ...parts.map(({ csv }) => csv)]);
}

/** The table as a JSON array, deflated. */
export function packedJson({ parts }: Whole): Packed {
  const comma = segment(',\n');
  const rows = parts.filter((part) => part.rows > 0).flatMap(({ json }, at) => (at === 0 ? [json] : [comma, json]));
  return joinSegments([segment('[\n'), ...rows, segment('\n]\n')]);
}

/** The table as a zip with one file of a text format: pandas and others open such a zip as if it were the file, and none that holds two. */
export function zippedTable(whole: Whole, format: 'csv' | 'json'): Uint8Array {
  return archive({ [`${whole.head.name}.${format}`]: format === 'csv' ? packedCsv(whole) : packedJson(whole) });
}

/** The table as Parquet, a row group a province. */
export function wholeParquet({ head, parts }: Whole, version: string): Uint8Array<ArrayBuffer> {
  return joinParquet(
    head,
    parts.map(({ parquet }) => parquet),
    version,
  );
}
