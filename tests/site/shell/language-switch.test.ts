import { describe, expect, test } from 'vitest';
import { keptView } from '../../../src/site/shell/browser/language-switch.ts';

describe('the way to the other language', () => {
  test.each([
    ['a choice', '/en/compare/', '/compare/?d=330803,620802', '/en/compare/?d=330803,620802'],
    ['a search and a place', '/search/', '/en/search/?q=%E6%95%99#a', '/search/?q=%E6%95%99#a'],
    [
      'a page under a base',
      '/site/en/indicators/class-size/',
      '/site/indicators/class-size/?y=2020',
      '/site/en/indicators/class-size/?y=2020',
    ],
    ['what was left of an earlier choice', '/en/compare/?d=1', '/compare/', '/en/compare/'],
  ])('keeps %s', (_, other, here, kept) => {
    expect(keptView(other, `https://reports.example${here}`)).toBe(`https://reports.example${kept}`);
  });
  test('keeps it in a copy on a disk', () => {
    expect(keptView('file:///c/en/search/index.html', 'file:///c/search/index.html?q=x')).toBe('file:///c/en/search/index.html?q=x');
  });
  test('takes nothing along to another page', () => {
    expect(keptView('/en/reports/', 'https://reports.example/reports/330803-2019-self-assessment/#m4')).toBe(
      'https://reports.example/en/reports/',
    );
  });
  test('leads to a place of its own on the same page', () => {
    const here = 'https://reports.example/reports/330803-2019-self-assessment/';
    expect(keptView(`${here}#english`, `${here}?q=x#m4`)).toBe(`${here}?q=x#english`);
  });
});
