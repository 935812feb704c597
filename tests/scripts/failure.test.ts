import { expect, test } from 'vitest';
import { failureOf } from '../../scripts/lib/terminal/failure.ts';

const systemError = (code: string) => Object.assign(new Error(`${code}: open`), { code, path: '/out/a.json' });

test.each([
  ['ENOSPC', 'The disk is full.'],
  ['EDQUOT', 'The disk quota is used up.'],
  ['EACCES', 'not permitted'],
  ['EROFS', 'The disk is read-only.'],
  ['EMFILE', 'Too many files are open'],
  ['ENOTDIR', 'A file stands where a folder should be.'],
])('%s is told as trouble of the system, with the path and a remedy', (code, words) => {
  const { file, message, hint } = failureOf(systemError(code), 'command');
  expect(file).toBe('/out/a.json');
  expect(message).toContain(words);
  expect(hint).not.toContain('fault of the program');
  expect(hint.length).toBeGreaterThan(20);
});

test('anything else is a defect, told with its place', () => {
  const { file, message, hint } = failureOf(new TypeError('x is not a function'), 'a.txt');
  expect(file).toBe('a.txt');
  expect(message).toMatch(/Unexpected error: x is not a function\n.*failure\.test\.ts/);
  expect(hint).toContain('fault of the program');
});
