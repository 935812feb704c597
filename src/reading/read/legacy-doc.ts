import WordExtractor from 'word-extractor';
import { InputError } from '../../model/error.ts';
import type { Format } from '../../model/index.ts';
import type { ReadSource } from '../types.ts';
import { plainCells, TextBuilder } from './builder.ts';
import { finding } from './findings.ts';
import type { CellPart } from './parts.ts';

/**
 * Read a document of Word 97 to 2003 or of WPS, which writes the same format: its words, rows of tables, notes, headers. The file keeps
 * counted numbers, struck words and raised digits apart from the text, where they are not read: this is told.
 *
 * @throws InputError where the file is damaged, protected, or no document
 */
async function readLegacy(bytes: Uint8Array, file: string, format: Extract<Format, 'doc' | 'wps'>): Promise<ReadSource> {
  const document = await new WordExtractor().extract(Buffer.from(bytes)).catch(() => {
    throw new InputError(
      file,
      'The file is in the old Word format (.doc, .wps), and is damaged, protected, or no document.',
      'Open it in Word or WPS and save it as .docx.',
    );
  });
  const builder = new TextBuilder();
  addBody(
    builder,
    `${document.getBody({ filterUnicode: false })}\n${document.getTextboxes({ filterUnicode: false, includeHeadersAndFooters: false })}`,
  );
  for (const note of paragraphs(`${document.getFootnotes({ filterUnicode: false })}\n${document.getEndnotes({ filterUnicode: false })}`))
    builder.add(note, { kind: 'line', chrome: 'note' });
  const edges = paragraphs(`${document.getHeaders({ filterUnicode: false })}\n${document.getFooters({ filterUnicode: false })}`);
  for (const edge of new Set(edges)) builder.add(edge, { kind: 'line', chrome: 'running-head' });
  const read = builder.document(file);
  const marked = holdsMarks(bytes);
  const words = marked ? '其中似有划掉或隐藏的文字，可能被当作正文读入' : '自动编号、上下标、删除线和隐藏文字无法辨认';
  const told = finding('old-format', `旧版 Word 格式：${words}，请与原文件核对。`, read, marked ? 'warning' : 'note');
  return { ...read, format, encoding: 'binary', head: [], findings: [told] };
}

/** Read a document of Word 97 to 2003. */
export const readDoc = (bytes: Uint8Array, file: string): Promise<ReadSource> => readLegacy(bytes, file, 'doc');
/** Read a document of WPS. */
export const readWps = (bytes: Uint8Array, file: string): Promise<ReadSource> => readLegacy(bytes, file, 'wps');

/** Codes of the file format that strike characters out, once or twice, or hide them: sprmCFStrike, sprmCFDStrike, sprmCFVanish, each switched on. */
const MARKS = [
  [0x37, 0x08, 0x01],
  [0x53, 0x2a, 0x01],
  [0x3c, 0x08, 0x01],
];

const holdsMarks = (bytes: Uint8Array): boolean => MARKS.some((code) => Buffer.from(bytes).includes(Buffer.from(code)));

const paragraphs = (text: string): string[] => text.split(/[\n\r\f\v]+/).filter((line) => line.trim());

/** Paragraphs as lines; those that end with the mark of a cell are rows. */
function addBody(builder: TextBuilder, text: string): void {
  let rows: string[][] = [];
  let table = 0;
  const endTable = () => {
    if (rows.length > 0) table++;
    builder.addParts(withMergedHead(rows).map((cells) => ({ kind: 'row', table, cells, asides: [] })));
    rows = [];
  };
  for (const line of paragraphs(text)) {
    if (/\t\s*$/.test(line)) rows.push(line.replace(/\t\s*$/, '').split('\t'));
    else {
      endTable();
      builder.add(line, { kind: 'line' });
    }
  }
  endTable();
}

/**
 * Cells of a table whose merged cells are not told: a first row with fewer cells than the second, which begins with an empty one, has a head
 * over both rows and shares the columns among the others, where they can be shared evenly.
 */
function withMergedHead(rows: string[][]): CellPart[][] {
  const [first = [], second = []] = rows;
  const share = (second.length - 1) / (first.length - 1);
  const merged = first.length > 1 && share > 1 && Number.isInteger(share) && second[0]?.trim() === '';
  return rows.map((texts, row) => {
    const cells = plainCells(texts);
    if (!merged || row > 1) return cells;
    return row === 1 ? cells.slice(1) : cells.map((cell, i) => (i === 0 ? { ...cell, rowspan: 2 } : { ...cell, colspan: share }));
  });
}
