import { expect, test } from 'vitest';
import { VIEW_COLUMNS, type ViewLine, viewCsv } from '../../src/compare/csv.ts';
import { corpus, value } from './fixture.ts';

const report = corpus(['330803']).reports[0] as ViewLine['report'];
const line: ViewLine = {
  indicator: 'school-count',
  name: '学校数',
  district: { code: '330803', name: '衢江区' },
  report,
  presence: 'value',
  value: value({ district: '330803', value: 147, raw: '147所' }),
  series: 1,
  reasons: ['year'],
  quote: '全区有学校147所。',
  url: 'https://example.org/reports/330803-2020-self-assessment/#m-1',
};

test('a view comes with BOM, one line a value, quote, report and address', () => {
  const [head, row, end] = viewCsv([line]).split('\n');
  expect(head).toBe(`\uFEFF${VIEW_COLUMNS.join(',')}`);
  expect(row).toContain('school-count,学校数,330803,衢江区,330803-2020-self-assessment,self-assessment,2020,value,147,,所,exact');
  expect(row).toContain('1,year,147所,全区有学校147所。,https://example.org/');
  expect(end).toBe('');
});

test('absence is a line of its own, never a zero', () => {
  const [, row] = viewCsv([{ ...line, presence: 'absent', value: null, series: null, reasons: [], quote: '', url: '' }]).split('\n');
  expect(row).toMatch(/,absent,,,,,,,,,,,,,$/);
});

test('no cell runs as a formula, and quotation marks and breaks are kept', () => {
  const csv = viewCsv([{ ...line, name: '=HYPERLINK("x")', quote: '他说"好",\n完' }]);
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv).toContain('"他说""好"",\n完"');
});
