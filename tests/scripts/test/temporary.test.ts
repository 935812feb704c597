import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { temporaryRoot } from '../../../scripts/lib/test/temporary.ts';

const folder = mkdtempSync(join(tmpdir(), 'in-memory-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('what tests write lies in the folder in memory', () => {
  expect(temporaryRoot({ folder, room: 1 }, {})).toBe(folder);
});

test.each([
  ['there is none', { folder: join(folder, 'none'), room: 1 }, {}],
  ['it has no room', { folder, room: 1e18 }, {}],
  ['somebody names another place', { folder, room: 1 }, { TMPDIR: tmpdir() }],
])('and at the usual place where %s', (_, inMemory, env) => {
  expect(temporaryRoot(inMemory, env)).toBe(tmpdir());
});
