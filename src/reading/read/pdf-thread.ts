/** A thread that reads PDF files: takes the bytes of one, answers with its pages. Started by `pdf-pages.ts`. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { withoutRadicals } from '../../text/radicals.ts';
import type { Answer, Glyphs, Page } from './pdf-pages.ts';
import { strokesOf } from './pdf-strokes.ts';

/** More pages than a report has; the rest of a longer file is not read. */
const MOST_PAGES = 1000;

/** Pictures are not looked at, so none is unpacked: the least size that pdf.js takes for a limit, in pixels. */
const LARGEST_IMAGE = 1;

/** Folder of the tables that Chinese fonts without embedded encodings need. pdf.js wants a plain path that ends in a slash. */
const resources = (name: string): string => `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name)}/`;

/** The text layer of a PDF; what pdf.js throws where it cannot be read. */
async function pagesOf(data: Uint8Array): Promise<Page[]> {
  const { getDocument, OPS, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = getDocument({
    data,
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
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

function glyphs(item: { str: string; transform: number[]; width: number; height: number }, left: number, top: number): Glyphs {
  const [a = 0, b = 0, , , x = 0, y = 0] = item.transform;
  return { text: withoutRadicals(item.str), x: x - left, y: top - y, width: item.width, size: Math.hypot(a, b) || item.height };
}

// pdf.js leaves some failures of damaged files unhandled; each of them is also told by the promise that is waited for.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', async (data: Uint8Array) => {
  const answer: Answer = await pagesOf(data).then(
    (pages) => ({ pages }),
    (error: unknown) => ({ refused: error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged' }),
  );
  parentPort?.postMessage(answer);
});
