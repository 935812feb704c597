import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { describe, expect, test } from 'vitest';
import { editionReference } from '../../../src/site/citation/edition.ts';
import { type CitedReport, type CslItem, editionItem, type Form, reportItem } from '../../../src/site/citation/item.ts';
import { plainReference } from '../../../src/site/citation/plain.ts';

const REPORT: CitedReport = {
  id: '330802-2022-self-assessment',
  title: '柯城区人民政府关于2022年度\n履行教育职责的自评报告',
  issuer: '柯城区人民政府',
  district: { code: '330802', name: '柯城区', path: ['浙江省', '衢州市', '柯城区'] },
  signed: null,
  published: null,
  url: null,
  retrieved: null,
};
const ONLINE = { ...REPORT, published: '2023-03-09', url: 'https://www.kecheng.gov.cn/art/1.html', retrieved: '2026-11-02' };
const TITLE = '柯城区人民政府关于2022年度 履行教育职责的自评报告';

/** A work in a form as the site writes it. */
const reference = (item: CslItem, form: Form): string =>
  item.type === 'dataset' && form !== 'csl' ? editionReference(item, form) : plainReference(item, form);

describe('a report', () => {
  test.each<[string, CitedReport, Form, string]>([
    ['of which neither day nor address is known', REPORT, 'gbt', `柯城区人民政府. ${TITLE}[R].`],
    ['that is dated to the month', { ...REPORT, signed: '2023-02' }, 'gbt', `柯城区人民政府. ${TITLE}[R]. 2023-02.`],
    ['that is on line', ONLINE, 'gbt', `柯城区人民政府. ${TITLE}[R/OL]. 2023-03-09. https://www.kecheng.gov.cn/art/1.html.`],
    ['without issuing body', { ...REPORT, issuer: null }, 'gbt', `柯城区. ${TITLE}[R].`],
    ['without a day, in APA', REPORT, 'apa', `柯城区人民政府. (n.d.). ${TITLE}.`],
    ['that is on line, in APA', ONLINE, 'apa', `柯城区人民政府. (2023). ${TITLE}. https://www.kecheng.gov.cn/art/1.html`],
  ])('%s', (_, report, form, expected) => {
    expect(reference(reportItem(report), form)).toBe(expected);
  });

  test('is dated by its publication, then by its signature, never by the year of the facts', () => {
    const years = (report: CitedReport) => reportItem(report).issued?.['date-parts'][0][0];
    expect([
      years({ ...REPORT, signed: '2023-01-05', published: '2024-02-01' }),
      years({ ...REPORT, signed: '2023-01-05' }),
      years(REPORT),
    ]).toEqual([2024, 2023, undefined]);
  });
});

const EDITION = {
  site: { zh: '县域教育履职对照', en: 'County Education Reports, Compared' },
  version: '2026.12',
  released: null,
  address: null,
};

const ITEMS: [string, CslItem][] = [
  ['a report', reportItem(ONLINE)],
  ['a report of which little is known', reportItem(REPORT)],
  ['an edition', editionItem({ ...EDITION, address: 'https://example.org/edu/' })],
  ['a title full of signs', reportItem({ ...ONLINE, title: '达标率95% & 改进_{x} ~ ^ # $ \\end', url: 'https://a.example/x_y?p=50%25' })],
];

describe.each(ITEMS)('%s', (_, item) => {
  test('is the same work when its BibTeX is read', () => {
    const [read] = new Cite(reference(item, 'bibtex')).data;
    const bare = (text: unknown) => String(text ?? '').replace(/\s+/g, ' ');
    expect(read).toMatchObject({ type: item.type, author: [{ family: item.author[0]?.literal }] });
    expect(bare(read?.['title'])).toBe(bare(item.title));
    expect(read?.['URL']).toBe(item.URL);
    expect(read?.['issued']).toEqual(item.issued);
  });

  test('is the same work in CSL-JSON, and has its title, author and address in RIS', () => {
    expect(JSON.parse(reference(item, 'csl'))).toEqual([item]);
    const ris = reference(item, 'ris');
    for (const line of [`TI  - ${item.title}`, `AU  - ${item.author[0]?.literal}`, ...(item.URL ? [`UR  - ${item.URL}`] : [])])
      expect(ris.split('\n')).toContain(line);
  });

  test.each<Form>(['gbt', 'apa'])('has no empty brackets in %s', (form) => {
    expect(reference(item, form)).not.toMatch(/\(\s*\)|（\s*）|\[\s*\]|undefined|\.\.$/);
  });
});
