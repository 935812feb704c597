import { expect, test } from 'vitest';
import { dataAddress } from '../../../src/site/citation/data-address.ts';
import { citationTags } from '../../../src/site/citation/meta.ts';
import { sourceLine } from '../../../src/site/citation/source-line.ts';

const REPORT = { title: '关于整改\n情况的报告', issuer: null, district: { code: '330802', name: '柯城区', path: [] }, year: 2022 };

test('names report, year and edition beside a copied passage', () => {
  expect(sourceLine(REPORT, { version: '1.2.0' })).toBe('柯城区：《关于整改 情况的报告》，2022 年（县域教育履职对照 1.2.0）');
  expect(sourceLine({ ...REPORT, year: null }, { version: '1.2.0' })).not.toContain('年（');
});

test('tags of a report without day and address name neither', () => {
  const tags = citationTags({ id: 'x', type: 'report', title: '报告', author: [{ literal: '柯城区' }], language: 'zh-CN' });
  expect(tags.map(([name]) => name)).toEqual([
    'citation_title',
    'citation_author',
    'citation_technical_report_institution',
    'citation_language',
  ]);
});

test.each(['“引号” 与 50% #1 & <b>\n第二行', `'";\\{}|^\``])('an address holds %j as it is', (text) => {
  const address = dataAddress('text/plain', text);
  expect(address).not.toMatch(/[\s"'<>#]/);
  expect(decodeURIComponent(address.slice(address.indexOf(',') + 1))).toBe(text);
});
