import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Format } from '../../src/model/index.ts';
import { type Cut, rowCuts } from './row-cuts.ts';

/** More pages than a scanned report has; the rest of a longer file is not looked at. */
const MOST_PAGES = 200;
/** Longest side of a page, in pixels: an A4 page at 170 dots an inch, which small print needs and memory allows. */
const LONGEST = 2000;
/** Pictures higher than so many times their width are cut: one picture that holds several pages, of a telephone. */
const TALL = 2;
/** Largest picture that is unpacked, in pixels. */
const MOST_PIXELS = 200_000_000;
/** The engine takes sides that are multiples of this. */
const STEP = 32;

/** A page to be looked at: PNG, with sides that the engine takes as they are. */
export type PageImage = { png: Buffer; width: number; height: number };

/** The pages of a source, one after the other, and how many it has. */
export async function pageImages(bytes: Uint8Array, format: Format): Promise<{ of: number; pages: AsyncIterable<PageImage> }> {
  return format === 'pdf' ? pdfPages(bytes) : picturePages(bytes);
}

async function picturePages(bytes: Uint8Array): Promise<{ of: number; pages: AsyncIterable<PageImage> }> {
  const { pages = 1 } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
  return { of: pages, pages: framesOf(bytes, Math.min(pages, MOST_PAGES)) };
}

async function* framesOf(bytes: Uint8Array, frames: number): AsyncGenerator<PageImage> {
  for (let page = 0; page < frames; page++) {
    const upright = sharp(bytes, { page, limitInputPixels: MOST_PIXELS }).rotate().flatten({ background: '#fff' }).toColourspace('srgb');
    yield* partsOf(await upright.png().toBuffer());
  }
}

/** A picture as one page, or a tall one in parts. */
async function* partsOf(png: Buffer): AsyncGenerator<PageImage> {
  const { width = 0, height = 0 } = await sharp(png).metadata();
  if (height <= TALL * width) {
    yield await fitted(sharp(png).resize({ width: LONGEST, height: LONGEST, fit: 'inside', withoutEnlargement: true }));
    return;
  }
  const narrow = await sharp(png)
    .resize({ width: Math.min(width, LONGEST / TALL), withoutEnlargement: true })
    .png()
    .toBuffer();
  for (const { top, height: rows } of await cutsOf(narrow)) {
    const { width: across = 0 } = await sharp(narrow).metadata();
    yield await fitted(sharp(await sharp(narrow).extract({ left: 0, top, width: across, height: rows }).png().toBuffer()));
  }
}

async function cutsOf(png: Buffer): Promise<Cut[]> {
  const { data, info } = await sharp(png).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return rowCuts(data, info, LONGEST);
}

/** A page with white added at its right and lower edge, so that the engine need not resize it and boxes stay where they are. */
async function fitted(page: Sharp): Promise<PageImage> {
  const { data, info } = await page.png().toBuffer({ resolveWithObject: true });
  const missing = (side: number) => (STEP - (side % STEP)) % STEP;
  const padded = sharp(data).extend({ right: missing(info.width), bottom: missing(info.height), background: '#fff' });
  return { png: await padded.png().toBuffer(), width: info.width, height: info.height };
}

/** Folder of what pdf.js needs beside its code. It wants a plain path that ends in a slash. */
const resources = (name: string): string => `${join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), name)}/`;

type Pdf = Awaited<ReturnType<typeof openPdf>>;

async function openPdf(bytes: Uint8Array) {
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  return await getDocument({
    data: new Uint8Array(bytes),
    cMapUrl: resources('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: resources('standard_fonts'),
    wasmUrl: resources('wasm'),
    verbosity: VerbosityLevel.ERRORS,
  }).promise;
}

async function pdfPages(bytes: Uint8Array): Promise<{ of: number; pages: AsyncIterable<PageImage> }> {
  const pdf = await openPdf(bytes);
  return { of: pdf.numPages, pages: drawn(pdf) };
}

/** What draws on a canvas, as pdf.js makes it outside a browser. */
type Drawing = { canvas: { toBuffer(type: 'image/png'): Buffer }; context: CanvasRenderingContext2D };
type Factory = { create(width: number, height: number): Drawing; destroy(drawing: Drawing): void };

async function* drawn(pdf: Pdf): AsyncGenerator<PageImage> {
  const factory = pdf.canvasFactory as Factory;
  for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: LONGEST / Math.max(width, height) });
    const drawing = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: null, canvasContext: drawing.context, viewport, background: '#fff' }).promise;
    const png = drawing.canvas.toBuffer('image/png');
    page.cleanup();
    yield await fitted(sharp(png).flatten({ background: '#fff' }));
  }
}
