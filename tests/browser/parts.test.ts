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
