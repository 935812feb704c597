import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptFolder } from '../../../scripts/lib/build/kept-folders.ts';

let root: string;
let made: number;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'kept-folders-'));
  made = 0;
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

async function make(): Promise<string> {
  made++;
  const folder = join(root, 'work', String(made));
  mkdirSync(join(folder, 'pages'), { recursive: true });
  writeFileSync(join(folder, 'pages', 'entry.mjs'), 'export {};\n');
  writeFileSync(join(folder, 'robots.txt'), '');
  return folder;
}

const find = (key: string, stay = 8) => keptFolder({ parent: join(root, 'kept'), stay }, key, make);
const names = () => readdirSync(join(root, 'kept')).sort();

test('a folder is made once for a key', async () => {
  const folder = await find('a');
  expect(readFileSync(join(folder, 'pages', 'entry.mjs'), 'utf8')).toBe('export {};\n');
  expect(await find('a')).toBe(folder);
  expect(made).toBe(1);
  expect(await find('b')).not.toBe(folder);
  expect(made).toBe(2);
});

test.each<[string, (folder: string) => void]>([
  ['a file is gone', (folder) => rmSync(join(folder, 'robots.txt'))],
  ['a file is cut off', (folder) => writeFileSync(join(folder, 'pages', 'entry.mjs'), 'exp')],
  ['its list is gone', (folder) => rmSync(join(folder, 'files.json'))],
  ['its list is no JSON', (folder) => writeFileSync(join(folder, 'files.json'), '{"robots.txt":')],
])('a folder is made anew where %s', async (_, damage) => {
  damage(await find('a'));
  const folder = await find('a');
  expect(made).toBe(2);
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['files.json', 'pages', join('pages', 'entry.mjs'), 'robots.txt']);
  expect(readFileSync(join(folder, 'pages', 'entry.mjs'), 'utf8')).toBe('export {};\n');
});

test('what was added to a folder later stays', async () => {
  writeFileSync(join(await find('a'), 'compiled'), 'x');
  expect(existsSync(join(await find('a'), 'compiled'))).toBe(true);
  expect(made).toBe(1);
});

test('two who make the same at once get the same', async () => {
  const folders = await Promise.all([find('a'), find('a')]);
  expect(new Set(folders).size).toBe(1);
  expect(readFileSync(join(folders[0] ?? '', 'pages', 'entry.mjs'), 'utf8')).toBe('export {};\n');
});

test('those last used stay', async () => {
  for (const [at, key] of ['a', 'b', 'c'].entries()) utimesSync(await find(key), at + 1, at + 1);
  await find('a');
  await find('d', 3);
  expect(names()).toEqual(['a', 'c', 'd']);
});
