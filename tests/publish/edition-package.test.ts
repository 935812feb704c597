import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { TABLE_NAMES } from '../../src/publish/data-package/index.ts';
import { editionPackage } from '../../src/publish/edition-package.ts';
import { zipName } from '../../src/publish/editions/package-zips.ts';
import { corpus, unzipped } from './corpus.ts';

const edition = { ...corpus, edition: { ...corpus.edition, version: '2026.12' } };
const whole = editionPackage(edition);
const [first = new Uint8Array()] = whole;
const files = unzipSync(first);
const words = (path: string) => Buffer.from(files[path] ?? []).toString('utf8');

describe('the package of an edition', () => {
  test('holds each table once, as the site has it, and what describes them', () => {
    expect(whole).toHaveLength(1);
    expect(Object.keys(files).sort()).toEqual(
      ['README.md', 'csv-metadata.json', 'datapackage.json', ...TABLE_NAMES.map((name) => `${name}.csv`)].sort(),
    );
    for (const { path } of described().resources) expect(words(path)).toBe(unzipped(`data/${path}.zip`, path));
    expect(words('README.md')).toContain('## observations');
  });

  test('tells size and checksum of every file, and the name of the edition', () => {
    expect(described().version).toBe('2026.12');
    for (const { path, bytes, hash } of described().resources)
      expect(
        [
          files[path]?.length,
          `sha256:${createHash('sha256')
            .update(files[path] ?? '')
            .digest('hex')}`,
        ],
        path,
      ).toEqual([bytes, hash]);
  });

  test('comes in several zips where it is large, which give the same folder', () => {
    const zips = editionPackage(edition, first.length / 3);
    expect(zips.length).toBeGreaterThan(2);
    const held = zips.map((zip) => unzipSync(zip));
    expect(Object.keys(held[0] ?? {})).toContain('datapackage.json');
    expect(held.reduce((sum, own) => sum + Object.keys(own).length, 0)).toBe(Object.keys(files).length);
    expect(Object.assign({}, ...held)).toEqual(files);
    for (const [at, zip] of zips.entries()) expect(zip.length < first.length / 2 || Object.keys(held[at] ?? {}).length === 1).toBe(true);
  });
});

test.each([
  [0, 1, 'a.zip'],
  [0, 3, 'a-1-of-3.zip'],
  [2, 3, 'a-3-of-3.zip'],
])('zip %d of %d says which it is', (at, of, expected) => {
  expect(zipName('a', at, of)).toBe(expected);
});

function described(): { version: string; resources: { path: string; bytes: number; hash: string }[] } {
  return JSON.parse(words('datapackage.json'));
}
