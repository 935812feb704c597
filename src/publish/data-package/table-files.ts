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

/** The table as a zip with one file: pandas and others open such a zip as if it were the file, and none that holds two. */
export function zippedCsv(whole: Whole): Uint8Array {
  return archive({ [`${whole.head.name}.csv`]: packedCsv(whole) });
}

/** The table as Parquet, a row group a province. */
export function wholeParquet({ head, parts }: Whole, version: string): Uint8Array<ArrayBuffer> {
  return joinParquet(
    head,
    parts.map(({ parquet }) => parquet),
    version,
  );
}
