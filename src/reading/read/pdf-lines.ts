import type { Glyphs } from './pdf-pages.ts';

/** A printed line: its words, place on the page and size; `cells` where wide gaps divide it into columns. */
export type PdfLine = {
  text: string;
  page: number;
  x: number;
  right: number;
  y: number;
  size: number;
  cells: { text: string; x: number }[];
};

/** Runs whose baselines differ less than this share of their size stand on one line. */
const SAME_LINE = 0.4;
/** A gap wider than this many characters divides columns. */
const COLUMN_GAP = 1.6;
/** A gap wider than this share of a character between Latin words is a space. */
const WORD_GAP = 0.2;

/** Put runs of a page together to lines, from top to bottom. */
export function pageLines(glyphs: Glyphs[], page: number): PdfLine[] {
  const rows: Glyphs[][] = [];
  for (const run of [...glyphs].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    if (row && first && Math.abs(first.y - run.y) <= SAME_LINE * Math.max(first.size, run.size, 1)) row.push(run);
    else rows.push([run]);
  }
  return rows.map((row) =>
    line(
      row.sort((a, b) => a.x - b.x),
      page,
    ),
  );
}

function line(runs: Glyphs[], page: number): PdfLine {
  const first = runs[0] as Glyphs;
  const size = runs.reduce((largest, run) => Math.max(largest, run.size), 0);
  const spaced = isSpaced(runs);
  const cells: { text: string; x: number; right: number }[] = [];
  for (const run of runs) {
    const cell = cells.at(-1);
    const gap = cell ? run.x - cell.right : 0;
    const text = spaced ? run.text.replace(/\s+/g, '') : run.text.trim();
    if (!cell || gap > COLUMN_GAP * size) cells.push({ text, x: run.x, right: run.x + run.width });
    else {
      cell.text += (!spaced && gap > WORD_GAP * size && latin(cell.text.at(-1)) && latin(text[0]) ? ' ' : '') + text;
      cell.right = Math.max(cell.right, run.x + run.width);
    }
  }
  return {
    text: cells.map((cell) => cell.text).join(' '),
    page,
    x: first.x,
    right: Math.max(...cells.map((cell) => cell.right)),
    y: first.y,
    size,
    cells: cells.map(({ text, x }) => ({ text, x })),
  };
}

/** Fewest characters of a line that is set with spaces between all of them. */
const FEWEST_SPACED = 5;
const SPACED_RUN = /^\S(?:\s+\S)*$/;

/** True for a line set with space between its characters (分散对齐): its runs are single characters, or have one space after each. */
function isSpaced(runs: readonly Glyphs[]): boolean {
  const characters = runs.reduce((sum, { text }) => sum + text.replace(/\s+/g, '').length, 0);
  if (characters < FEWEST_SPACED || !runs.some(({ text }) => /[\u4e00-\u9fff]/.test(text))) return false;
  const apart = runs.filter(({ text }) => SPACED_RUN.test(text.trim()));
  const gaps = runs.slice(1).filter((run, i) => run.x - ((runs[i]?.x ?? 0) + (runs[i]?.width ?? 0)) > WORD_GAP * run.size);
  const inner = apart.filter(({ text }) => /\S\s+\S/.test(text.trim()));
  return (
    apart.length >= 0.8 * runs.length &&
    (gaps.length >= 0.6 * (runs.length - 1) || inner.length > 0) &&
    (gaps.length > 2 || inner.length > 0)
  );
}

/** True for letters and digits of Latin script, between which a space means something. */
export const latin = (char: string | undefined): boolean => char !== undefined && /[A-Za-z0-9]/.test(char);
