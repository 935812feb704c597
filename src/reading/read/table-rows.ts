import { type DomNode, walk } from './dom-walk.ts';

/** A cell that holds more of a table than this, and is longer than `LONG_CELL`, is the page itself: a table used for layout. */
const LAYOUT_SHARE = 0.6;
const LONG_CELL = 1500;
/** Most columns and rows that one cell may span; pages with more are wrong or hostile. */
const MOST_SPANNED = 100;

type Cell = { text: string; columns: number; rows: number };

const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'svg']);
const BREAKING = new Set(['p', 'div', 'br', 'li', 'tr', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Rows of a table as texts of cells, every row with its cells in their columns: a cell that spans rows or columns leaves empty cells. Null
 * for a table used for layout: it holds tables, a single column, or one cell with most of its text.
 */
export function dataRows(table: DomNode): string[][] | null {
  const rows = cellsOf(table);
  if (!rows?.some((cells) => cells.length > 1)) return null;
  const lengths = rows.flat().map((cell) => cell.text.length);
  const longest = lengths.reduce((a, b) => Math.max(a, b), 0);
  const all = lengths.reduce((a, b) => a + b, 0);
  if (longest > LONG_CELL && longest > all * LAYOUT_SHARE) return null;
  return inColumns(rows);
}

/** Cells of each row; null where a table stands inside. */
function cellsOf(table: DomNode): Cell[][] | null {
  const rows: Cell[][] = [];
  let parts: string[] | null = null;
  let nested = false;
  walk(table, {
    text: (value) => parts?.push(value.replace(/\s+/g, ' ')),
    enter(node, tag) {
      if (nested || SKIPPED.has(tag)) return false;
      if (tag === 'table' && node !== table) {
        nested = true;
        return false;
      }
      if (tag === 'tr') rows.push([]);
      else if (tag === 'td' || tag === 'th') {
        parts = [];
        rows.at(-1)?.push({ text: '', columns: spanned(node, 'colspan'), rows: spanned(node, 'rowspan') });
      } else if (BREAKING.has(tag)) parts?.push('\n');
      return true;
    },
    leave(tag) {
      if (tag === 'td' || tag === 'th') {
        const cell = rows.at(-1)?.at(-1);
        if (cell && parts) cell.text = cellText(parts.join(''));
        parts = null;
      } else if (BREAKING.has(tag)) parts?.push('\n');
    },
  });
  return nested ? null : rows.filter((cells) => cells.length > 0);
}

/** Paragraphs of a cell on one line. */
const cellText = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join(' ');

function spanned(node: DomNode, name: string): number {
  const count = Number.parseInt(node.getAttribute?.(name) ?? '1', 10);
  return count > 1 ? Math.min(count, MOST_SPANNED) : 1;
}

function inColumns(rows: Cell[][]): string[][] {
  /** For each column, how many further rows a cell above still covers. */
  const covered: number[] = [];
  return rows.map((cells) => {
    const line: string[] = [];
    const coverUntilFree = () => {
      while ((covered[line.length] ?? 0) > 0) {
        (covered[line.length] as number)--;
        line.push('');
      }
    };
    for (const cell of cells) {
      coverUntilFree();
      for (let column = 0; column < cell.columns; column++) {
        covered[line.length] = cell.rows - 1;
        line.push(column === 0 ? cell.text : '');
      }
    }
    coverUntilFree();
    return line;
  });
}
