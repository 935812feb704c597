import { type Passage, type Span, within } from '../model/index.ts';

/** Row passages with the row that heads their table: the first of rows that follow one another with the same number of cells. */
export function tableHeads(passages: readonly Passage[]): Map<string, Passage> {
  const heads = new Map<string, Passage>();
  let head: Passage | null = null;
  for (const passage of passages) {
    if (passage.kind !== 'row') head = null;
    else if (head?.cells?.length !== passage.cells?.length) head = passage;
    else if (head) heads.set(passage.id, head);
  }
  return heads;
}

/** The cell of the head row above a place in a row; null where there is none. */
export function columnHead(row: Passage, head: Passage | undefined, place: Span): Span | null {
  const column = row.cells?.findIndex((cell) => within(place, cell)) ?? -1;
  return column > 0 ? (head?.cells?.[column] ?? null) : null;
}
