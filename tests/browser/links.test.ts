import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { brokenLinks } from './broken-links.ts';

describe('links inside the site', () => {
  test.each([
    ['the root of a domain', 'siteFolder', '/'],
    ['a path', 'subPathFolder', '/edu/'],
  ] as const)('lead to a file, and to a place in it that is there, under %s', (_, folder, base) => {
    const { broken, links } = brokenLinks(inject(folder), base);
    expect(broken).toEqual([]);
    expect(links).toBeGreaterThan(10_000);
  });

  test('are found broken where the page, the file or the place is missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'links-'));
    mkdirSync(join(folder, 'a'));
    writeFileSync(join(folder, 'index.html'), '<p id="x"><a href="/a/">1</a><a href="a/?q=1#y">2</a><a href="#z">3</a><a href="/b/">4</a>');
    writeFileSync(
      join(folder, 'a/index.html'),
      '<img src="../gone.svg"><i id="y"></i><a href="https://example.org/x">5</a><a href="/#x">6</a>',
    );
    try {
      expect(brokenLinks(folder).broken.toSorted()).toEqual(['a/index.html: ../gone.svg', 'index.html: #z', 'index.html: /b/']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
