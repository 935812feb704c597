import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { kept } from '../../../scripts/lib/build/kept.ts';
import { keptKnowledge } from '../../../scripts/lib/build/kept-knowledge.ts';
import { readCorpusKnowledge } from '../../../scripts/lib/content/site-corpus.ts';
import { readSiteKnowledge } from '../../../scripts/lib/content/site-knowledge.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-knowledge-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A build with a key that reads knowledge. */
async function build<T>(global: string, read: () => Promise<T>): Promise<T> {
  const store = kept('pages', join(folder, 'kept'));
  const knowledge = await keptKnowledge(store, global, read);
  store.close();
  return knowledge;
}

test.each([
  ['pages', readSiteKnowledge],
  ['files', readCorpusKnowledge],
])('what %s are told of the knowledge is the same when a later build finds it', async (_, read: () => Promise<unknown>) => {
  const first = await build('key', read);
  const again = vi.fn(read);
  expect(await build('key', again)).toStrictEqual(first);
  expect(again).not.toHaveBeenCalled();
});

test('knowledge is read again where any file of it is another one', async () => {
  await build('key', async () => '旧');
  expect(await build('another key', async () => '新')).toBe('新');
});
