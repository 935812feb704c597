import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compose, trim } from '../../../src/publish/share-image/compose.ts';
import { drawShareImage, SHARE_SIZE, type ShareImage } from '../../../src/publish/share-image/draw.ts';
import { indexedPng } from '../../../src/publish/share-image/indexed-png.ts';
import { coloursOf, paletteOf } from '../../../src/publish/share-image/palette.ts';

const IMAGE: ShareImage = {
  title: '<甲县>',
  side: ['某省', '自评报告'],
  counts: [{ count: '4', name: '问题', line: '自己写的', tone: 'plain' }],
  strip: { box: '0 0 12 30', pens: [['ring', 'M0 0h1']], base: 'M0 29h12' },
  foot: ['名称', 'example.org/'],
};

const drawn = (image: ShareImage): string =>
  drawShareImage(image)
    .map(({ svg }) => svg)
    .join('');

describe('the drawing of a share image', () => {
  test('holds the words given', () => {
    for (const words of ['某省', '自评报告', '问题', '自己写的', '名称', 'example.org/']) expect(drawn(IMAGE)).toContain(`>${words}<`);
  });

  test('begins every part within the size that previews ask for', () => {
    for (const { left, top } of drawShareImage(IMAGE)) {
      expect(left).toBeLessThan(SHARE_SIZE.width);
      expect(top).toBeLessThan(SHARE_SIZE.height);
      expect([left, top].map(Number.isInteger)).toEqual([true, true]);
    }
  });

  test('cannot be broken by words', () => {
    expect(drawn(IMAGE)).toContain('&lt;甲县&gt;');
  });

  test('goes without a strip', () => {
    expect(drawn({ ...IMAGE, strip: null })).not.toContain('viewBox="0 0 12 30"');
  });

  test('shares all parts but the number of the address between two counties that say the same', () => {
    const [one, other] = ['110101', '540102'].map((code) => drawn({ ...IMAGE, foot: ['名称', `example.org/districts/${code}/`] }));
    expect(one?.replace('>110101/<', '>540102/<')).toBe(other);
  });
});

const palette = paletteOf('#ffffff', ['#000000']);

describe('a picture of few colours', () => {
  const pixels = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 255, 250, 250, 250, 255, 5, 5, 5, 255);
  const picture = { colours: coloursOf(pixels, palette), width: 2, height: 2 };
  const png = indexedPng(picture, palette);

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
        expect(compose([trim(picture)], picture.width, picture.height)).toEqual(picture);
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
    expect([...compose([below, above], 2, 1).colours]).toEqual([1, 2]);
  });

  test('what juts out at any side is cut off', () => {
    const picture = { colours: new Uint8Array(9).fill(1), width: 3, height: 3 };
    const corners = [-2, 2].flatMap((left) => [-2, 2].map((top) => ({ picture, left, top })));
    expect([...compose(corners, 3, 3).colours]).toEqual([1, 0, 1, 0, 0, 0, 1, 0, 1]);
  });
});
