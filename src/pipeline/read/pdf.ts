import type { ReadSource } from '../types.ts';
import { InputError } from '../types.ts';
import { TextBuilder } from './builder.ts';
import { latin, type PdfLine, pageLines } from './pdf-lines.ts';
import { type Page, pdfPages } from './pdf-pages.ts';
import { runningLines } from './running-lines.ts';

/** Fewer characters than this on a page on average: pictures with at most a stamp of text. */
const SCANNED = 10;

/** Read the text layer of a PDF: lines joined to paragraphs, rows of tables, running heads and page numbers as chrome. */
export async function readPdf(bytes: Uint8Array, file: string): Promise<ReadSource> {
  const pages = await pdfPages(bytes, file);
  const characters = pages.reduce((sum, page) => sum + page.glyphs.reduce((n, run) => n + run.text.length, 0), 0);
  if (characters < SCANNED * pages.length)
    throw new InputError(
      file,
      'The PDF has no text layer; its pages are pictures (a scan).',
      'Run text recognition (OCR) on it, and give the searchable PDF or the text as .txt.',
    );
  return { ...assemble(pages), format: 'pdf', encoding: 'binary', head: [] };
}

/** Paragraph or row that is being put together. */
type Open = { text: string; last: PdfLine };

/** Put the lines of all pages together. Heads and page numbers come after the paragraph that runs over the page. */
export function assemble(pages: Page[]): Pick<ReadSource, 'text' | 'blocks'> {
  const lined = pages.map((page, number) => pageLines(page, number));
  const chrome = runningLines(lined);
  const builder = new TextBuilder();
  let waiting: PdfLine[] = [];
  let open: Open | null = null;
  let table = 0;
  let inTable = false;

  const close = () => {
    if (open) builder.add(open.text, { kind: 'line' });
    open = null;
    for (const line of waiting) builder.add(line.text, { kind: 'line', chrome: chrome.get(line) as string });
    waiting = [];
  };
  for (const lines of lined) {
    const margins = marginsOf(lines.filter((line) => !chrome.has(line)));
    for (const line of lines) {
      if (chrome.has(line)) {
        waiting.push(line);
        continue;
      }
      if (isRow(line)) {
        close();
        if (!inTable) table++;
        builder.addRow(
          line.cells.map((cell) => cell.text),
          { kind: 'row', table },
        );
        inTable = true;
        continue;
      }
      inTable = false;
      const paragraph = open as Open | null;
      if (paragraph && continues(paragraph.last, line, margins)) open = { text: joined(paragraph.text, line.text), last: line };
      else {
        close();
        open = { text: line.text, last: line };
      }
    }
  }
  close();
  return { text: builder.text(), blocks: builder.blocks };
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
  const full = before.right >= right - 2.2 * em || (before.page !== line.page && !/[。！？!?：:；;]$/.test(before.text));
  const indented = line.x > left + 0.8 * em;
  const near = before.page !== line.page || line.y - before.y < 3 * em;
  return full && !indented && near;
}

/** Two lines as one: no space between Chinese characters, one between Latin words. */
function joined(text: string, next: string): string {
  return latin(text.at(-1)) && latin(next[0]) && !/\d$/.test(text) ? `${text} ${next}` : text + next;
}
