import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-wasm';
import { ROOT } from '../content/files.ts';
import { resvgReady } from '../share-images/resvg.ts';

/** Folder of files that are served as they are. */
export const PUBLIC = join(ROOT, 'public');
/** The drawing that all icons are made from: two columns of lines, one of them in red, in a square of 24 units with rounded corners. */
const DRAWING = join(PUBLIC, 'favicon.svg');
const CORNERS = ' rx="3"';
/** Sizes within the icon file of old browsers. */
const SMALL = [16, 32, 48];
/** Share of a mask's width within which nothing is cut off, whatever shape a system cuts icons to. */
const SAFE = 0.7;

/** Pictures of the icon by their file names below `public/`; the same drawing always gives the same bytes. */
export async function icons(): Promise<Record<string, Uint8Array>> {
  await resvgReady();
  const drawing = readFileSync(DRAWING, 'utf8');
  const square = drawing.replace(CORNERS, '');
  return {
    'favicon.ico': iconFile(SMALL.map((size) => ({ size, png: picture(drawing, size) }))),
    // Systems round the corners themselves.
    'apple-touch-icon.png': picture(square, 180),
    'icon-192.png': picture(drawing, 192),
    'icon-512.png': picture(drawing, 512),
    'icon-mask.png': picture(withMargin(square), 512),
  };
}

function picture(svg: string, size: number): Uint8Array {
  const resvg = new Resvg(svg, { fitTo: { mode: 'width', value: size } });
  const image = resvg.render();
  const png = image.asPng();
  image.free();
  resvg.free();
  return png;
}

/** The lines of the drawing made smaller, on the whole ground. */
function withMargin(svg: string): string {
  const move = (24 * (1 - SAFE)) / 2;
  return svg.replace('<g ', `<g transform="translate(${move} ${move}) scale(${SAFE})" `);
}

/** Bytes of the head of an icon file, and of each entry of its list. */
const [HEAD, ENTRY] = [6, 16];

/** Pictures in one icon file (ICO), which may hold PNG as it is. */
function iconFile(pictures: readonly { size: number; png: Uint8Array }[]): Uint8Array {
  const head = Buffer.alloc(HEAD + ENTRY * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  pictures.forEach(({ size, png }, index) => {
    const entry = HEAD + ENTRY * index;
    head.writeUInt8(size, entry);
    head.writeUInt8(size, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(png.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += png.length;
  });
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}
