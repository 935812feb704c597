import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
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
  expect(made).toBe(1);
  expect(readFileSync(join(folders[0] ?? '', 'pages', 'entry.mjs'), 'utf8')).toBe('export {};\n');
});

/** As another process leaves word that it makes the folder of a key. */
const makes = (pid: number, key: string) => {
  mkdirSync(join(root, 'kept'), { recursive: true });
  writeFileSync(join(root, 'kept', `.making-${key}`), String(pid));
};

test('what another process makes is waited for', async () => {
  makes(process.ppid, 'a');
  const waiting = find('a');
  await setTimeout(150);
  expect(made).toBe(0);
  const folder = join(root, 'kept', 'a');
  mkdirSync(folder);
  writeFileSync(join(folder, 'files.json'), '{}');
  expect(await waiting).toBe(folder);
  expect(made).toBe(0);
});

test('what a process was making that is gone is made', async () => {
  makes(2 ** 22 + 1, 'a');
  await find('a');
  expect(made).toBe(1);
  expect(names()).toEqual(['a']);
});

test('where another process fails to make it, the one that waited does', async () => {
  const failing = keptFolder({ parent: join(root, 'kept'), stay: 8 }, 'a', () => Promise.reject(new Error('no such component')));
  await Promise.all([expect(failing).rejects.toThrow('no such component'), find('a')]);
  expect(made).toBe(1);
  expect(names()).toEqual(['a']);
});

test('waiting ends with the build that waits', async () => {
  makes(process.ppid, 'a');
  const stop = new AbortController();
  const waiting = keptFolder({ parent: join(root, 'kept'), stay: 8 }, 'a', make, stop.signal);
  stop.abort(new Error('interrupted'));
  await expect(waiting).rejects.toThrow();
  expect(made).toBe(0);
});

test('those last used stay', async () => {
  for (const [at, key] of ['a', 'b', 'c'].entries()) utimesSync(await find(key), at + 1, at + 1);
  await find('a');
  await find('d', 3);
  expect(names()).toEqual(['a', 'c', 'd']);
});
