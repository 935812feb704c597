import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InputError } from '../types.ts';
import { type Strokes, strokesOf } from './pdf-strokes.ts';
import { withoutRadicals } from './radicals.ts';

/** A run of characters on a page: words, left edge, baseline from the top, width and size, in points. */
export type Glyphs = { text: string; x: number; y: number; width: number; size: number };

/** A page: its size, runs of characters in the order of the file, and drawn lines. */
export type Page = { width: number; height: number; glyphs: Glyphs[]; strokes: Strokes };

/** More pages than a report has; the rest of a longer file is not read. */
const MOST_PAGES = 1000;

/** Pictures are not looked at, so none is unpacked: the least size that pdf.js takes for a limit, in pixels. */
const LARGEST_IMAGE = 1;

/** Folder of the tables that Chinese fonts without embedded encodings need. pdf.js wants a plain path that ends in a slash. */
const resources = (name: string): string => `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name)}/`;

/**
 * Read the text layer of a PDF.
 *
 * @throws InputError where the file is protected, damaged, or has no text layer
 */
export async function pdfPages(bytes: Uint8Array, file: string): Promise<Page[]> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: resources('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: resources('standard_fonts'),
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: LARGEST_IMAGE,
    verbosity: VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const pages: Page[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const { items } = await page.getTextContent();
      const strokes = items.length > 0 ? strokesOf(await page.getOperatorList(), OPS, { left, top }) : { horizontal: [], vertical: [] };
      pages.push({
        strokes,
        width: right - left,
        height: top - bottom,
        glyphs: items.flatMap((item) => ('str' in item && item.str.trim() ? [glyphs(item, left, top)] : [])),
      });
      page.cleanup();
    }
    return pages;
  } catch (error) {
    throw refused(error, file);
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function glyphs(item: { str: string; transform: number[]; width: number; height: number }, left: number, top: number): Glyphs {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
  return { text: withoutRadicals(item.str), x: x - left, y: top - y, width: item.width, size: Math.hypot(a, b) || item.height };
}

function refused(error: unknown, file: string): Error {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException')
    return new InputError(file, 'The PDF is protected by a password.', 'Open it with the password and print it to a new PDF.');
  if (
    /InvalidPDF|FormatError|MissingPDF|ResponseException|XRef|UnknownErrorException|UnexpectedResponse/.test(name) ||
    error instanceof Error
  )
    return new InputError(file, 'The PDF is damaged and cannot be opened.', 'Download it again, or print it to a new PDF.');
  return new InputError(file, 'The PDF cannot be opened.', 'Print it to a new PDF, or give the text as .txt.');
}
