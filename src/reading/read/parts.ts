import type { ChromeReason } from '../../model/index.ts';
import type { Aside } from './inline.ts';

/** A line, heading or list item of a document, in order, before the text is put together. */
export type LinePart = {
  kind: 'line' | 'heading' | 'item';
  text: string;
  level?: number;
  asides: Aside[];
  /** Why the reader takes the whole of it for something else than the report. */
  chrome?: ChromeReason | undefined;
};

/** A cell as its document has it: what it says, and the columns and rows it goes over. */
export type CellPart = { text: string; colspan: number; rowspan: number; head: boolean };

/** A row of a table: its cells from left to right, without those that a cell above goes over. */
export type RowPart = { kind: 'row'; table: number; cells: CellPart[]; asides: Aside[]; chrome?: ChromeReason | undefined };

export type Part = LinePart | RowPart;
