import { z } from 'astro/zod';
import { spanFields, spanSchema } from './span.ts';

/** A cell of a table. Places that it goes over hold no cell of their own. */
const tableCellSchema = z.strictObject({
  ...spanFields,
  /** Column it begins in, from 0. */
  column: z.number().int().nonnegative(),
  /** Rows and columns it goes over, 1 for a cell of its own place. */
  rowspan: z.number().int().positive(),
  colspan: z.number().int().positive(),
  /** What it heads: the cells below it, the cells beside it, or nothing. */
  head: z.enum(['column', 'row']).nullable(),
});
export type TableCell = z.infer<typeof tableCellSchema>;

/** A table, 表格, in any format of source: its rows are passages of kind `row`, in the same order. */
export const tableSchema = z.strictObject({
  /** `t-` + short hash of the words of its head + occurrence number. */
  id: z.string(),
  /** Title of the table (表1 教育经费), above it or in its first row; null where it has none. */
  caption: spanSchema.nullable(),
  /** Units named for the whole table (单位：万元); null where none are. */
  unit: spanSchema.nullable(),
  ...spanFields,
  /** Rows at the beginning that head the columns. */
  head: z.number().int().nonnegative(),
  /** Columns at the beginning that head the rows. */
  headColumns: z.number().int().nonnegative(),
  /** Rows from top to bottom, each with its cells from left to right. */
  rows: z.array(z.array(tableCellSchema)),
});
export type Table = z.infer<typeof tableSchema>;

/** Where a mention stands in a table: its row and column, from 0. */
export const cellPlaceSchema = z.strictObject({
  table: z.string(),
  row: z.number().int().nonnegative(),
  column: z.number().int().nonnegative(),
});
