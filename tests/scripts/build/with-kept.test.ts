import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kept, keyOf } from '../../../scripts/lib/build/kept.ts';
import { withKept } from '../../../scripts/lib/build/with-kept.ts';
import { RunError } from '../../../scripts/lib/terminal/run-error.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'with-kept-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const key = keyOf('page', '一个县');

test('builds one after the other find what was kept', async () => {
  const keep = (words: string) =>
    withKept(join(folder, 'kept'), async (own) => {
      const store = kept('pages', own);
      const found = store.get(key)?.toString() ?? null;
      store.put(key, words);
      store.close();
      return found;
    });
  expect(await keep('first')).toBeNull();
  expect(await keep('second')).toBe('first');
});

test('a build beside another one has a folder of its own, which goes when it ends', async () => {
  await withKept(join(folder, 'kept'), async (first) => {
    kept('pages', first).close();
    const second = await withKept(join(folder, 'kept'), async (own) => {
      kept('pages', own).close();
      return own;
    });
    expect(second).not.toBe(first);
    expect(existsSync(second)).toBe(false);
  });
  expect(readdirSync(folder)).toEqual(['kept']);
});

test('what goes wrong in a build is told, and is not tried again', async () => {
  let runs = 0;
  const failing = () => {
    runs++;
    return Promise.reject(new RunError('site', 'No room.', ''));
  };
  await expect(withKept(join(folder, 'kept'), failing)).rejects.toThrow('No room.');
  expect(runs).toBe(1);
});
