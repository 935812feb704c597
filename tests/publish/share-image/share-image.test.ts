import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankSheet, compose, trim } from '../../../src/publish/share-image/compose.ts';
import { drawShareImage, SHARE_SIZE, type ShareImage } from '../../../src/publish/share-image/draw.ts';
import { indexedPng, type Sheet } from '../../../src/publish/share-image/indexed-png.ts';
import { coloursOf, paletteOf } from '../../../src/publish/share-image/palette.ts';

const IMAGE: ShareImage = {
  title: '<甲县>',
  side: ['某省', '自评报告'],
  counts: [{ count: '4', name: '问题', line: '自己写的', tone: 'plain' }],
  strip: { width: 12, height: 30, step: 12, marks: [{ x: 0, lines: [['ring', 'M0 0h1']] }], base: 'M0 29h12' },
  foot: ['名称', 'example.org/'],
};

/** Letters as wide as they are high, but for two. */
const WIDTHS = new Map([
  ['1', 0.45],
  [' ', 0.25],
]);

const drawn = (image: ShareImage): string =>
  drawShareImage(image, WIDTHS)
    .map(({ svg }) => svg)
    .join('');
/** The letters of a drawing one after the other, as markup has them. */
const lettersOf = (svg: string): string => Array.from(svg.matchAll(/>([^<>]+)<\/text>/g), ([, letter]) => letter).join('');
/** The parts that show a letter. */
const partsOf = (image: ShareImage, letter: string) => drawShareImage(image, WIDTHS).filter(({ svg }) => svg.includes(`>${letter}</text>`));

describe('the drawing of a share image', () => {
  test('holds the words given', () => {
    for (const words of ['某省', '自评报告', '问题', '自己写的', '名称', 'example.org/']) expect(lettersOf(drawn(IMAGE))).toContain(words);
  });

  test('begins every part within the size that previews ask for', () => {
    for (const { left, top } of drawShareImage(IMAGE, WIDTHS)) {
      expect(left).toBeLessThan(SHARE_SIZE.width);
      expect(top).toBeLessThan(SHARE_SIZE.height);
      expect([left, top].map(Number.isInteger)).toEqual([true, true]);
    }
  });

  test('cannot be broken by words', () => {
    expect(lettersOf(drawn(IMAGE))).toContain('&lt;甲县&gt;');
  });

  test('goes without a strip', () => {
    expect(drawn(IMAGE)).toContain('M0 0h1');
    expect(drawn({ ...IMAGE, strip: null })).not.toContain('M0 0h1');
  });

  test('has one drawing of a letter for all places where it stands alike', () => {
    const letters = partsOf({ ...IMAGE, side: ['某省某市'] }, '某');
    expect(new Set(letters.map(({ svg }) => svg)).size).toBe(1);
    expect(letters.map(({ left }) => left - (letters[0]?.left ?? 0))).toEqual([0, 44]);
  });

  test('sets letters by the widths of the font, to the quarter of a pixel', () => {
    const [before, after] = ['甲1县', '甲1 县'].map((title) => partsOf({ ...IMAGE, title }, '县').at(0));
    expect(after?.left).toBe((before?.left ?? 0) + 15);
    const places = partsOf({ ...IMAGE, side: ['11111'] }, '1').map(({ left, svg }) => left + Number(/x="([\d.]+)"/.exec(svg)?.[1]));
    expect(places.map((x) => x % 0.25)).toEqual([0, 0, 0, 0, 0]);
    expect(places.map((x) => Math.round(x - (places[0] ?? 0)))).toEqual([0, 10, 20, 30, 40]);
  });

  test('sets the name of a count beside its figure, however wide that is', () => {
    const [narrow, wide] = ['1', '4'].map((count) =>
      partsOf({ ...IMAGE, counts: [{ count, name: '问', line: '', tone: 'plain' }] }, '问').at(0),
    );
    expect((wide?.left ?? 0) - (narrow?.left ?? 0)).toBe(68 - Math.ceil(0.45 * 68));
  });

  test('ends words at the right edge where they stand at the right', () => {
    expect(partsOf({ ...IMAGE, side: ['某1'] }, '某').map(({ left }) => left)).toEqual([1128 - 32 - 6]);
  });

  test('lays marks of a strip beside each other, as large as there is room', () => {
    const strip = { width: 24, height: 30, step: 12, marks: [0, 12].map((x) => ({ x, lines: [['ring', 'M1 1h1'] as const] })), base: '' };
    const [first, second] = drawShareImage({ ...IMAGE, strip }, WIDTHS).filter(({ svg }) => svg.includes('M1 1h1'));
    expect((second?.left ?? 0) - (first?.left ?? 0)).toBe(Math.floor((12 * 74) / 30));
  });
});

