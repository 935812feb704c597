import type { Span } from '../../model/index.ts';
import type { Block } from '../types.ts';

/** What a block carries besides its place. */
export type BlockFields = Omit<Block, 'start' | 'end' | 'cells'>;

/**
 * Puts extracted text together, a line for each block, and remembers where the blocks stand. For formats whose text is not in the file as
 * such: HTML, DOCX, PDF.
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
  addRow(cells: string[], fields: BlockFields): Span[] | null {
    const lines = cells.map(oneLine);
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
    block.start = spans.find((s) => s.end > s.start)?.start ?? row.start;
    block.end = spans.findLast((s) => s.end > s.start)?.end ?? row.end;
    return spans;
  }

  /** The whole text. */
  text(): string {
    return this.parts.join('');
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

const oneLine = (text: string): string => text.replace(/[\t\n\v\f\r\u2028\u2029]+/g, ' ').trim();
