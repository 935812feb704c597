import { expect, test } from 'vitest';
import { VIEW_COLUMNS, type ViewLine, viewCsv } from '../../src/compare/csv.ts';
import { corpus, value } from './fixture.ts';

const report = corpus(['330803']).reports[0] as ViewLine['report'];
const line: ViewLine = {
  row: 'indicator',
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
  const [head, row, end] = viewCsv([line], '0a1b2c3d').split('\n');
  expect(head).toBe(`\uFEFF${VIEW_COLUMNS.join(',')}`);
  expect(row).toContain(
    'school-count,学校数,330803,衢江区,330803-2020-self-assessment,self-assessment,2020,value,147,,所,things,,147,exact',
  );
  expect(row).toContain('1,year,147所,全区有学校147所。,https://example.org/');
  expect(end).toBe('');
});

test('absence is a line of its own, never a zero', () => {
  const [, row] = viewCsv([{ ...line, presence: 'absent', value: null, series: null, reasons: [], quote: '', url: '' }], '0a1b2c3d').split(
    '\n',
  );
  expect(row).toMatch(/,absent,{16},indicator,0a1b2c3d$/);
});

test('no cell runs as a formula, and quotation marks and breaks are kept', () => {
  const csv = viewCsv([{ ...line, name: '=HYPERLINK("x")', quote: '他说"好",\n完' }], '0a1b2c3d');
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv).toContain('"他说""好"",\n完"');
});

test('a fall keeps its number and says its direction', () => {
  const fell = value({ district: '330803', value: 3.2, unit: '%', direction: 'down', raw: '下降3.2%' });
  const [, row] = viewCsv([{ ...line, value: fell }], '0a1b2c3d').split('\n');
  expect(row).toContain(',3.2,,%,share,down,-3.2,');
});
