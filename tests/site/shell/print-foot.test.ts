import { expect, test } from 'vitest';
import { footWords } from '../../../src/site/shell/browser/print-foot.ts';

const FOOT = { edition: '对照 版本 1.2.3', printed: '打印于' };
const DAY = new Date(2024, 4, 6);

test.each([
  [
    'the address that the page has for good, with what the reader chose',
    'https://example.org/compare/',
    'https://example.org/compare/?v=1',
  ],
  ['the address at hand where the page has no other', '', 'file:///disk/compare/index.html?v=1'],
])('a sheet names %s', (_, address, expected) => {
  const place = { href: 'file:///disk/compare/index.html?v=1', search: '?v=1' };
  expect(footWords({ ...FOOT, address }, place, DAY)).toBe(`${expected} · 对照 版本 1.2.3 · 打印于 2024-05-06`);
});
