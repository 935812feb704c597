import type { Glyphs, Page } from './pdf-pages.ts';
import type { Strokes } from './pdf-strokes.ts';
import { descendants, element, elements, type XmlElement, xmlWords } from './xml.ts';

/** What an OFD file holds that is not read, words that are not shown, and all words of its text objects. */
export type OfdTold = { pictures: number; hidden: string[]; words: string[] };

/** Points in a millimetre. */
const POINT = 72 / 25.4;
/** A page without a size is taken for A4. */
const A4 = [0, 0, 210, 297];
/** Lines thinner than this are drawn, and shorter ones are no lines, in millimetres. */
const THIN = 0.8;
const SHORT = 2;

/** A page from its own content and that of its templates. */
export function ofdPage(contents: readonly XmlElement[], area: XmlElement | undefined, told: OfdTold, number: number): Page {
  const [left = 0, top = 0, width = 210, height = 297] = numbers(element(area, 'PhysicalBox')) ?? A4;
  const glyphs: Glyphs[] = [];
  const strokes: Strokes = { horizontal: [], vertical: [] };
  for (const content of contents) {
    told.pictures += descendants(content, 'ImageObject').length;
    for (const text of descendants(content, 'TextObject')) glyphs.push(...textGlyphs(text, { left, top }, told));
    for (const path of descendants(content, 'PathObject')) addStrokes(strokes, path, { left, top });
  }
  return { number, asides: [], width: width * POINT, height: height * POINT, glyphs, strokes };
}

const numbers = (holder: XmlElement | undefined): number[] | null => (holder ? list(xmlWords(holder)) : null);
const list = (words: string | undefined): number[] => (words ?? '').trim().split(/\s+/).filter(Boolean).map(Number);

/** Characters of a text object, each in its place. */
function textGlyphs(object: XmlElement, { left, top }: { left: number; top: number }, told: OfdTold): Glyphs[] {
  const { attributes } = object;
  const [x0 = 0, y0 = 0] = list(attributes['Boundary']);
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = list(attributes['CTM']);
  const size = Number(attributes['Size'] ?? 0);
  const codes = elements(object, 'TextCode');
  told.words.push(...codes.map(xmlWords));
  if (attributes['Visible'] === 'false' || isWhite(object)) {
    told.hidden.push(...codes.map(xmlWords));
    return [];
  }
  let [x, y] = [0, 0];
  return codes.flatMap((code) => {
    x = Number(code.attributes['X'] ?? x);
    y = Number(code.attributes['Y'] ?? y);
    const characters = [...xmlWords(code)];
    const [dx, dy] = [steps(code.attributes['DeltaX'], characters.length), steps(code.attributes['DeltaY'], characters.length)];
    return characters.flatMap((text, i) => {
      const placed = { x: x0 + a * x + c * y + e - left, y: y0 + b * x + d * y + f - top };
      const step = dx[i] ?? (text.charCodeAt(0) < 0x80 ? size / 2 : size);
      if (i < characters.length - 1) {
        x += dx[i] ?? (dy[i] === undefined ? step : 0);
        y += dy[i] ?? 0;
      }
      const width = Math.min(Math.abs(step * a) || size, size * Math.abs(a || 1));
      return text.trim()
        ? [{ text, x: placed.x * POINT, y: placed.y * POINT, width: width * POINT, size: size * Math.hypot(a, b) * POINT }]
        : [];
    });
  });
}

/** Distances between characters; `g 3 2.5` stands for three times 2.5. */
function steps(words: string | undefined, most: number): number[] {
  const parts = (words ?? '').trim().split(/\s+/).filter(Boolean);
  const found: number[] = [];
  for (let i = 0; i < parts.length && found.length < most; i++) {
    if (parts[i] !== 'g') found.push(Number(parts[i]));
    else {
      const count = Math.min(Number(parts[i + 1]), most);
      found.push(...Array.from({ length: Math.max(0, count || 0) }, () => Number(parts[i + 2])));
      i += 2;
    }
  }
  return found;
}

function isWhite(object: XmlElement): boolean {
  const fill = element(object, 'FillColor');
  return fill !== undefined && (/^255\s+255\s+255$/.test(fill.attributes['Value']?.trim() ?? '') || fill.attributes['Alpha'] === '0');
}

/** Straight lines of a path, as strokes of a table. */
function addStrokes(strokes: Strokes, object: XmlElement, { left, top }: { left: number; top: number }): void {
  const [x0 = 0, y0 = 0] = list(object.attributes['Boundary']);
  const steps = xmlWords(element(object, 'AbbreviatedData') ?? object)
    .trim()
    .split(/\s+/);
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i++) {
    if (steps[i] !== 'M' && steps[i] !== 'L' && steps[i] !== 'S') continue;
    const [nextX, nextY] = [Number(steps[i + 1]), Number(steps[i + 2])];
    if (steps[i] === 'L') add(strokes, { x: x0 + x - left, y: y0 + y - top, toX: x0 + nextX - left, toY: y0 + nextY - top });
    [x, y] = [nextX, nextY];
  }
}

function add(strokes: Strokes, { x, y, toX, toY }: { x: number; y: number; toX: number; toY: number }): void {
  const [width, height] = [Math.abs(toX - x), Math.abs(toY - y)];
  if (height <= THIN && width >= SHORT)
    strokes.horizontal.push({ at: ((y + toY) / 2) * POINT, from: Math.min(x, toX) * POINT, to: Math.max(x, toX) * POINT });
  else if (width <= THIN && height >= SHORT)
    strokes.vertical.push({ at: ((x + toX) / 2) * POINT, from: Math.min(y, toY) * POINT, to: Math.max(y, toY) * POINT });
}
