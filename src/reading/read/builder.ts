import { InputError } from '../../model/error.ts';
import type { Span } from '../../model/index.ts';
import type { Block } from '../types.ts';
import type { Aside } from './inline.ts';
import type { CellPart, Part } from './parts.ts';
import { inColumns, type Placed } from './table-rows.ts';

/** What a block carries besides its place. */
export type BlockFields = Omit<Block, 'start' | 'end' | 'cells' | 'spans'>;

/**
 * Puts extracted text together, a line for each block, and remembers where the blocks stand. For formats whose text is not in the file as
 * such.
 */
export class TextBuilder {
  readonly blocks: Block[] = [];
  private readonly parts: string[] = [];
  private length = 0;

  /** Append a block; text without words is left out. Line breaks inside become spaces. Returns the block's place. */
  add(text: string, fields: BlockFields): Span | null {
    const line = oneLine(text);
    return line ? this.append(line, fields) : null;
  }

  /** Append a row of a table, its cells set apart by tabs; a row of empty cells is left out. Returns the places of the cells. */
  addRow(cells: Placed, fields: BlockFields): Span[] | null {
    const lines = cells.map((cell) => oneLine(cell?.text ?? ''));
    if (lines.every((cell) => !cell)) return null;
    const row = this.append(lines.join('\t'), fields);
    let at = row.start;
    const spans = lines.map((cell) => {
      const span = { start: at, end: at + cell.length };
      at = span.end + 1;
      return span;
    });
    const block = this.blocks.at(-1) as Block;
    block.cells = spans;
    block.spans = cells.map((cell) => cell && { rowspan: cell.rowspan, colspan: cell.colspan, head: cell.head });
    block.start = spans.find((s) => s.end > s.start)?.start ?? row.start;
    block.end = spans.findLast((s) => s.end > s.start)?.end ?? row.end;
    return spans;
  }

  /** Append what was set aside of the block before, each on a line of its own. */
  addAsides(asides: readonly Aside[]): void {
    for (const { text, reason } of asides) this.add(text, { kind: 'line', chrome: reason });
  }

  /** Append the parts of a document in order, whole tables at once. */
  addParts(parts: readonly Part[]): void {
    for (let at = 0; at < parts.length; ) {
      const part = parts[at] as Part;
      if (part.kind !== 'row') {
        this.addLine(part);
        at++;
        continue;
      }
      const end = parts.findIndex((other, i) => i > at && !(other.kind === 'row' && other.table === part.table));
      const rows = parts.slice(at, end < 0 ? undefined : end).filter((row) => row.kind === 'row');
      for (const [i, cells] of inColumns(rows.map((row) => row.cells)).entries()) {
        const { table, asides, chrome } = rows[i] as (typeof rows)[number];
        this.addRow(cells, { kind: 'row', table, ...(chrome ? { chrome } : {}) });
        this.addAsides(asides);
      }
      at += rows.length;
    }
  }

  /** The whole text. */
  text(): string {
    return this.parts.join('');
  }

  /** Text and blocks of a word processor's document. @throws InputError where no block belongs to the text itself */
  document(file: string): { text: string; blocks: Block[] } {
    if (!this.blocks.some((block) => !block.chrome))
      throw new InputError(
        file,
        'The document holds no text; it may consist of pictures.',
        'Run text recognition (OCR) on it and give the text as .txt.',
      );
    return { text: this.text(), blocks: this.blocks };
  }

  private addLine({ kind, text, level, asides, chrome }: Exclude<Part, { kind: 'row' }>): void {
    this.add(text, { kind, ...(level ? { level } : {}), ...(chrome ? { chrome } : {}) });
    this.addAsides(asides);
  }

  private append(line: string, fields: BlockFields): Span {
    const start = this.length;
    this.parts.push(line, '\n');
    this.length += line.length + 1;
    const span = { start, end: start + line.length };
    this.blocks.push({ ...fields, ...span });
    return span;
  }
}

/** Cells of a row of which only the words are known. */
export const plainCells = (texts: readonly string[]): CellPart[] => texts.map((text) => ({ text, rowspan: 1, colspan: 1, head: false }));

const oneLine = (text: string): string => text.replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' ').trim();
