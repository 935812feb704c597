import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-wasm';
import { SHARE_INKS, SHARE_SIZE } from '../../../src/publish/share-image/draw.ts';
import { indexedPng } from '../../../src/publish/share-image/indexed-png.ts';
import { ROOT } from '../content/files.ts';
import { resvgReady } from './resvg.ts';

const FONT = join(import.meta.dirname, 'share-serif.otf');
/** Raise it when the same drawing is to give another picture. */
const RENDERING = 1;

/** Makes the picture of a drawing. */
export type Render = (svg: string) => Uint8Array;

/**
 * A renderer that knows one font and none of the machine's. Pictures are kept by the hash of their drawing, so that what did not change is not
 * drawn again.
 *
 * @param cache folder of kept pictures
 */
export async function shareRenderer(cache = join(ROOT, '.cache', 'share-images')): Promise<Render> {
  await resvgReady();
  const font = readFileSync(FONT);
  const edition = createHash('sha256').update(font).update(String(RENDERING)).digest('hex');
  mkdirSync(cache, { recursive: true });
  return (svg) => {
    const path = join(cache, `${createHash('sha256').update(edition).update(svg).digest('hex')}.png`);
    if (existsSync(path)) return readFileSync(path);
    const made = draw(svg, font);
    writeFileSync(path, made);
    return made;
  };
}

function draw(svg: string, font: Uint8Array): Uint8Array {
  const resvg = new Resvg(svg, { font: { loadSystemFonts: false, fontBuffers: [font], defaultFontFamily: 'Noto Serif CJK SC' } });
  const image = resvg.render();
  const { paper, rule, ...inks } = SHARE_INKS;
  const picture = indexedPng({ pixels: image.pixels, ...SHARE_SIZE, paper, inks: [...Object.values(inks), rule] });
  image.free();
  resvg.free();
  return picture;
}
