import type { HtmlBlock } from './html-blocks.ts';
import { attribute, type HtmlElement, walk } from './html-tree.ts';
import type { Aside } from './inline.ts';
import type { CellPart } from './parts.ts';
import { byLine } from './table-rows.ts';

/** A cell that holds more of a table than this, and is longer than `LONG_CELL`, is the page itself: a table used for layout. */
const LAYOUT_SHARE = 0.6;
const LONG_CELL = 1500;
/** Most columns and rows that one cell may go over; pages with more are wrong or hostile. */
const MOST_SPANNED = 100;

/** A row of a page's table, and the share of its text in links. */
export type HtmlRow = { cells: CellPart[]; asides: Aside[]; linked: number };

/** Reads the lines of a cell or caption. */
type ReadLines = (element: HtmlElement) => HtmlBlock[];

/**
 * Caption and rows of a table. Null for a table used for layout: it holds tables, a single column, or one cell with most of its text.
 */
export function tableOf(table: HtmlElement, read: ReadLines): { caption: { text: string; asides: Aside[] }[]; rows: HtmlRow[] } | null {
  const found = elementsOf(table);
  if (!found?.rows.some((cells) => cells.length > 1)) return null;
  const rows = found.rows.map((cells) => cells.map((cell) => ({ cell, blocks: read(cell) })));
  const lengths = rows.flat().map(({ blocks }) => blocks.reduce((sum, block) => sum + wordsIn(block).length, 0));
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  const all = lengths.reduce((a, b) => a + b, 0);
  if (longest > LONG_CELL && longest > all * LAYOUT_SHARE) return null;
  return {
    caption: found.captions.flatMap(read).map((block) => ({ text: wordsIn(block), asides: block.asides })),
    rows: rows.flatMap((cells) => rowsOf(cells)),
  };
}

const wordsIn = (block: HtmlBlock): string => (block.kind === 'row' ? block.cells.map(({ text }) => text).join(' ') : block.text);

function rowsOf(cells: { cell: HtmlElement; blocks: HtmlBlock[] }[]): HtmlRow[] {
  const asides = cells.flatMap(({ blocks }) => blocks.flatMap((block) => block.asides));
  const shares = cells.flatMap(({ blocks }) => blocks.map(({ linked }) => linked));
  const linked = shares.length > 0 ? shares.reduce((a, b) => a + b, 0) / shares.length : 0;
  const read = cells.map(({ cell, blocks }) => ({
    lines: blocks.map(wordsIn).filter(Boolean),
    colspan: spanned(cell, 'colspan'),
    rowspan: spanned(cell, 'rowspan'),
    head: cell.tagName === 'th' || inHead(cell),
  }));
  return byLine(read).map((row, i) => ({ cells: row, asides: i === 0 ? asides : [], linked }));
}

const inHead = ({ parentNode: row }: HtmlElement): boolean => row !== null && 'parentNode' in row && row.parentNode?.nodeName === 'thead';

/** Captions and cells of each row; null where a table stands inside. */
function elementsOf(table: HtmlElement): { captions: HtmlElement[]; rows: HtmlElement[][] } | null {
  const captions: HtmlElement[] = [];
  const rows: HtmlElement[][] = [];
  let nested = false;
  walk(table, {
    text: () => undefined,
    enter(element) {
      if (element.tagName === 'table' && element !== table) nested = true;
      if (nested) return false;
      if (element.tagName === 'caption') captions.push(element);
      else if (element.tagName === 'tr') rows.push([]);
      else if (element.tagName === 'td' || element.tagName === 'th') rows.at(-1)?.push(element);
      return true;
    },
    leave: () => undefined,
  });
  return nested ? null : { captions, rows: rows.filter((cells) => cells.length > 0) };
}

function spanned(cell: HtmlElement, name: string): number {
  const count = Number.parseInt(attribute(cell, name) ?? '1', 10);
  return count > 1 ? Math.min(count, MOST_SPANNED) : 1;
}