const palette = paletteOf('#ffffff', ['#000000']);

describe('a picture of few colours', () => {
  const pixels = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 255, 250, 250, 250, 255, 5, 5, 5, 255);
  const picture = { colours: coloursOf(pixels, palette), width: 2, height: 2 };
  const png = indexedPng(compose([{ picture, left: 0, top: 0 }], blankSheet(2, 2)), palette);

  test('has the nearest colour for each pixel', () => {
    const ink = palette.length - 1;
    expect([...picture.colours]).toEqual([0, ink, 0, ink]);
  });

  test('is a PNG of four bits a pixel', () => {
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    const at = Buffer.from(png).indexOf('IDAT');
    const length = new DataView(png.buffer).getUint32(at - 4);
    const ink = palette.length - 1;
    expect([...inflateSync(png.subarray(at + 4, at + 4 + length))]).toEqual([0, ink, 0, ink]);
  });

  test('has at most sixteen colours, of which the first is the paper', () => {
    const many = paletteOf('#fbf8f2', ['#000000', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#00ffff', '#ff00ff', '#123456', '#654321']);
    expect(many).toHaveLength(16);
    expect(many[0]).toEqual([0xfb, 0xf8, 0xf2]);
  });
});

/** Colours of a sheet, row by row. */
const coloursIn = ({ rows, width, height }: Sheet): number[] =>
  Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    const two = rows[y * (rows.length / height) + 1 + (x >> 1)] ?? 0;
    return x % 2 === 0 ? two >> 4 : two & 0xf;
  });

const pictures = fc.integer({ min: 1, max: 6 }).chain((width) =>
  fc.integer({ min: 1, max: 6 }).chain((height) =>
    fc.array(fc.integer({ min: 0, max: 2 }), { minLength: width * height, maxLength: width * height }).map((colours) => ({
      colours: Uint8Array.from(colours),
      width,
      height,
    })),
  ),
);

describe('pictures laid over each other', () => {
  test('a picture without its margins, laid where it was, is the picture', () => {
    fc.assert(
      fc.property(pictures, (picture) => {
        const { width, height } = picture;
        expect(coloursIn(compose([trim(picture)], blankSheet(width, height)))).toEqual([...picture.colours]);
      }),
    );
  });

  test('paper lets through what is below, and ink covers it', () => {
    const [below, above] = [Uint8Array.of(1, 1), Uint8Array.of(0, 2)].map((colours) => ({
      picture: { colours, width: 2, height: 1 },
      left: 0,
      top: 0,
    }));
    if (!below || !above) throw new Error('There is nothing to lay.');
    expect(coloursIn(compose([below, above], blankSheet(2, 1)))).toEqual([1, 2]);
  });

  test('pictures lie pixel by pixel where they are put, the last on top', () => {
    const placed = fc.record({ picture: pictures, left: fc.integer({ min: -4, max: 9 }), top: fc.integer({ min: -4, max: 9 }) });
    fc.assert(
      fc.property(
        fc.array(placed, { maxLength: 4 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (all, width, height) => {
          const colourAt = (x: number, y: number): number => {
            const own = all.map(({ picture, left, top }) =>
              x >= left && x < left + picture.width && y >= top ? (picture.colours[(y - top) * picture.width + x - left] ?? 0) : 0,
            );
            return own.findLast((colour) => colour > 0) ?? 0;
          };
          const expected = Array.from({ length: width * height }, (_, at) => colourAt(at % width, Math.floor(at / width)));
          expect(coloursIn(compose(all, blankSheet(width, height)))).toEqual(expected);
        },
      ),
    );
  });

  test('a sheet that was used before is as a blank one', () => {
    const ink = (left: number) => ({ picture: { colours: Uint8Array.of(1), width: 1, height: 1 }, left, top: 0 });
    const sheet = compose([ink(0)], blankSheet(2, 1));
    expect(coloursIn(compose([ink(1)], sheet))).toEqual([0, 1]);
  });

  test('what juts out at any side is cut off', () => {
    const picture = { colours: new Uint8Array(9).fill(1), width: 3, height: 3 };
    const corners = [-2, 2].flatMap((left) => [-2, 2].map((top) => ({ picture, left, top })));
    expect(coloursIn(compose(corners, blankSheet(3, 3)))).toEqual([1, 0, 1, 0, 0, 0, 1, 0, 1]);
  });
});
