import { describe, expect, test } from 'vitest';
import { OFFLINE_POLICY, relativeLink, relocate } from '../../../src/publish/offline/relocate.ts';

describe('relativeLink', () => {
  test.each([
    ['/', 'index.html', 'index.html'],
    ['/', 'districts/330803/index.html', '../../index.html'],
    ['/reports/a/#m-1', 'index.html', 'reports/a/index.html#m-1'],
    ['/reports/a/#m-1', 'districts/330803/index.html', '../../reports/a/index.html#m-1'],
    ['/reports/a/', 'reports/b/index.html', '../a/index.html'],
    ['/reports/a/', 'reports/a/index.html', 'index.html'],
    ['/search/?q=%E6%95%99', 'en/index.html', '../search/index.html?q=%E6%95%99'],
    ['/assets/page.js', '404.html', 'assets/page.js'],
    ['/data/observations.csv', 'en/data/index.html', '../../data/observations.csv'],
  ])('%s seen from %s is %s', (link, from, expected) => {
    expect(relativeLink(link, from)).toBe(expected);
  });
});

describe('relocate', () => {
  const page = 'districts/330803/index.html';

  test('leads links, scripts, styles and forms to files', () => {
    const html =
      '<link rel="stylesheet" href="/assets/a.css"><script defer src="/assets/a.js"></script><form action="/search/"><a class="x" href="/">首页</a>';
    expect(relocate(html, page)).toBe(
      '<link rel="stylesheet" href="../../assets/a.css"><script defer src="../../assets/a.js"></script><form action="../../search/index.html"><a class="x" href="../../index.html">首页</a>',
    );
  });

  test('leads links without quotes to files, too', () => {
    expect(relocate('<a class=x href=/reports/>报告</a><script src=/assets/a.js></script><a href=#a>甲</a>', page)).toBe(
      '<a class=x href="../../reports/index.html">报告</a><script src="../../assets/a.js"></script><a href=#a>甲</a>',
    );
  });

  test.each([
    '<a href="#main">',
    '<a href="https://example.org/">',
    '<a href="//example.org/">',
    '<a href="mailto:a@example.org">',
    '<p>写作 href="/reports/" 的文字</p>',
    '<script>const a = \'<a href="/reports/">\';</script>',
    '<!-- <a href="/reports/"> -->',
    '<p title=\'<a href="/reports/">\'>',
  ])('leaves %s as it is', (html) => {
    expect(relocate(html, page)).toBe(html);
  });

  test('takes away the path that the site was built for', () => {
    expect(relocate('<a href="/edu/reports/"><a href="/edu/">', page, '/edu/')).toBe(
      '<a href="../../reports/index.html"><a href="../../index.html">',
    );
  });

  test('names no manifest, which browsers take from no disk', () => {
    expect(relocate('<link rel="manifest" href="/site.webmanifest">', page)).toBe('<link rel="manifest">');
    expect(relocate('<link rel=manifest href=/site.webmanifest>', page)).toBe('<link rel=manifest>');
  });

  test('a policy that allows nothing from elsewhere is kept', () => {
    const html = `<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">`;
    expect(relocate(html, page)).toBe(html);
  });

  test('the policy allows files and no network', () => {
    const html = `<meta http-equiv="content-security-policy" content="default-src 'self'; script-src 'self' 'sha256-x'">`;
    expect(relocate(html, page)).toBe(`<meta http-equiv="content-security-policy" content="${OFFLINE_POLICY}">`);
    expect(relocate(html.replace('"content-security-policy"', 'content-security-policy'), page)).toContain(`content="${OFFLINE_POLICY}"`);
  });

  test('long texts take linear time', () => {
    const html = `<p>${'<'.repeat(200_000)}${'"'.repeat(200_000)}`;
    expect(relocate(html, page)).toBe(html);
  });
});
