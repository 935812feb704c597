import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { between, pick, seeded } from '../../../scripts/bench/random.ts';
import { filesBelow } from '../../../scripts/lib/content/files.ts';
import { removeWork, takeIn } from '../../../scripts/lib/content/swap.ts';

const disk = vi.hoisted(() => ({ steps: Number.POSITIVE_INFINITY, refuse: '' }));
/** A disk on which a run breaks off after so many changes, and on which one folder cannot be renamed. */
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const changing =
    <A extends unknown[], R>(change: (...args: A) => R) =>
    (...args: A): R => {
      if (disk.steps-- <= 0) throw new Error('broken off');
      return change(...args);
    };
  const rename = (from: string, to: string) => {
    if (from === disk.refuse) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
    fs.renameSync(from, to);
  };
  return { ...fs, renameSync: changing(rename), rmSync: changing(fs.rmSync), rmdirSync: changing(fs.rmdirSync) };
});

let root: string;
let target: string;
let work: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'swap-'));
  [target, work] = [join(root, 'dist'), join(root, 'work')];
  disk.steps = Number.POSITIVE_INFINITY;
  disk.refuse = '';
});
afterEach(() => {
  disk.steps = Number.POSITIVE_INFINITY;
  rmSync(root, { recursive: true, force: true });
});

type Site = Readonly<Record<string, string>>;

function write(folder: string, site: Site): void {
  for (const [path, words] of Object.entries(site)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), words);
  }
}
async function read(folder: string): Promise<Site> {
  return Object.fromEntries((await filesBelow(folder)).map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

/** Write both sites: the later one without what both have alike, which stays. */
function prepare(earlier: Site, later: Site): string[] {
  rmSync(target, { recursive: true, force: true });
  write(target, earlier);
  const stay = Object.keys(later).filter((path) => earlier[path] === later[path]);
  write(join(work, 'site'), Object.fromEntries(Object.entries(later).filter(([path]) => !stay.includes(path))));
  return stay;
}
const change = (earlier: Site, later: Site) => takeIn(join(work, 'site'), target, work, prepare(earlier, later));

test('a folder gets what is new, loses what is gone, and keeps what stays as the files they were', async () => {
  const stay = prepare(
    { '.git/HEAD': 'main', 'a/index.html': 'a', 'b/index.html': 'b', 'c/d/index.html': 'd', e: 'e' },
    { '.git/HEAD': 'main', 'a/index.html': 'a', 'b/index.html': 'other', 'e/index.html': 'e', 'f/g/index.html': 'g' },
  ).filter((path) => !path.startsWith('.git'));
  const before = statSync(join(target, 'a', 'index.html')).ino;
  takeIn(join(work, 'site'), target, work, stay);
  expect(await read(target)).toEqual({
    '.git/HEAD': 'main',
    'a/index.html': 'a',
    'b/index.html': 'other',
    'e/index.html': 'e',
    'f/g/index.html': 'g',
  });
  expect(statSync(join(target, 'a', 'index.html')).ino).toBe(before);
  expect(existsSync(join(target, 'c'))).toBe(false);
});

test('a folder becomes a file where one takes its place', async () => {
  change({ 'a/b/c': 'c', d: 'd' }, { 'a/b': 'b', d: 'd' });
  expect(await read(target)).toEqual({ 'a/b': 'b', d: 'd' });
});

test('a file that is new and stays is a mistake, and nothing is changed', async () => {
  const stay = prepare({ a: 'a', b: 'b' }, { a: 'a', b: 'other' });
  expect(() => takeIn(join(work, 'site'), target, work, [...stay, 'b'])).toThrow('same path');
  expect(await read(target)).toEqual({ a: 'a', b: 'b' });
});

test('a file that stays and went meanwhile is a mistake, and nothing is changed', async () => {
  const stay = prepare({ a: 'a', b: 'b' }, { a: 'a', b: 'other' });
  rmSync(join(target, 'a'));
  expect(() => takeIn(join(work, 'site'), target, work, stay)).toThrow('went while the site was built');
  removeWork(work, target);
  expect(await read(target)).toEqual({ b: 'b' });
});

test('a folder that cannot be renamed is changed where it is', async () => {
  disk.refuse = target;
  change({ a: 'a', b: 'b', 'c/d': 'd' }, { a: 'a', b: 'other', 'e/f': 'f' });
  expect(await read(target)).toEqual({ a: 'a', b: 'other', 'e/f': 'f' });
});

const random = seeded(20261129);
/** A site of a few files in a few folders. */
function madeUpSite(like: Site = {}): Site {
  const site: Record<string, string> = { marker: 'site' };
  for (let files = between(random, 2, 12); files > 0; files--) {
    const path = `${pick(random, ['', 'a/', 'a/b/', 'c/d/', 'e/'])}${pick(random, ['f', 'g', 'h'])}`;
    site[path] = random() < 0.6 && like[path] !== undefined ? like[path] : `${between(random, 0, 1e6)}`;
  }
  return site;
}

test.each([
  ['taken away', ''],
  ['changed where it is', 'busy'],
])('wherever a folder that is %s is broken off, it is whole afterwards or when the next run has mended it', async (_, busy) => {
  for (let round = 0; round < 8; round++) {
    const earlier = madeUpSite();
    const later = madeUpSite(earlier);
    for (let steps = 0, whole = false; !whole; steps++) {
      disk.steps = Number.POSITIVE_INFINITY;
      disk.refuse = '';
      rmSync(work, { recursive: true, force: true });
      const stay = prepare(earlier, later);
      disk.refuse = busy && target;
      disk.steps = steps;
      try {
        takeIn(join(work, 'site'), target, work, stay);
        whole = true;
      } catch (error) {
        expect((error as Error).message).toBe('broken off');
      }
      disk.steps = Number.POSITIVE_INFINITY;
      const between = existsSync(target) && !busy ? await read(target) : null;
      removeWork(work, target);
      const after = await read(target);
      expect([JSON.stringify(earlier), JSON.stringify(later)].map((site) => sorted(JSON.parse(site)))).toContain(sorted(after));
      if (between) expect(after).toEqual(between);
      expect(existsSync(work)).toBe(false);
    }
    expect(await read(target)).toEqual(later);
  }
});

const sorted = (site: Site): string => JSON.stringify(Object.entries(site).sort());

test('what somebody put in the place of a folder that was taken away stays there', async () => {
  const stay = prepare({ a: 'a', b: 'b' }, { a: 'a', b: 'other' });
  disk.steps = 1;
  expect(() => takeIn(join(work, 'site'), target, work, stay)).toThrow('broken off');
  disk.steps = Number.POSITIVE_INFINITY;
  expect(existsSync(target)).toBe(false);
  renameSync(join(work, 'earlier'), join(root, 'aside'));
  write(target, { mine: 'mine' });
  renameSync(join(root, 'aside'), join(work, 'earlier'));
  removeWork(work, target);
  expect(await read(target)).toEqual({ mine: 'mine' });
});
