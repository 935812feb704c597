import { expect, test } from 'vitest';
import { bibtex, gbt7714, siteBibtex, siteGbt7714, sourceLine } from '../../../src/site/report/citation.ts';

const report = {
  id: '620802-2023-rectification',
  title: '关于整改情况的报告',
  issuer: '崆峒区人民政府',
  district: { code: '620802', name: '崆峒区', path: ['甘肃省', '平凉市', '崆峒区'] },
  year: 2023,
  signed: null,
  published: null,
  posted: null,
  url: null,
  retrieved: null,
};

test('cites a report without address as a report', () => {
  expect(gbt7714(report)).toBe('崆峒区人民政府. 关于整改情况的报告[R]. 2023.');
});

test('cites a report on line with date, day of capture and address', () => {
  expect(gbt7714({ ...report, published: '2024-01-05', url: 'https://example.gov.cn/a', retrieved: '2026-01-02' })).toBe(
    '崆峒区人民政府. 关于整改情况的报告[R/OL]. (2024-01-05)[2026-01-02]. https://example.gov.cn/a.',
  );
});

test('names the district where no issuer is known, and no date where none is', () => {
  expect(gbt7714({ ...report, issuer: null, year: null })).toBe('崆峒区. 关于整改情况的报告[R].');
});

test('writes BibTeX with the id as key and signs of TeX written out', () => {
  const entry = bibtex({ ...report, title: '达标率95% & 改进' });
  expect(entry).toContain('@techreport{620802-2023-rectification,');
  expect(entry).toContain('title       = {达标率95\\% \\& 改进}');
  expect(entry).not.toContain('month');
});

test('cites the site with its version and, where it is known, its address', () => {
  expect(siteGbt7714({ version: '1.2.0', address: null })).toBe('县域教育履职对照 (County Education Reports, Compared)[DS]. 版本 1.2.0.');
  expect(siteGbt7714({ version: '1.2.0', address: 'https://example.org/edu/' })).toContain(
    '[DS/OL]. 版本 1.2.0. https://example.org/edu/.',
  );
  expect(siteBibtex({ version: '1.2.0', address: 'https://example.org/edu/' })).toBe(
    [
      '@misc{county-education-reports,',
      '  author      = {{County Education Reports, Compared contributors}},',
      '  title       = {县域教育履职对照 (County Education Reports, Compared)},',
      '  note        = {Version 1.2.0},',
      '  url         = {https://example.org/edu/}',
      '}',
    ].join('\n'),
  );
});

test('names report, year and edition beside a copied passage', () => {
  expect(sourceLine(report, { version: '1.2.0' })).toBe('崆峒区人民政府：《关于整改情况的报告》，2023 年（县域教育履职对照 1.2.0）');
});
