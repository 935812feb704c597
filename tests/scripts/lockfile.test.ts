import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/lib/content/files.ts';
import { PACKAGES, withoutIntegrity } from '../../scripts/lib/lockfile/lockfile.ts';

const json = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));
const lock = json('package-lock.json');
const { optionalDependencies } = json('package.json') as { optionalDependencies: Record<string, string> };

test('the lock holds the packages of all platforms', () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
});

test.each(PACKAGES)('every package that %s installs is held against a hash; `npm run lockfile` adds what npm left out', (folder) => {
  const own = json(join(folder, 'package-lock.json'));
  expect(Object.keys(own.packages).length).toBeGreaterThan(1);
  expect(withoutIntegrity(own).map(({ name }) => name)).toEqual([]);
});

test.each(PACKAGES)('%s names exact versions only', (folder) => {
  const { dependencies = {}, devDependencies = {} } = json(join(folder, 'package.json'));
  for (const version of Object.values({ ...dependencies, ...devDependencies }))
    expect(version).toMatch(/^(?:npm:[\w@/-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test('a package without a hash is named, and one that is nested by its own name', () => {
  const packages = {
    '': {},
    'node_modules/a/node_modules/@b/c': { version: '1.0.0' },
    'node_modules/d': { version: '2.0.0', integrity: 'x' },
  };
  expect(withoutIntegrity({ packages })).toEqual([{ place: 'node_modules/a/node_modules/@b/c', name: '@b/c', version: '1.0.0' }]);
});

test.each(Object.entries(optionalDependencies))(
  'the Node that runs the project is one package a platform, in the lock: %s',
  (name, version) => {
    expect(lock.packages[`node_modules/${name}`]).toMatchObject({ version, bin: { node: expect.stringMatching(/^bin\/node/) } });
    expect(version).toMatch(/^24\./);
  },
);

test('no package may run a script when it is installed, but for those named', () => {
  const { allowScripts } = json('package.json') as { allowScripts: Record<string, boolean> };
  expect(Object.keys(allowScripts)).toEqual(['esbuild']);
});
