import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/content/files.ts';
import { type Hold, withLock } from '../../scripts/lib/content/lock.ts';
import { temporary } from './run.ts';

const hold = (folder: string, mode: Hold['mode'], command = 'npm run convert'): Hold => ({ folder, command, mode });

test('two runs may read a folder at a time', async () => {
  const { root } = temporary();
  expect(await withLock(hold(root, 'read'), () => withLock(hold(root, 'read'), async () => 'both'))).toBe('both');
});

test.each([
  ['write', 'write'],
  ['write', 'read'],
  ['read', 'write'],
] as const)('a run that would %s a folder keeps out one that would %s it, which names it', async (first, second) => {
  const { root } = temporary();
  const other = () => withLock(hold(root, second), async () => 'second');
  const error = await withLock(hold(root, first, 'npm run build'), other).catch((thrown) => thrown);
  expect(error).toMatchObject({ name: 'RunError', message: expect.stringContaining(`npm run build (process ${process.pid}, since `) });
  expect(await other()).toBe('second');
});

test('folders do not stand in the way of each other', async () => {
  const [one, other] = [temporary().root, temporary().root];
  expect(await withLock(hold(one, 'write'), () => withLock(hold(other, 'write'), async () => 'both'))).toBe('both');
});

test('a run that fails lets go, and so does one that was killed', async () => {
  const { root } = temporary();
  const locks = join(ROOT, '.cache', 'locks');
  const fails = withLock(hold(root, 'write'), async () => {
    const [own = ''] = readdirSync(locks).filter((name) => name.includes(`-${process.pid}-`));
    const dead = { command: 'npm run build', mode: 'write', pid: 2 ** 22 + 1, since: 0 };
    writeFileSync(join(locks, own.replace(`-${process.pid}-`, `-${dead.pid}-`)), JSON.stringify(dead));
    throw new Error('no such component');
  });
  await expect(fails).rejects.toThrow('no such component');
  expect(await withLock(hold(root, 'write'), async () => readdirSync(locks).filter((name) => name.includes(`-${2 ** 22 + 1}-`)))).toEqual(
    [],
  );
});
