import {
  appendFileSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Kept, kept, keyOf } from '../../../scripts/lib/build/kept.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = keyOf('page', 'made of this');
/** A build that does something with the store. */
function build(work: (store: Kept) => void): void {
  const store = kept('pages', join(folder, 'kept'));
  work(store);
  store.close();
}

test('what one build keeps the next one finds, under its key alone', () => {
  build((store) => store.put(key, '甲县'));
  build((store) => {
    expect(store.get(key)?.toString()).toBe('甲县');
    expect(store.get(keyOf('page', 'made of that'))).toBeNull();
  });
});

test('keys tell where one part ends and the next begins', () => {
  expect(keyOf('ab', 'c')).not.toBe(keyOf('a', 'bc'));
});

test('a file that was written is kept and linked to another place, folders on the way included', () => {
  const [written, target] = [join(folder, 'written.html'), join(folder, 'site', 'reports', 'x', 'index.html')];
  writeFileSync(written, '<p>');
  build((store) => store.take(key, written));
  build((store) => expect(store.link(key, target)).toBe(true));
  expect(readFileSync(target, 'utf8')).toBe('<p>');
  expect(statSync(target).ino).toBe(statSync(written).ino);
});

test('of two files with the same words only the one that is kept is told to be it', () => {
  const [target, copy] = [join(folder, 'site.html'), join(folder, 'copy.html')];
  build((store) => store.put(key, 'kept'));
  build((store) => store.link(key, target));
  copyFileSync(target, copy);
  const { atime, mtime } = statSync(target);
  utimesSync(copy, atime, mtime);
  build((store) => {
    expect([target, copy, join(folder, 'none.html')].map((file) => store.isAt(key, file))).toEqual([true, false, false]);
    expect(store.isAt(keyOf('page', 'made of that'), target)).toBe(false);
  });
  writeFileSync(target, 'other');
  build((store) => expect(store.isAt(key, target)).toBe(false));
});

test('a linked file into which somebody wrote is not what was kept', () => {
  const target = join(folder, 'site.html');
  build((store) => store.put(key, 'kept'));
  build((store) => store.link(key, target));
  appendFileSync(target, '!');
  build((store) => {
    expect(store.get(key)).toBeNull();
    expect(store.link(key, target)).toBe(false);
  });
});

test('a change that leaves the length alone is seen by its time', () => {
  const target = join(folder, 'site.html');
  build((store) => store.put(key, 'kept'));
  build((store) => store.link(key, target));
  writeFileSync(target, 'Kept');
  utimesSync(target, new Date(), new Date(Date.now() + 5000));
  build((store) => expect(store.get(key)).toBeNull());
});

test('what the last two builds did not use goes, what one of them used stays', () => {
  build((store) => store.put(key, 'kept'));
  build(() => {});
  build((store) => expect(store.get(key)).not.toBeNull());
  build(() => {});
  build(() => {});
  build((store) => expect(store.get(key)).toBeNull());
});

test('bytes put by a build that did not come to its end are not found', () => {
  kept('pages', join(folder, 'kept')).put(key, 'half');
  build((store) => expect(store.get(key)).toBeNull());
});

/** Files of the store but for what it knows itself by. */
const filesLeft = () =>
  readdirSync(join(folder, 'kept', 'pages'), { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isFile() && entry.name !== 'index.json',
  );

test('what builds left that did not come to their end goes when the next one does', () => {
  build((store) => store.put(keyOf('page', 'whole'), 'whole'));
  kept('pages', join(folder, 'kept')).put(key, 'half');
  build((store) => expect(store.get(keyOf('page', 'whole'))?.toString()).toBe('whole'));
  expect(filesLeft().map(({ name }) => name)).toEqual([keyOf('page', 'whole')]);
});

test('what goes takes no room', () => {
  build((store) => store.put(key, 'kept'));
  for (let builds = 0; builds < 3; builds++) build(() => {});
  expect(filesLeft()).toEqual([]);
});

test('an index that was cut short is no index', () => {
  build((store) => store.put(key, 'kept'));
  writeFileSync(join(folder, 'kept', 'pages', 'index.json'), '[["');
  build((store) => {
    expect(store.get(key)).toBeNull();
    expect(existsSync(join(folder, 'kept', 'pages'))).toBe(true);
  });
});
