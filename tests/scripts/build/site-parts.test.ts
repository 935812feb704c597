import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moveTree } from '../../../scripts/lib/build/move-tree.ts';
import { folderOfReports, siteParts } from '../../../scripts/lib/build/site-parts.ts';
import { filesBelow } from '../../../scripts/lib/content/files.ts';

const ids = (count: number) => Array.from({ length: count }, (_, i) => `r${String(i).padStart(5, '0')}`);

describe('parts of a site', () => {
  test('a small site is one', () => {
    expect(siteParts(ids(5), 2)).toEqual([{ name: 'all', pages: null, reports: ids(5) }]);
  });

  test.each([
    [3000, 2, 3],
    [3001, 2, 4],
    [600, 2, 1],
    [600, 8, 7],
    [10_000, 4, 10],
  ])('%i reports on %i cores are an overview and %i parts of reports', (count, cores, expected) => {
    const [overview, ...parts] = siteParts(ids(count), cores);
    expect(overview).toEqual({ name: 'overview', pages: 'overview', reports: [] });
    expect(parts).toHaveLength(expected);
    expect(parts.flatMap(({ reports }) => reports)).toEqual(ids(count));
    const sizes = parts.map(({ reports }) => reports.length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1000);
    expect(new Set([overview, ...parts].map((part) => part?.name)).size).toBe(expected + 1);
  });
});

describe('folders', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'county-reports-parts-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  const content = async (folder: string) =>
    Object.fromEntries(
      (await filesBelow(join(root, folder))).map((file) => [file.slice(join(root, folder).length + 1), readFileSync(file, 'utf8')]),
    );

  test('that of some reports has their files alone', async () => {
    for (const id of ['a', 'b', 'c']) {
      write(`content/records/${id}.json`, `{"id":"${id}"}`);
      write(`content/reports/${id}.mdx`, id);
    }
    await folderOfReports(join(root, 'content'), ['a', 'c'], join(root, 'part'));
    expect(readdirSync(join(root, 'part/records'))).toEqual(['a.json', 'c.json']);
    expect(await content('part')).toMatchObject({ 'reports/a.mdx': 'a', 'records/c.json': '{"id":"c"}' });
  });

  test('moving one into another fills it up and leaves nothing behind', async () => {
    write('to/reports/index.html', 'list');
    write('to/assets/page.css', 'same');
    write('from/reports/a/index.html', 'a');
    write('from/assets/page.css', 'same');
    write('from/assets/report.css', 'more');
    await moveTree(join(root, 'from'), join(root, 'to'));
    expect(await content('to')).toEqual({
      'assets/page.css': 'same',
      'assets/report.css': 'more',
      'reports/a/index.html': 'a',
      'reports/index.html': 'list',
    });
    expect(existsSync(join(root, 'from'))).toBe(false);
  });
});
