import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureTitle } from '../../../src/site/citation/figure-title.ts';
import { type CitedPlace, type CitedReport, type CslItem, type Form, placeItem, reportItem } from '../../../src/site/citation/item.ts';
import { plainReference } from '../../../src/site/citation/plain.ts';
import { reference } from './processor.ts';

const FORMS: Form[] = ['gbt', 'apa', 'bibtex', 'ris', 'csl'];
const PLACE: CitedPlace = {
  id: '330802-2022-self-assessment#m-0a1b2c3d',
  title: '柯城区自评报告：全年教育支出8.2亿元，比上年增长6%',
  author: '柯城区人民政府',
  site: '县域教育履职对照',
  issued: '2023-03-09',
  accessed: '2026-12-01',
  lang: 'zh',
  url: 'https://edu.example.org/reports/330802-2022-self-assessment/#m-0a1b2c3d',
};

describe('a figure, as printed', () => {
  test.each<[string, Partial<CitedPlace>, Form, string]>([
    [
      'of a report whose day is known',
      {},
      'gbt',
      '柯城区人民政府. 柯城区自评报告：全年教育支出8.2亿元，比上年增长6%[EB/OL]. （2023-03-09）[2026-12-01]. https://edu.example.org/reports/330802-2022-self-assessment/#m-0a1b2c3d.',
    ],
    [
      'of a report whose day is not known',
      { issued: null },
      'gbt',
      '柯城区人民政府. 柯城区自评报告：全年教育支出8.2亿元，比上年增长6%[EB/OL]. [2026-12-01]. https://edu.example.org/reports/330802-2022-self-assessment/#m-0a1b2c3d.',
    ],
    [
      'read from a disk',
      { url: null, issued: '2023' },
      'gbt',
      '柯城区人民政府. 柯城区自评报告：全年教育支出8.2亿元，比上年增长6%[EB]. （2023）[2026-12-01].',
    ],
    [
      'in APA',
      { issued: '2023-03' },
      'apa',
      '柯城区人民政府. (2023, March). 柯城区自评报告：全年教育支出8.2亿元，比上年增长6%. 县域教育履职对照. https://edu.example.org/reports/330802-2022-self-assessment/#m-0a1b2c3d',
    ],
    [
      'without a day in APA',
      { issued: null },
      'apa',
      '柯城区人民政府. (n.d.). 柯城区自评报告：全年教育支出8.2亿元，比上年增长6%. 县域教育履职对照. Retrieved December 1, 2026, from https://edu.example.org/reports/330802-2022-self-assessment/#m-0a1b2c3d',
    ],
  ])('%s', (_, place, form, expected) => {
    expect(plainReference(placeItem({ ...PLACE, ...place }), form)).toBe(expected);
  });
});

const WORDS = [
  '教育支出',
  '8.2亿元',
  '增长6%',
  '“两免一补”',
  '(含民办)',
  '、',
  '；',
  '"四有"',
  "o'clock",
  'Model 3',
  '？',
  '。',
  '！',
  '1:1',
  '&',
  '~',
  '——',
  '《办法》',
];
const ENDINGS = ['', '.', '!', '?', '”', '…', '）'];
const day = fc
  .date({ min: new Date('1999-01-01'), max: new Date('2098-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const places = fc.record<CitedPlace>({
  id: fc.constantFrom('a-1', '330802-2022-other#m-00ff00ff', 'compare#x'),
  title: fc
    .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 8 }), fc.constantFrom(...ENDINGS))
    .map(([words, ending]) => `柯城区${words.join('')}${ending === '”' ? '“甲”' : ending}`),
  author: fc.constantFrom(
    '柯城区人民政府',
    '县域教育履职对照项目',
    'County Education Reports, Compared project',
    'Office of Inspection, Ltd.',
  ),
  site: fc.constantFrom('县域教育履职对照', 'County Education Reports, Compared'),
  issued: fc.option(fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([date, length]) => date.slice(0, length))),
  accessed: day,
  lang: fc.constantFrom('zh', 'en'),
  url: fc.option(
    fc.constantFrom('https://edu.example.org/compare/?d=330802,330803&v=2#x', 'https://例子.中国/reports/a/', 'http://127.0.0.1:4321/en/'),
  ),
});

const reports = fc.record<CitedReport>({
  id: fc.constantFrom('330802-2022-self-assessment', '330802-undated-other-2'),
  // A title stays as it was published; the processor curves the quotation marks that it takes for such.
  title: places.map(({ title }) => title.replace(/["']/g, '')),
  issuer: fc.option(fc.constantFrom('柯城区人民政府', '柯城区人民政府，柯城区教育局')),
  district: fc.constant({ code: '330802', name: '柯城区', path: ['浙江省', '衢州市', '柯城区'] }),
  signed: places.map(({ issued }) => issued),
  published: places.map(({ issued }) => issued),
  url: places.map(({ url }) => url),
  retrieved: day,
});

describe('in any form, a report is cited as the processor of styles cites it', () => {
  test.each(FORMS)('%s', (form) => {
    fc.assert(
      fc.property(reports, (report) => {
        const item = reportItem(report);
        expect(plainReference(item, form)).toBe(reference(item, form));
      }),
      { numRuns: 150, seed: 7714 },
    );
  });
});

describe('in any form, a page is cited as the processor of styles cites it', () => {
  test.each(FORMS)('%s', (form) => {
    fc.assert(
      fc.property(places, (place) => {
        const item: CslItem = placeItem(place);
        expect(plainReference(item, form)).toBe(reference(item, form));
      }),
      { numRuns: 150, seed: 7714 },
    );
  });
});

test.each(FORMS)('nothing is empty, undefined or stopped twice: %s', (form) => {
  fc.assert(
    fc.property(places, (place) => {
      expect(plainReference(placeItem(place), form)).not.toMatch(/\(\s*\)|（\s*）|\[\s*\]|undefined|null|[^.]\.\.$/);
    }),
    { numRuns: 100, seed: 8 },
  );
});

describe('the title of a figure', () => {
  test.each([
    ['全区教育支出8.2亿元。', '8.2亿元', '报告：全区教育支出8.2亿元'],
    [
      `${'学校建设稳步推进，'.repeat(12)}新建小学3所，新增学位2700个；${'师资不断优化，'.repeat(12)}`,
      '2700个',
      /^报告：….*新增学位2700个；.*…$/,
    ],
    [`教育支出8.2亿元，${'学校建设稳步推进，'.repeat(12)}`, '8.2亿元', /^报告：教育支出8\.2亿元，.*…$/],
    [`${'甲'.repeat(100)}3所`, '3所', `报告：${'甲'.repeat(100)}3所`],
  ])('holds the sentence, or the clauses around the figure: %s', (sentence, raw, expected) => {
    const title = figureTitle('报告', sentence, raw);
    if (typeof expected === 'string') expect(title).toBe(expected);
    else expect(title).toMatch(expected);
    expect(title).toContain(raw);
  });
});
