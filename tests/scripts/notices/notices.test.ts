import { expect, test } from 'vitest';
import { bundleClassicScripts } from '../../../scripts/lib/astro/classic-scripts.ts';
import { notices, packageOf } from '../../../scripts/lib/notices/notices.ts';

const scripts = await bundleClassicScripts('/');
const packages = [...new Set(scripts.flatMap((script) => script.packages))];
const text = notices(packages);

test('name every package of which a script holds something, with the text of its licence', () => {
  expect(packages).toContain('node_modules/fuse.js');
  const parts = text.split(/\n-{72}\n/).slice(1);
  expect(parts).toHaveLength(packages.length + 1);
  for (const part of parts) {
    expect(part.trim()).toMatch(/^\S+ \d[\w.+-]* \(.+\)\n/);
    expect(part, part.slice(0, 60)).toMatch(/permission|Apache License|redistribution/i);
  }
});

test('nothing is shipped that asks for more than its notice', () => {
  const licences = Array.from(text.matchAll(/^\S+ \d[\w.+-]* \((.+)\)$/gm), ([, licence]) => licence);
  for (const licence of licences) expect(licence).toMatch(/^(?:MIT|ISC|BSD-[23]-Clause|Apache-2\.0|0BSD)$/);
  expect(packages.filter((folder) => /citeproc|citation-js/.test(folder))).toEqual([]);
});

test.each([
  ['node_modules/d3-scale/src/linear.js', 'node_modules/d3-scale'],
  ['node_modules/a/node_modules/@b/c/x.js', 'node_modules/a/node_modules/@b/c'],
  ['src/site/ui/find.client.ts', null],
])('%s belongs to %s', (file, folder) => {
  expect(packageOf(file)).toBe(folder);
});

test('a package without licence is not shipped', () => {
  expect(() => notices(['scripts/ocr'])).toThrow(/brings no text of its licence/);
});
