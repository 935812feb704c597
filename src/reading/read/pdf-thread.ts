/** A thread that reads PDF files: takes the bytes of one, answers with its pages. Started by `pdf-pages.ts`. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { pageText, type TextItem } from './pdf-glyphs.ts';
import type { Answer, Page, PdfTold } from './pdf-pages.ts';
import { shownText } from './pdf-shown.ts';
import { strokesOf } from './pdf-strokes.ts';

/** More pages than a report has; the rest of a longer file is not read. */
const MOST_PAGES = 2000;

/** Pictures are not looked at, so none is unpacked: the least size that pdf.js takes for a limit, in pixels. */
const LARGEST_IMAGE = 1;

/** Folder of the tables that Chinese fonts without embedded encodings need. pdf.js wants a plain path that ends in a slash. */
const resources = (name: string): string => `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name)}/`;

type Pdf = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
type PdfPage = Awaited<ReturnType<Awaited<ReturnType<Pdf['getDocument']>['promise']>['getPage']>>;
type Layers = Awaited<ReturnType<Awaited<ReturnType<Pdf['getDocument']>['promise']>['getOptionalContentConfig']>>;

/** What pdf.js draws with, from a package that is not installed: nothing is drawn here, and without them it warns of each. */
function standIns(): void {
  for (const name of ['DOMMatrix', 'Path2D']) if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
}

/** The text layer of a PDF; what pdf.js throws where it cannot be read. */
async function pagesOf(data: Uint8Array): Promise<{ pages: Page[]; told: PdfTold }> {
  standIns();
  const pdf = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const task = pdf.getDocument({
    data,
    cMapUrl: resources('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: resources('standard_fonts'),
    useSystemFonts: false,
    disableFontFace: true,
    maxImageSize: LARGEST_IMAGE,
    verbosity: pdf.VerbosityLevel.ERRORS,
  });
  try {
    const document = await task.promise;
    const layers = await document.getOptionalContentConfig();
    const told: PdfTold = { pages: document.numPages, fields: 0, comments: [], drawn: '', twice: '' };
    const pages: Page[] = [];
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
      const page = await document.getPage(number);
      pages.push(...(await partsOf(page, number, { pdf, layers, told })));
      page.cleanup();
    }
    return { pages, told };
  } finally {
    await task.destroy().catch(() => undefined);
  }
}

async function partsOf(page: PdfPage, number: number, { pdf, layers, told }: { pdf: Pdf; layers: Layers; told: PdfTold }): Promise<Page[]> {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
  const { items } = await page.getTextContent({ disableNormalization: true });
  const runs = items.flatMap((item) => ('str' in item ? [item] : []));
  const written = annotationsOf(await page.getAnnotations(), told);
  const blank = runs.length === 0;
  const operators = blank ? { fnArray: [], argsArray: [] } : await page.getOperatorList({ annotationMode: pdf.AnnotationMode.DISABLE });
  const shown = shownText(operators, pdf.OPS, (properties) => layers.isVisible(properties));
  const strokes = strokesOf(operators, pdf.OPS, { left, top });
  const text = pageText([...runs, ...written], { left, bottom, right, top }, strokes, shown, number);
  told.drawn += shown.characters;
  told.twice += text.twice;
  return text.pages;
}

/** Values of form fields and words written on the page, as runs of text; remarks at the edge are told. */
function annotationsOf(annotations: readonly Annotation[], told: PdfTold): TextItem[] {
  return annotations.flatMap(({ subtype, fieldType, fieldValue, contentsObj, rect = [], hidden, noView }) => {
    const words = subtype === 'Widget' ? (fieldType === 'Btn' ? '' : [fieldValue].flat().join(' ')) : (contentsObj?.str ?? '');
    if (!words.trim() || hidden || noView || subtype === 'Link') return [];
    if (subtype !== 'Widget' && subtype !== 'FreeText') {
      told.comments.push(words);
      return [];
    }
    told.fields++;
    const [x = 0, y = 0, right = 0, top = 0] = rect;
    const size = Math.min(12, Math.max(6, (top - y) * 0.7));
    return [
      { str: words.replace(/\s+/g, ' '), transform: [size, 0, 0, size, x, y + (top - y - size) / 2], width: right - x, height: size },
    ];
  });
}

/** The parts of an annotation that are looked at. */
type Annotation = {
  subtype?: string;
  fieldType?: string;
  fieldValue?: string | string[] | null;
  contentsObj?: { str: string };
  rect?: number[];
  hidden?: boolean;
  noView?: boolean;
};

// pdf.js leaves some failures of damaged files unhandled; each of them is also told by the promise that is waited for.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', async (data: Uint8Array) => {
  const answer: Answer = await pagesOf(data).then(
    (read) => read,
    (error: unknown) => ({ refused: error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged' }),
  );
  parentPort?.postMessage(answer);
});
