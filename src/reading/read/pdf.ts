import { PictureError } from '../../model/error.ts';
import type { Finding } from '../../model/index.ts';
import { withoutRadicals } from '../../text/radicals.ts';
import type { ReadSource } from '../types.ts';
import { plainCells, TextBuilder } from './builder.ts';
import { asideFindings, finding } from './findings.ts';
import type { CellPart } from './parts.ts';
import { latin, type PdfLine, pageLines } from './pdf-lines.ts';
import { type Glyphs, type Page, type PdfTold, pdfPages } from './pdf-pages.ts';
import { type PdfCell, type PdfTable, ruledTables } from './pdf-tables.ts';
import { RECOGNISE } from './picture.ts';
import { proven } from './proof.ts';
import { runningLines } from './running-lines.ts';
import { inColumns, type Placed } from './table-rows.ts';

/** Fewer characters than this on a page on average: pictures with at most a stamp of text. */
const SCANNED = 10;

/** Read the text layer of a PDF: lines joined to paragraphs, rows of tables, running heads and page numbers as chrome. */
export async function readPdf(bytes: Uint8Array, file: string): Promise<ReadSource> {
  const { pages, told } = await pdfPages(bytes, file);
  const characters = pages.reduce((sum, page) => sum + lettersOn(page), 0);
  if (characters < SCANNED * pages.length)
    throw new PictureError(file, 'The PDF has no text layer; its pages are pictures (a scan).', RECOGNISE);
  const read = assemble(pages);
  const source: ReadSource = {
    ...read,
    format: 'pdf',
    encoding: 'binary',
    head: [],
    findings: [...asideFindings(read), ...pdfFindings(pages, told, read)],
  };
  return proven(source, withoutRadicals(told.drawn), file, told.twice);
}

const lettersOn = (page: Page): number => page.glyphs.reduce((sum, run) => sum + run.text.length, 0);

/** What a reader of the file must know: pages without text, which may be scans, pages that were not read, values of forms, remarks. */
function pdfFindings(pages: Page[], told: PdfTold, read: Pick<ReadSource, 'text' | 'blocks'>): Finding[] {
  const letters = new Map<number, number>();
  for (const page of pages) letters.set(page.number, (letters.get(page.number) ?? 0) + lettersOn(page));
  const empty = [...letters].flatMap(([number, count]) => (count < SCANNED ? [number] : []));
  const last = pages.at(-1)?.number ?? 0;
  return [
    ...(empty.length > 0
      ? [finding('page-without-text', `第${empty.join('、')}页没有文字层，可能是扫描图片，其内容未能读取。`, read)]
      : []),
    ...(told.pages > last ? [finding('pages-unread', `全文共${told.pages}页，只读入前${last}页。`, read)] : []),
    ...(told.fields > 0 ? [finding('form-values', `有${told.fields}处表单或批注中填写的文字，已按其位置读入。`, read, 'note')] : []),
    ...(told.comments.length > 0
      ? [finding('comments', `有${told.comments.length}条批注未读入，如“${(told.comments[0] ?? '').slice(0, 30)}”。`, read, 'note')]
      : []),
  ];
}

/** Paragraph that is being put together. */
type Open = { text: string; last: PdfLine };

/** What stands on a page, from top to bottom: printed lines and ruled tables. */
type Item = { y: number; line?: PdfLine; table?: PdfTable };

/** Put the lines of all pages together. Heads and page numbers come after the paragraph that runs over the page. */
export function assemble(pages: Page[]): Pick<ReadSource, 'text' | 'blocks'> {
  const parted = pages.map(({ glyphs, strokes }) => ruledTables(glyphs, strokes));
  const lined = parted.map(({ rest }, number) => pageLines(rest, number));
  const chrome = runningLines(lined);
  const assembly = new Assembly(chrome, usualSize(lined));
  for (const [number, lines] of lined.entries()) {
    const margins = marginsOf(lines.filter((line) => !chrome.has(line)));
    for (const { line, table } of itemsOf(lines, parted[number]?.tables ?? [])) {
      if (table) assembly.addTable(table);
      if (line) assembly.addLine(line, margins);
    }
  }
  return assembly.end(pages);
}

/** A text that is being put together from the lines and tables of its pages. */
class Assembly {
  private readonly builder = new TextBuilder();
  private readonly chrome: ReadonlyMap<PdfLine, string>;
  private readonly bodySize: number;
  private waiting: PdfLine[] = [];
  private open: Open | null = null;
  private tables = 0;
  /** Columns of the ruled table that the text before ended with, 0 for an unruled one; null where it ended with a line. */
  private inTable: number | null = null;

