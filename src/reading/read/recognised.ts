import { hash } from 'node:crypto';
import { InputError } from '../../model/error.ts';
import type { Finding, Format, RecognisedLine, RecognisedPage, Recognition, ScannedLine } from '../../model/index.ts';
import type { ReadSource } from '../types.ts';
import { finding } from './findings.ts';
import { assemble } from './pdf.ts';
import type { Glyphs, Page } from './pdf-pages.ts';
import { linePlaces } from './recognised-places.ts';

/** Lines at least so many times as wide as high tell how far a page is turned. */
const LONG = 6;
/** Heights of lines within these shares of the usual one are of one size of print: boxes are cut more or less near to the characters. */
const SAME_SIZE = { least: 0.65, most: 1.4 };
/** Share of the height of a box that the size of print takes. */
const PRINT = 0.8;
/** Lines of which the engine is less sure than this are told. */
const UNSURE = 0.9;
/** Characters of the first of them that the finding shows. */
const SHOWN = 20;

/**
 * Read what text recognition gave for a picture or the pages of a scan: lines are put upright, then together by the code that reads lines of
 * a PDF. Each line keeps its place in the text.
 *
 * @throws InputError where the recognition is of another file, or found no words
 */
export function readRecognised(recognition: Recognition, bytes: Uint8Array, file: string, format: Format): ReadSource {
  if (hash('sha256', bytes) !== recognition.sha256)
    throw new InputError(
      file,
      'The recognised text beside it is of another file.',
      'Have it recognised again: npm run sources -- --recognise ID.',
    );
  const read = assemble(recognition.pages.map(pageOf));
  if (read.blocks.length === 0)
    throw new InputError(file, 'Text recognition found no words in the picture.', 'Look whether it is the right file, and upright.');
  const lines = scannedLines(recognition, read.text);
  const { engine, models } = recognition;
  return {
    ...read,
    format,
    encoding: 'binary',
    head: [],
    findings: scanFindings(recognition, read, lines),
    ocr: { engine, models, lines },
  };
}

/** The lines of a page as runs of print, put upright by the angle at which most of its long lines stand. */
function pageOf({ width, height, lines }: RecognisedPage, index: number): Page {
  const angle = median(lines.filter((line) => widthOf(line) >= LONG * heightOf(line)).map(angleOf)) ?? 0;
  const usual = median(lines.map(heightOf)) ?? 0;
  const glyphs = lines.flatMap((line): Glyphs[] => {
    if (!line.text.trim()) return [];
    const high = heightOf(line);
    const even = high >= SAME_SIZE.least * usual && high <= SAME_SIZE.most * usual ? usual : high;
    const [left = 0, top = 0, , , , , , bottom = 0] = turned(line.corners, -angle);
    const size = even * PRINT;
    return [{ text: line.text, x: left, y: (top + bottom) / 2 + size / 2, width: widthOf(line), size }];
  });
  return { number: index + 1, width, height, glyphs, strokes: { horizontal: [], vertical: [] }, asides: [] };
}

const edge = ({ corners }: RecognisedLine, from: number, to: number): [across: number, down: number] => [
  (corners[to] ?? 0) - (corners[from] ?? 0),
  (corners[to + 1] ?? 0) - (corners[from + 1] ?? 0),
];
const widthOf = (line: RecognisedLine): number => Math.hypot(...edge(line, 0, 2));
const heightOf = (line: RecognisedLine): number => Math.hypot(...edge(line, 0, 6));

function angleOf(line: RecognisedLine): number {
  const [across, down] = edge(line, 0, 2);
  return Math.atan2(down, across);
}

/** Points turned about the corner of the page by an angle. */
function turned(corners: readonly number[], angle: number): number[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return corners.map((value, i) => (i % 2 === 0 ? value * cos - (corners[i + 1] ?? 0) * sin : (corners[i - 1] ?? 0) * sin + value * cos));
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
}

/** The recognised lines with their places in the text, in its order. */
function scannedLines({ pages }: Recognition, text: string): ScannedLine[] {
  const all = pages.flatMap(({ lines }, page) => lines.map((line) => ({ ...line, page: page + 1 })));
  const places = linePlaces(
    text,
    all.map((line) => line.text),
  );
  return all
    .flatMap(({ corners, confidence, page, picture }, i): ScannedLine[] => {
      const place = places[i];
      return place ? [{ ...place, page, confidence, box: boxOf(corners), ...(picture && { picture }) }] : [];
    })
    .sort((a, b) => a.start - b.start);
}

/** The upright box around four corners: left, top, width, height. */
function boxOf(corners: readonly number[]): number[] {
  const across = corners.filter((_, i) => i % 2 === 0);
  const down = corners.filter((_, i) => i % 2 === 1);
  const [left, top] = [Math.floor(Math.min(...across)), Math.floor(Math.min(...down))];
  return [left, top, Math.ceil(Math.max(...across)) - left, Math.ceil(Math.max(...down)) - top];
}

/** What a reader must know of recognised text: that it is such, which lines are shaky, which pages gave none or were not looked at. */
function scanFindings({ pages, of }: Recognition, read: Pick<ReadSource, 'text' | 'blocks'>, lines: readonly ScannedLine[]): Finding[] {
  const unsure = lines.filter(({ confidence }) => confidence < UNSURE);
  const first = unsure[0];
  const blank = pages.flatMap((page, i) => (page.lines.length === 0 ? [i + 1] : []));
  const told: [rule: string, message: string | null][] = [
    ['recognised-text', `全文由文字识别（OCR）得到，共${pages.length}页${lines.length}行；其中数字在人工核对之前一律存疑。`],
    ['page-without-text', blank.length > 0 ? `第${blank.join('、')}页未识别出文字。` : null],
    ['pages-unread', of > pages.length ? `全文共${of}页，只识别了前${pages.length}页。` : null],
  ];
  const findings = told.flatMap(([rule, message]) => (message ? [finding(rule, message, read)] : []));
  if (!first) return findings;
  const words = read.text.slice(first.start, Math.min(first.end, first.start + SHOWN));
  const message = `有${unsure.length}行识别把握不足，如“${words}”，请与原图核对。`;
  return [...findings, { rule: 'unsure-line', severity: 'warning', message, start: first.start, end: first.end }];
}
