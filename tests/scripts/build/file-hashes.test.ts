import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fileHashes } from '../../../scripts/lib/build/file-hashes.ts';
import { kept } from '../../../scripts/lib/build/kept.ts';
import { sha256 } from '../../../scripts/lib/content/files.ts';

const HOUR = 3_600_000;
let [folder, file] = ['', ''];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashes-'));
  file = join(folder, 'record.json');
  writeFileSync(file, '甲县');
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

/** The hash of the file as a build sees it that comes so much later. */
function hashAfter(time: number): string {
  vi.useFakeTimers({ now: Date.now() + time });
  const store = kept('sites', join(folder, 'kept'));
  const hashes = fileHashes(store, 'hashes');
  const hash = hashes.of(file);
  hashes.keep();
  store.close();
  vi.useRealTimers();
  return hash;
}

/** Say something else in a file, in as many bytes, and set its time to what it was: its content alone tells. */
function writeAsBefore(words: string): void {
  const { atime, mtime } = statSync(file);
  writeFileSync(file, words);
  utimesSync(file, atime, mtime);
}

test('a file that was changed has another hash, though it has the bytes and the time that it had', () => {
  expect(hashAfter(HOUR)).toBe(sha256('甲县'));
  writeAsBefore('乙县');
  expect(hashAfter(HOUR)).toBe(sha256('乙县'));
});

test('a file that was written when it was read is read again', () => {
  hashAfter(0);
  const known = kept('sites', join(folder, 'kept'));
  expect(known.get('hashes')?.toString() ?? '[]').toBe('[]');
});

test('a file that is as it was is not read again', () => {
  hashAfter(HOUR);
  const store = kept('sites', join(folder, 'kept'));
  const written: string = store.get('hashes')?.toString() ?? '';
  store.put('hashes', written.replace(sha256('甲县'), 'as it is known'));
  expect(fileHashes(store, 'hashes').of(file)).toBe('as it is known');
});

test('a file that is not there is an error', () => {
  const store = kept('sites', join(folder, 'kept'));
  expect(() => fileHashes(store, 'hashes').of(join(folder, 'none.json'))).toThrow('ENOENT');
});
