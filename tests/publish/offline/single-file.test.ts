import { expect, test } from 'vitest';
import { singleFile } from '../../../src/publish/offline/single-file.ts';

const page = '/edu/reports/330803-2019-self-assessment/';
const html = `<a href="${page}#m-1">24所</a><a href="/edu/checks/" class="x">核对</a><a href="#cite">引用</a><a href="https://example.gov.cn/a">来源</a>`;

test('links within the page stay in the file, others get the address of the site', () => {
  expect(singleFile(html, { page, site: 'https://reports.example.org/edu/' })).toBe(
    '<a href="#m-1">24所</a><a href="https://reports.example.org/edu/checks/" class="x">核对</a><a href="#cite">引用</a><a href="https://example.gov.cn/a">来源</a>',
  );
});

test('without an address, links to other pages become plain words', () => {
  expect(singleFile(html, { page, site: null })).toContain('<a class="x">核对</a>');
});

test('words that look like links, and style sheets, are left alone', () => {
  const words = '<style>a[href="/x/"]::after{content:"<a href=\\"/x/\\">"}</style><p>写作 href="/reports/" 的文字</p>';
  expect(singleFile(words, { page, site: null })).toBe(words);
});
