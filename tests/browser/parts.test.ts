import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { expect, inject, test } from 'vitest';
import { filesBelow } from '../../scripts/lib/content/files.ts';
import { records } from '../support/content.ts';

/** Paths of the files of a site; hashes in the names of assets, which may depend on the path of the site, left out. */
const paths = async (folder: string) =>
  (await filesBelow(folder))
    .map((file) => relative(folder, file).replace(/\.[\w-]{8}\.(css|js)$/, '.$1'))
    .filter((path) => !path.startsWith('sitemap'));

test('a site built in parts has the files of one built at once', async () => {
  expect(await paths(inject('subPathFolder'))).toEqual(await paths(inject('siteFolder')));
});

test('its site map names the pages of all parts', async () => {
  const map = await readFile(join(inject('subPathFolder'), 'sitemap-0.xml'), 'utf8');
  const paths = [...records.map(({ report }) => `reports/${report.id}/`), 'reports/', 'en/districts/', ''];
  for (const path of paths) expect(map).toContain(`<loc>https://example.org/edu/${path}</loc>`);
});

test('a page in two languages names both, itself among them, and the default; a report has no other language', async () => {
  const alternates = async (path: string) => {
    const page = await readFile(join(inject('subPathFolder'), path, 'index.html'), 'utf8');
    return Array.from(page.matchAll(/<link rel=alternate hreflang=(\S+) href=([^\s>]+)>/g), ([, lang, address]) => [lang, address]);
  };
  const both = [
    ['zh-Hans', 'https://example.org/edu/indicators/'],
    ['en', 'https://example.org/edu/en/indicators/'],
    ['x-default', 'https://example.org/edu/indicators/'],
  ];
  expect([await alternates('indicators'), await alternates('en/indicators')]).toEqual([both, both]);
  expect(await alternates(`reports/${records[0]?.report.id}`)).toEqual([]);
});
