import { expect, test } from 'vitest';
import { basePath, fileFor } from '../../scripts/lib/server/address.ts';

test.each([
  ['/', '/', 'index.html'],
  ['/edu/', '/edu/', 'index.html'],
  ['/edu/reports/?q=1', '/edu/', 'reports/index.html'],
  ['/assets/page.js#x', '/', 'assets/page.js'],
  ['/reports/', '/edu/', null],
  ['/../secret', '/', null],
  ['/%2e%2e/secret', '/', null],
  ['/%00', '/', null],
  ['/%E0%A4%A', '/', null],
])('%s under %s leads to %s', (address, base, file) => expect(fileFor(address, base)).toBe(file));

test.each([
  [undefined, '/'],
  ['', '/'],
  ['/', '/'],
  ['edu', '/edu/'],
  ['/a/b/', '/a/b/'],
])('base path of %s is %s', (given, path) => {
  expect(basePath(given)).toBe(path);
});
