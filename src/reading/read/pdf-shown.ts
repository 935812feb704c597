import type { OperatorCodes, Operators } from './pdf-strokes.ts';

/** Characters in the order in which a page draws them, white space aside, and why a reader does not see them; null where one does. */
export type Shown = { characters: string; unseen: ('off' | 'white' | null)[]; fills: Box[]; images: number };

/** A box on the page, in points from the bottom left. */
export type Box = { left: number; bottom: number; right: number; top: number };

type Matrix = readonly [number, number, number, number, number, number];
type Graphics = { matrix: Matrix; white: boolean };

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];
const WHITE = /^#f{6}$/i;

/** A page that is being followed: what it has shown, how it draws now, and whether each open stretch of marked content is shown. */
type Following = {
  shown: Shown;
  now: Graphics;
  stack: Graphics[];
  marked: boolean[];
  codes: OperatorCodes;
  isVisible: (properties: unknown) => boolean;
};

type Operator = (page: Following, args: readonly unknown[]) => void;

const save: Operator = (page) => {
  page.stack.push(page.now);
};
const restore: Operator = (page) => {
  page.now = page.stack.pop() ?? page.now;
};
const transform: Operator = (page, [by]) => {
  page.now = { ...page.now, matrix: times(page.now.matrix, by) };
};
const unknownColor: Operator = (page) => {
  page.now = { ...page.now, white: false };
};
const image: Operator = ({ shown, now }) => {
  shown.images++;
  shown.fills.push(boxOf([0, 0, 1, 1], now.matrix));
};
const words: Operator = ({ shown, now, marked }, [glyphs]) => {
  add(shown, glyphs, marked.every(Boolean) ? (now.white ? 'white' : null) : 'off');
};

/** What each operator does to what is seen; the others do nothing to it. */
const OPERATORS: ReadonlyMap<string | undefined, Operator> = new Map<string | undefined, Operator>([
  ['save', save],
  ['restore', restore],
  ['transform', (page, args) => transform(page, [args])],
  [
    'paintFormXObjectBegin',
    (page, args) => {
      save(page, args);
      transform(page, args);
    },
  ],
  ['paintFormXObjectEnd', restore],
  [
    'setFillRGBColor',
    (page, [color]) => {
      page.now = { ...page.now, white: WHITE.test(String(color)) };
    },
  ],
  ['setFillColorN', unknownColor],
  ['setFillColor', unknownColor],
  ['beginMarkedContentProps', ({ marked, isVisible }, [tag, properties]) => marked.push(tag !== 'OC' || isVisible(properties))],
  ['beginMarkedContent', ({ marked }) => marked.push(true)],
  ['endMarkedContent', ({ marked }) => marked.pop()],
  [
    'constructPath',
    ({ shown, now, marked, codes }, [paint, , box]) => {
      if (!now.white && marked.every(Boolean) && isFill(Number(paint), codes)) shown.fills.push(boxOf(box, now.matrix));
    },
  ],
  ['paintImageXObject', image],
  ['paintInlineImageXObject', image],
  ['paintImageMaskXObject', image],
  ['showText', words],
  ['showSpacedText', words],
]);

/**
 * Follow the operators of a page and say of every character whether it is seen: not on a layer that is switched off, not in white. What
 * is filled with a colour is told too, since white words on it are seen.
 *
 * @param isVisible whether the marked content of a property list is shown
 */
export function shownText({ fnArray, argsArray }: Operators, codes: OperatorCodes, isVisible: (properties: unknown) => boolean): Shown {
  const shown: Shown = { characters: '', unseen: [], fills: [], images: 0 };
  const page: Following = { shown, now: { matrix: IDENTITY, white: false }, stack: [], marked: [], codes, isVisible };
  const nameOf = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  for (const [index, code] of fnArray.entries()) OPERATORS.get(nameOf.get(code))?.(page, (argsArray[index] ?? []) as readonly unknown[]);
  return shown;
}

function add(shown: Shown, glyphs: unknown, unseen: 'off' | 'white' | null): void {
  if (!Array.isArray(glyphs)) return;
  for (const glyph of glyphs as readonly ({ unicode?: string } | number | null)[]) {
    const words = typeof glyph === 'object' ? (glyph?.unicode ?? '').replace(/\s+/g, '') : '';
    shown.characters += words;
    for (let i = 0; i < words.length; i++) shown.unseen.push(unseen);
  }
}

const isFill = (paint: number, codes: OperatorCodes): boolean =>
  ['fill', 'eoFill', 'fillStroke', 'eoFillStroke', 'closeFillStroke', 'closeEOFillStroke'].some((name) => codes[name] === paint);

function times([a, b, c, d, e, f]: Matrix, by: unknown): Matrix {
  if (!Array.isArray(by) && !ArrayBuffer.isView(by)) return [a, b, c, d, e, f];
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = Array.from(by as ArrayLike<number>);
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Box around a box, given by its corners, where a matrix puts it; an endless one where it is not known. */
function boxOf(corners: unknown, [a, b, c, d, e, f]: Matrix): Box {
  const [x0, y0, x1, y1] = Array.from((corners ?? []) as ArrayLike<number>);
  if (x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined)
    return { left: -Infinity, bottom: -Infinity, right: Infinity, top: Infinity };
  const points = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x = 0, y = 0]) => ({ x: a * x + c * y + e, y: b * x + d * y + f }));
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}
