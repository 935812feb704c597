import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { moveTree } from '../../../scripts/lib/build/move-tree.ts';
import { partsFor } from '../../../scripts/lib/build/site-parts.ts';
import { filesBelow } from '../../../scripts/lib/content/files.ts';

test.each([
  [5, 2, 1],
  [800, 8, 1],
  [801, 2, 2],
  [10_000, 4, 4],
  [10_000, 1, 1],
])('%i pages on %i cores are made by %i processes', (pages, cores, expected) => {
  expect(partsFor(pages, cores)).toBe(expected);
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

  test('moving one into another fills it up and leaves no file behind', async () => {
    write('to/reports/index.html', 'list');
    write('to/assets/page.css', 'same');
    write('from/reports/a/index.html', 'a');
    write('from/assets/page.css', 'same');
    write('from/assets/report.css', 'more');
    moveTree(join(root, 'from'), join(root, 'to'));
    expect(await content('to')).toEqual({
      'assets/page.css': 'same',
      'assets/report.css': 'more',
      'reports/a/index.html': 'a',
      'reports/index.html': 'list',
    });
    expect(await content('from')).toEqual({});
  });
});
