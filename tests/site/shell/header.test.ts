import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { footerMarkup } from '../../../src/site/shell/footer.ts';
import { headerMarkup } from '../../../src/site/shell/header.ts';

describe('the header of a page', () => {
  const { document } = parseHTML(headerMarkup('en', '/districts/330803/', 'districts').text);

  test('names the entry of the navigation that the page belongs to, and no other', () => {
    const current = [...document.querySelectorAll('#nav a[aria-current]')];
    expect(current.map((link) => [link.getAttribute('href'), link.getAttribute('aria-current')])).toEqual([['/en/districts/', 'page']]);
    expect(parseHTML(headerMarkup('zh', '/', undefined).text).document.querySelector('#nav [aria-current]')).toBeNull();
  });

  test('leads to the page in the other language, in that language', () => {
    const link = document.querySelector('.tools > a');
    expect(['href', 'lang', 'hreflang'].map((name) => link?.getAttribute(name))).toEqual(['/districts/330803/', 'zh-Hans', 'zh-Hans']);
    const place = parseHTML(headerMarkup('zh', '#english', 'reports').text).document.querySelector('.tools > a');
    expect(place?.getAttribute('href')).toBe('#english');
  });

  test('searches without scripts, and says what its buttons do', () => {
    expect(document.querySelector('form')?.getAttribute('action')).toBe('/en/search/');
    expect([...document.querySelectorAll('button')].filter((button) => !button.textContent && !button.getAttribute('aria-label'))).toEqual(
      [],
    );
  });
});

describe('the footer of a page', () => {
  const paperOf = (site: URL | undefined) => parseHTML(footerMarkup('zh', '/map/', '/map/', site).text).document.querySelector('.paper');

  test('has the address of the page for its foot on paper, where that is known', () => {
    expect(paperOf(new URL('https://example.org'))?.getAttribute('data-address')).toBe('https://example.org/map/');
    expect(paperOf(new URL('https://example.org'))?.textContent).toMatch(/^https:\/\/example\.org\/map\/ · /);
    expect(paperOf(undefined)?.getAttribute('data-address')).toBe('');
  });

  test('leads to the page in the other language', () => {
    const links = [...parseHTML(footerMarkup('zh', '/map/', '/map/', undefined).text).document.querySelectorAll('nav a')];
    expect(links.at(-1)?.getAttribute('href')).toBe('/en/map/');
    expect(links.map((link) => link.textContent)).not.toContain('');
  });
});
