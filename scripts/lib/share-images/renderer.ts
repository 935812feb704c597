import { createHash, hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-wasm';
import { once } from '../../../src/publish/file.ts';
import { blankSheet, compose, type Placed, trim } from '../../../src/publish/share-image/compose.ts';
import { drawShareImage, SHARE_INKS, SHARE_SIZE, type ShareImage } from '../../../src/publish/share-image/draw.ts';
import { indexedPng } from '../../../src/publish/share-image/indexed-png.ts';
import { letterWidths } from '../../../src/publish/share-image/letter-widths.ts';
import { coloursOf, paletteOf } from '../../../src/publish/share-image/palette.ts';
import { ROOT } from '../content/files.ts';
import { pictureStore } from './picture-store.ts';
import { resvgReady } from './resvg.ts';

const FONT = join(import.meta.dirname, 'share-serif.otf');
/** Raise it when the same drawing is to give another picture. */
const RENDERING = 4;
/** Parts after which those go that were not wanted meanwhile, letters above all: twice as many, about twelve megabytes, are remembered at most. */
const REMEMBERED = 4000;

/** Makes the picture of a share image. */
export type Render = (image: ShareImage) => Uint8Array;

const { paper, rule, ...inks } = SHARE_INKS;
const PALETTE = paletteOf(paper, [...Object.values(inks), rule]);

/**
 * A renderer that knows one font and none of the machine's. Pictures are kept by the hash of their drawing, so that what did not change is not
 * drawn again (`picture-store.ts`).
 *
 * @param cache folder of kept pictures
 */
export async function shareRenderer(cache = join(ROOT, '.cache', 'share-images')): Promise<Render> {
  await resvgReady();
  const font = readFileSync(FONT);
  const edition = createHash('sha256').update(font).update(String(RENDERING)).digest('hex');
  const drawn = remembering((svg) => ({ name: hash('sha256', svg), picture: once(() => pictureOf(svg, font)) }));
  const kept = pictureStore(cache);
  const widths = letterWidths(font);
  const sheet = blankSheet(SHARE_SIZE.width, SHARE_SIZE.height);
  return (image) => {
    const parts = drawShareImage(image, widths).map(({ svg, left, top }) => ({ ...drawn(svg), left, top }));
    const key = hash('sha256', JSON.stringify([edition, ...parts.map(({ name, left, top }) => [name, left, top])]));
    return kept(key, () => {
      const placed = parts.map(({ picture, left, top }) => moved(picture(), left, top));
      return indexedPng(compose(placed, sheet), PALETTE);
    });
  };
}

const moved = (placed: Placed, left: number, top: number): Placed => ({ ...placed, left: placed.left + left, top: placed.top + top });

/** The part of a drawing that is no paper. */
function pictureOf(svg: string, font: Uint8Array): Placed {
  const resvg = new Resvg(svg, { font: { loadSystemFonts: false, fontBuffers: [font], defaultFontFamily: 'Noto Serif CJK SC' } });
  const image = resvg.render();
  const { width, height } = image;
  const colours = coloursOf(image.pixels, PALETTE);
  image.free();
  resvg.free();
  return trim({ colours, width, height });
}

/** Remembers what was wanted last. */
function remembering<T>(make: (key: string) => T): (key: string) => T {
  let [recent, former] = [new Map<string, T>(), new Map<string, T>()];
  return (key) => {
    const known = recent.get(key);
    if (known !== undefined) return known;
    const made = former.get(key) ?? make(key);
    if (recent.size >= REMEMBERED) [recent, former] = [new Map(), recent];
    recent.set(key, made);
    return made;
  };
}
