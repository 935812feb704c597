import { unzipSync } from 'fflate';
import { WITHHELD_SIGNS } from '../../model/withheld.ts';
import { archive, type Packed, packSmallest } from '../data-package/archive.ts';
import { type CsvRow, csvRows, formatCsvRow } from './redact-csv.ts';
import { redactedDescription } from './redact-description.ts';

/** Words that were taken down, with what stood around them: where a cell has no more than them, they are known all the same. */
export type WithdrawnWords = { words: string; before: string; after: string };

/** What is taken out of an edition: a whole report, or figures and words of one. */
export type Redaction = {
  report: string;
  /** Null: all of the report. */
  parts: {
    /** Ids of the figures: rows about them go. */
    mentions: readonly string[];
    words: readonly WithdrawnWords[];
  } | null;
};

/** Name of the note that a redacted package holds. */
export const NOTE = 'WITHDRAWN.md';

/** Whether a cell names an id and not one that begins or ends with it (`…-report` in `…-report-2`). */
export function namesId(cell: string, id: string): boolean {
  for (let at = cell.indexOf(id); at >= 0; at = cell.indexOf(id, at + 1))
    if (!/[\w-]/.test(cell.charAt(at - 1)) && !/[\w-]/.test(cell.charAt(at + id.length))) return true;
  return false;
}

const bare = (text: string) => text.replace(/\s/g, '');

/** Whether what stands on one side of a place in a cell is what stood there in the report, as far as the cell goes. */
function agrees(there: string, expected: string, side: 'before' | 'after'): boolean {
  const [a, b] = [bare(there), bare(expected)];
  const length = Math.min(a.length, b.length);
  return side === 'before' ? a.slice(a.length - length) === b.slice(b.length - length) : a.slice(0, length) === b.slice(0, length);
}

/** Fewest Chinese characters of a cell that is told to be part of what was taken down: fewer stand anywhere. */
const TELLING = 4;

/** Whether a whole cell is a part of what was taken down: a sentence of a paragraph, a title of a point. */
function isPartOf(cell: string, words: string): boolean {
  return (cell.match(/\p{Script=Han}/gu)?.length ?? 0) >= TELLING && bare(words).includes(bare(cell));
}

/** A text with signs for the words that were taken down. */
export function withoutWords(text: string, withdrawn: readonly WithdrawnWords[]): string {
  if (withdrawn.some(({ words }) => isPartOf(text, words))) return text.replace(/\S/g, WITHHELD_SIGNS.withdrawn);
  let left = text;
  for (const { words, before, after } of withdrawn) {
    for (let at = left.indexOf(words); at >= 0; at = left.indexOf(words, at + 1)) {
      const end = at + words.length;
      if (agrees(left.slice(0, at), before, 'before') && agrees(left.slice(end), after, 'after'))
        left = left.slice(0, at) + words.replace(/\S/g, WITHHELD_SIGNS.withdrawn) + left.slice(end);
    }
  }
  return left;
}

/** Cells of a row that is left, changed or not; null where the row goes. */
export function redactedCells(cells: readonly string[], redactions: readonly Redaction[]): readonly string[] | null {
  const own = redactions.filter(({ report }) => cells.some((cell) => namesId(cell, report)));
  if (own.length === 0) return cells;
  const gone = own.some(({ parts }) => parts === null || cells.some((cell) => parts.mentions.some((mention) => namesId(cell, mention))));
  if (gone) return null;
  const words = own.flatMap(({ parts }) => parts?.words ?? []);
  return cells.map((cell) => withoutWords(cell, words));
}

function redactedCsv(text: string, redactions: readonly Redaction[]): { text: string; rows: number } {
  const [head, ...rows] = csvRows(text);
  const left = rows.flatMap((row): CsvRow[] => {
    const cells = redactedCells(row.cells, redactions);
    if (cells === null) return [];
    return [cells.every((cell, at) => cell === row.cells[at]) ? row : { cells: [...cells], raw: formatCsvRow(cells) }];
  });
  return { text: [...(head ? [head] : []), ...left].map(({ raw }) => `${raw}\n`).join(''), rows: left.length };
}

/** A table as a list of objects, one a line. */
function redactedList(rows: readonly Record<string, unknown>[], redactions: readonly Redaction[]): string {
  const left = rows.flatMap((row) => {
    const entries = Object.entries(row);
    const cells = redactedCells(
      entries.map(([, value]) => (typeof value === 'string' ? value : '')),
      redactions,
    );
    if (cells === null) return [];
    return [Object.fromEntries(entries.map(([key, value], at) => [key, typeof value === 'string' ? cells[at] : value]))];
  });
  return `[\n${left.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/** A redacted package: its zips, as many as before, and the rows that each table has now. */
export type RedactedPackage = { zips: Uint8Array[]; rows: Readonly<Record<string, number>> };

/**
 * A frozen package without what was withdrawn. Tables are kept as CSV and as lists of JSON, with all rows but those taken out; what describes them is
 * brought in line. Other forms of the same tables (Parquet, workbooks) are left out: they can be made of the CSV, and a program of another year need
 * not write the forms of this one.
 *
 * @param note what a reader is told, in the package's own note
 */
export function redactedPackage(zips: readonly Uint8Array[], redactions: readonly Redaction[], note: string): RedactedPackage {
  const held = zips.map((zip) => unzipSync(zip));
  const files = held.flatMap((own) => Object.entries(own)).map(([path, bytes]) => [path, Buffer.from(bytes)] as const);
  const packed: Record<string, Packed> = {};
  const rows: Record<string, number> = {};
  const texts = new Map<string, string>();
  for (const [path, bytes] of files) {
    if (path.endsWith('.csv')) {
      const { text, rows: count } = redactedCsv(bytes.toString('utf8'), redactions);
      rows[path.replace(/^.*\/|\.csv$/g, '')] = count;
      texts.set(path, text);
    } else if (path.endsWith('.json')) {
      const data: unknown = JSON.parse(bytes.toString('utf8'));
      if (Array.isArray(data)) texts.set(path, redactedList(data, redactions));
    } else if (/(?:\.md|\.txt|\.cff|LICENSE)$/.test(path) && path !== NOTE)
      texts.set(path, withoutReports(bytes.toString('utf8'), redactions));
  }
  for (const [path, text] of texts) packed[path] = packSmallest(text);
  for (const [path, bytes] of files)
    if (path.endsWith('.json') && !texts.has(path)) packed[path] = packSmallest(redactedDescription(bytes.toString('utf8'), texts));
  const left = held.map((own) => Object.fromEntries(Object.entries(packed).filter(([path]) => path in own)));
  return { zips: left.map((own, at) => archive(at === 0 ? { ...own, [NOTE]: packSmallest(note) } : own)), rows };
}

/** Prose without the lines that name a withdrawn report, and without the words that were taken down. */
function withoutReports(text: string, redactions: readonly Redaction[]): string {
  const lines = text.split('\n').filter((line) => !redactions.some(({ report, parts }) => parts === null && namesId(line, report)));
  return withoutWords(
    lines.join('\n'),
    redactions.flatMap(({ parts }) => parts?.words ?? []),
  );
}