  constructor(chrome: ReadonlyMap<PdfLine, string>, bodySize: number) {
    this.chrome = chrome;
    this.bodySize = bodySize;
  }

  addTable({ rows, columns }: PdfTable): void {
    for (const row of inColumns(rows.map((cells) => cells.map(cellPart)))) this.addRow(row, columns);
  }

  addLine(line: PdfLine, margins: Margins): void {
    if (this.chrome.has(line)) this.waiting.push(line);
    else if (isRow(line)) this.addRow(plainCells(line.cells.map((cell) => cell.text)), 0);
    else this.addWords(line, margins);
  }

  end(pages: Page[]): Pick<ReadSource, 'text' | 'blocks'> {
    this.close();
    for (const { asides } of pages) this.builder.addAsides(asides);
    return { text: this.builder.text(), blocks: this.builder.blocks };
  }

  private addRow(cells: Placed, columns: number): void {
    this.close();
    if (this.inTable !== columns) this.tables++;
    this.inTable = columns;
    this.builder.addRow(cells, { kind: 'row', table: this.tables });
  }

  private addWords(line: PdfLine, margins: Margins): void {
    this.inTable = null;
    const { open } = this;
    if (open && (continues(open.last, line, margins) || titleRunsOn(open, line, this.bodySize)))
      this.open = { text: joined(open.text, line.text), last: line };
    else {
      this.close();
      this.open = { text: line.text, last: line };
    }
  }

  private close(): void {
    if (this.open) this.builder.add(this.open.text, { kind: 'line' });
    this.open = null;
    for (const line of this.waiting.splice(0)) this.builder.add(line.text, { kind: 'line', chrome: this.chrome.get(line) as string });
  }
}

function itemsOf(lines: PdfLine[], tables: PdfTable[]): Item[] {
  const items: Item[] = [...lines.map((line) => ({ y: line.y, line })), ...tables.map((table) => ({ y: table.top, table }))];
  return items.sort((a, b) => a.y - b.y);
}

const cellPart = ({ glyphs, rowspan, colspan }: PdfCell): CellPart => ({ text: cellText(glyphs), rowspan, colspan, head: false });

/** Words of a cell; its lines are one. */
const cellText = (glyphs: Glyphs[]): string =>
  pageLines(glyphs, 0).reduce((text, line) => (text ? joined(text, line.text) : line.text), '');

/** Size in which most characters are set. */
function usualSize(pages: PdfLine[][]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pages.flat()) counts.set(Math.round(size), (counts.get(Math.round(size)) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

/** Words that end a title. */
const TITLE_END = /(?:报告|总结|汇报|材料|方案|清单|台账|做法|案例|说明|[。：:])$/;

/** True where a title in large type goes on in the next line. */
function titleRunsOn({ text, last }: Open, line: PdfLine, bodySize: number): boolean {
  const large = line.size >= bodySize * 1.15 && Math.abs(line.size - last.size) <= 0.05 * line.size;
  return large && last.page === line.page && line.y - last.y < 2.5 * line.size && text.length < 80 && !TITLE_END.test(text);
}

type Margins = { left: number; right: number };

/** Where full lines of a page begin and end. */
function marginsOf(lines: PdfLine[]): Margins {
  return { left: Math.min(...lines.map((line) => line.x)), right: Math.max(...lines.map((line) => line.right)) };
}

/** Three columns, or two that do not read on as a sentence: label and value of a form stay a line. */
const isRow = (line: PdfLine): boolean =>
  line.cells.length >= 3 || (line.cells.length === 2 && !/[，、。；]$/.test(line.cells[0]?.text ?? ''));

/** Labels that begin a paragraph of their own. */
const LABEL =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,3}[）)]|第[一二三四五六七八九十]{1,2}(?:部分|章|节)|问题[一二三四五六七八九十\d]|附件|[①-⑳])/;

/** True where a line goes on with the paragraph of the line before: that one is full, this one starts at the margin. */
function continues(before: PdfLine, line: PdfLine, { left, right }: Margins): boolean {
  const em = Math.max(before.size, line.size, 1);
  if (Math.abs(before.size - line.size) > 0.15 * em || LABEL.test(line.text)) return false;
  const full =
    before.right >= right - 2.2 * em || (before.page !== line.page && !/[。！？!?：:；;]$/.test(before.text) && !LABEL.test(before.text));
  const indented = line.x > left + 0.8 * em;
  const near = before.page !== line.page || line.y - before.y < 3 * em;
  return full && !indented && near;
}

/** Two lines as one: no space between Chinese characters, one between Latin words. */
function joined(text: string, next: string): string {
  return latin(text.at(-1)) && latin(next[0]) && !/\d$/.test(text) ? `${text} ${next}` : text + next;
}
