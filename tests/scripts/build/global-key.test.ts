import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { globalKey, globalKeys } from '../../../scripts/lib/build/global-key.ts';

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'global-'));
  write('src/a.ts', 'a');
  write('content/codebook/x.yaml', 'x');
  write('content/records/r.json', 'r');
  write('package.json', '{}');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

test.each([
  ['a file of the program', 'src/a.ts'],
  ['a new file', 'src/site/b.astro'],
  ['the codebook', 'content/codebook/x.yaml'],
  ['the list of packages', 'package.json'],
])('%s decides the key', async (_, path) => {
  const before = await globalKey({}, join(root, 'content'), root);
  write(path, 'other');
  expect(await globalKey({}, join(root, 'content'), root)).not.toBe(before);
});

test.each([['content/records/r.json'], ['content/reports/r.mdx'], ['content/sources/r.txt'], ['tests/a.test.ts']])(
  '%s does not',
  async (path) => {
    const before = await globalKey({}, join(root, 'content'), root);
    write(path, 'other');
    expect(await globalKey({}, join(root, 'content'), root)).toBe(before);
  },
);

test('address, path, own reports decide the key, other environment does not', async () => {
  const keys = await Promise.all([
    globalKey({}, join(root, 'content'), root),
    globalKey({ SITE_URL: 'https://a.example' }, join(root, 'content'), root),
    globalKey({ BASE_PATH: '/a/' }, join(root, 'content'), root),
    globalKey({}, join(root, 'elsewhere'), root),
  ]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(await globalKey({ HOME: '/x' }, join(root, 'content'), root)).toBe(keys[0]);
});

const keysOf = (env: NodeJS.ProcessEnv, reports = join(root, 'content')) => globalKeys(env, reports, root);

test.each([
  ['the address', () => keysOf({ SITE_URL: 'https://a.example' })],
  ['the path', () => keysOf({ BASE_PATH: '/a/' })],
  [
    'the program',
    () => {
      write('src/a.ts', 'other');
      return keysOf({});
    },
  ],
])('%s decides what is bundled, too', async (_, other) => {
  const before = await keysOf({});
  const after = await other();
  expect(after.bundle).not.toBe(before.bundle);
  expect(after.global).not.toBe(before.global);
});

test.each([
  ['the day of a copy', () => keysOf({ COPY_DATE: '2026-01-01' })],
  ['whether there are share images', () => keysOf({ SHARE_IMAGES: 'off' })],
  ['another folder of reports', () => keysOf({}, join(root, 'elsewhere'))],
  [
    'a report that is withdrawn',
    () => {
      write('elsewhere/withdrawals.yaml', 'reports: []');
      return keysOf({}, join(root, 'elsewhere'));
    },
  ],
])('%s decides the key, and nothing of what is bundled', async (_, other) => {
  const before = await keysOf({});
  const after = await other();
  expect(after.bundle).toBe(before.bundle);
  expect(after.global).not.toBe(before.global);
});
