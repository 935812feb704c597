import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-wasm';
import { describe, expect, test } from 'vitest';
import { type Render, shareRenderer } from '../../../scripts/lib/share-images/renderer.ts';
import { resvgReady } from '../../../scripts/lib/share-images/resvg.ts';
import { countyImages, shareImageOf, siteImage } from '../../../scripts/lib/share-images/share-images.ts';
import type { ShareImage } from '../../../src/publish/share-image/draw.ts';
import { letterWidths } from '../../../src/publish/share-image/letter-widths.ts';
import { markStrip } from '../../../src/site/map/marks.ts';
import { shareImages } from '../../../src/site/shell/share.ts';
import { corpus } from '../../publish/corpus.ts';
import { frameworks, gazetteer, records } from '../../support/content.ts';

const framework = frameworks.find(({ parts }) => parts.length > 0);
const [record] = records;
if (!framework || !record) throw new Error('There is nothing to draw.');
/** Most that an image may weigh. */
const HEAVIEST = 25_000;

const font = readFileSync(new URL('../../../scripts/lib/share-images/share-serif.otf', import.meta.url));
const widths = letterWidths(font);

/** The images of the site and of all counties. */
const imagesOf = (render: Render) => [
  ...siteImage(corpus, render),
  ...corpus.provinces.flatMap((province) => [...countyImages(corpus, render)(province)]),
];

describe('share images', () => {
  test('there is one for the site and one for every county with a report', () => {
    const codes = new Set(records.map(({ report }) => report.district.code));
    const paths = imagesOf(() => new Uint8Array()).map(({ path }) => path);
    expect(paths).toEqual(['share/site.png', ...[...codes].map((code) => `share/${code}.png`)]);
  });

  test('are light, the same every time, and kept by what is drawn', async () => {
    const folders = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'share-')));
    const drawn = await Promise.all(
      folders.map(async (folder) => {
        const render = await shareRenderer(folder);
        return imagesOf(render).map(({ content }) => Buffer.from(content() as Uint8Array));
      }),
    );
    const [first = [], second = []] = drawn;
    expect(first.map((image) => image.equals(second[first.indexOf(image)] ?? Buffer.alloc(0)))).not.toContain(false);
    expect(Math.max(...first.map(({ length }) => length))).toBeLessThanOrEqual(HEAVIEST);
    expect(readdirSync(folders[0] ?? '')).toHaveLength(first.length);
  });

  test('say whose report it is, of when, and where it can be read', () => {
    const { code, name } = record.report.district;
    const image = shareImageOf({ district: { code, name }, records: [record], framework, homepage: 'https://edu.example.cn/x/' });
    expect(image.title).toBe(name);
    expect(image.foot[1]).toBe(`edu.example.cn/x/districts/${code}/`);
    expect(image.counts).toHaveLength(6);
  });

  test('are of no county without a report', () => {
    expect(() => shareImageOf({ district: { code: '110101', name: '东城区' }, records: [], framework, homepage: null })).toThrow('110101');
  });

  test('leave ink for everything that an item can be answered with', async () => {
    const render = await shareRenderer(mkdtempSync(join(tmpdir(), 'share-')));
    const blank = { title: '', side: [], counts: [], foot: ['', ''] as const };
    const pictures = (['own', 'other', 'said', 'silent', 'not-applicable'] as const).map((state) =>
      Buffer.from(render({ ...blank, strip: markStrip([[state]]) })).toString('latin1'),
    );
    expect(new Set([...pictures, Buffer.from(render({ ...blank, strip: markStrip([[]]) })).toString('latin1')]).size).toBe(6);
  });

  test('find a character for every name of the gazetteer in their font', () => {
    const { provinces, prefectures, districts } = gazetteer;
    const letters = new Set([...provinces, ...prefectures, ...districts].flatMap(({ name }) => [...name]));
    expect([...letters].filter((letter) => !widths.has(letter))).toEqual([]);
  });

  test('find a character for every word of ours', () => {
    const drawn: ShareImage[] = [];
    for (const { content } of imagesOf((image) => Buffer.of(drawn.push(image)))) content();
    const words = drawn.flatMap(({ title, side, counts, foot }) => [
      title,
      ...side,
      ...foot,
      ...counts.flatMap(({ name, line }) => [name, line]),
    ]);
    const letters = new Set(words.flatMap((line) => [...line]));
    expect([...letters].filter((letter) => !widths.has(letter))).toEqual([]);
  });

  test('set letters where the font itself sets them', async () => {
    await resvgReady();
    const edgeOf = (words: string): number => {
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><text x="0" y="80" font-size="20" font-weight="700">${words}</text></svg>`;
      const box = new Resvg(svg, {
        font: { loadSystemFonts: false, fontBuffers: [font], defaultFontFamily: 'Noto Serif CJK SC' },
      }).getBBox();
      return (box?.x ?? 0) + (box?.width ?? 0);
    };
    for (const words of ['工作汇报 · 2024', '20 项，AVAToy.fi/', '1100—']) {
      const width = [...words].reduce((sum, letter) => sum + 20 * (widths.get(letter) ?? 0), 0);
      expect(edgeOf(`${words}县`) - edgeOf('县')).toBeCloseTo(width, 1);
    }
  });

  test.each([
    [{}, true],
    [{ SHARE_IMAGES: 'off' }, false],
    [{ COPY_DATE: '2026-11-28' }, false],
  ])('are made with %j: %s', (environment, made) => {
    expect(shareImages(environment)).toBe(made);
  });
});
