import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Render, shareRenderer } from '../../../scripts/lib/share-images/renderer.ts';
import { countyImages, shareImageOf, siteImage } from '../../../scripts/lib/share-images/share-images.ts';
import { drawShareImage } from '../../../src/publish/share-image/draw.ts';
import { stripOf } from '../../../src/site/map/marks.ts';
import { shareImages } from '../../../src/site/shell/share.ts';
import { corpus } from '../../publish/corpus.ts';
import { frameworks, gazetteer, records } from '../../support/content.ts';

const framework = frameworks.find(({ parts }) => parts.length > 0);
const [record] = records;
if (!framework || !record) throw new Error('There is nothing to draw.');
/** Most that an image may weigh. */
const HEAVIEST = 25_000;
const font = readFileSync(new URL('../../../scripts/lib/share-images/share-serif.otf', import.meta.url));

/** Characters of a font, from its table of segments of 32 bits (format 12), or of 16 (format 4). */
function charactersOf(bytes: Buffer): Set<number> {
  const tables = bytes.readUInt16BE(4);
  const entry = Array.from({ length: tables }, (_, at) => 12 + at * 16).find((at) => bytes.toString('latin1', at, at + 4) === 'cmap') ?? 0;
  const cmap = bytes.readUInt32BE(entry + 8);
  const found = new Set<number>();
  for (let at = 0; at < bytes.readUInt16BE(cmap + 2); at++) {
    const table = cmap + bytes.readUInt32BE(cmap + 4 + at * 8 + 4);
    if (bytes.readUInt16BE(table) === 12) {
      for (let group = 0; group < bytes.readUInt32BE(table + 12); group++) {
        const start = table + 16 + group * 12;
        for (let code = bytes.readUInt32BE(start); code <= bytes.readUInt32BE(start + 4); code++) found.add(code);
      }
    } else if (bytes.readUInt16BE(table) === 4) {
      const segments = bytes.readUInt16BE(table + 6) / 2;
      for (let segment = 0; segment < segments; segment++) {
        const end = bytes.readUInt16BE(table + 14 + segment * 2);
        for (let code = bytes.readUInt16BE(table + 16 + segments * 2 + segment * 2); code <= end; code++) found.add(code);
      }
    }
  }
  return found;
}

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
      Buffer.from(render(drawShareImage({ ...blank, strip: stripOf([[state]]) }))).toString('latin1'),
    );
    expect(new Set([...pictures, Buffer.from(render(drawShareImage({ ...blank, strip: stripOf([[]]) }))).toString('latin1')]).size).toBe(6);
  });

  test('find a character for every name of the gazetteer in their font', () => {
    const known = charactersOf(font);
    const { provinces, prefectures, districts } = gazetteer;
    const letters = new Set([...provinces, ...prefectures, ...districts].flatMap(({ name }) => [...name]));
    expect([...letters].filter((letter) => !known.has(letter.codePointAt(0) ?? 0))).toEqual([]);
  });

  test('find a character for every word of ours', () => {
    const known = charactersOf(font);
    const words = imagesOf((parts) => Buffer.from(parts.map(({ svg }) => svg).join(''))).map(({ content }) =>
      Buffer.from(content() as Uint8Array).toString(),
    );
    const letters = new Set(words.flatMap((svg) => [...svg.replace(/<[^>]*>/g, '')]));
    expect([...letters].filter((letter) => !known.has(letter.codePointAt(0) ?? 0))).toEqual([]);
  });

  test.each([
    [{}, true],
    [{ SHARE_IMAGES: 'off' }, false],
    [{ COPY_DATE: '2026-11-28' }, false],
  ])('are made with %j: %s', (environment, made) => {
    expect(shareImages(environment)).toBe(made);
  });
});
