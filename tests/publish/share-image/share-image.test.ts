import { inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { drawShareImage, SHARE_SIZE, type ShareImage } from '../../../src/publish/share-image/draw.ts';
import { indexedPng } from '../../../src/publish/share-image/indexed-png.ts';

const IMAGE: ShareImage = {
  title: '<甲县>',
  side: ['某省', '自评报告'],
  counts: [{ count: '4', name: '问题', line: '自己写的', tone: 'plain' }],
  strip: { box: '0 0 12 30', pens: [['ring', 'M0 0h1']], base: 'M0 29h12' },
  foot: ['名称', 'example.org/'],
};

describe('the drawing of a share image', () => {
  test('is of the size that previews ask for, and holds the words given', () => {
    const svg = drawShareImage(IMAGE);
    expect(svg).toContain(`width="${SHARE_SIZE.width}" height="${SHARE_SIZE.height}"`);
    for (const words of ['某省', '自评报告', '问题', '自己写的', '名称', 'example.org/']) expect(svg).toContain(`>${words}<`);
  });

  test('cannot be broken by words', () => {
    expect(drawShareImage(IMAGE)).toContain('&lt;甲县&gt;');
  });

  test('goes without a strip', () => {
    expect(drawShareImage({ ...IMAGE, strip: null })).not.toContain('viewBox="0 0 12 30"');
  });
});

describe('a picture of few colours', () => {
  const pixels = Uint8Array.of(255, 255, 255, 255, 0, 0, 0, 255, 250, 250, 250, 255, 5, 5, 5, 255);
  const png = indexedPng({ pixels, width: 2, height: 2, paper: '#ffffff', inks: ['#000000'] });

  test('is a PNG of four bits a pixel, each the nearest colour', () => {
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    const at = Buffer.from(png).indexOf('IDAT');
    const length = new DataView(png.buffer).getUint32(at - 4);
    expect([...inflateSync(png.subarray(at + 4, at + 4 + length))]).toEqual([0, 0x03, 0, 0x03]);
  });

  test('has the same bytes every time', () => {
    expect(indexedPng({ pixels, width: 2, height: 2, paper: '#ffffff', inks: ['#000000'] })).toEqual(png);
  });
});
