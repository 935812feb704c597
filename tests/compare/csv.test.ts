import { expect, test } from 'vitest';
import { INDICATOR_COLUMNS, indicatorRows, VIEW_COLUMNS, type ViewLine, viewCsv } from '../../src/compare/csv.ts';
import { corpus, value } from './fixture.ts';

const report = corpus(['330803']).reports[0] as ViewLine['report'];
const line: ViewLine = {
  row: 'indicator',
  indicator: 'school-count',
  name: { zh: '学校数', en: 'Schools' },
  district: { code: '330803', name: '衢江区' },
  report,
  presence: 'value',
  value: value({ district: '330803', value: 147, raw: '147所' }),
  group: 1,
  reasons: ['year'],
  quote: '全区有学校147所。',
  url: 'https://example.org/reports/330803-2020-self-assessment/#m-1',
};

test('a view comes with BOM, one line a value, quote, report and address', () => {
  const [head, row, end] = viewCsv([line], '0a1b2c3d').split('\n');
  expect(head).toBe(`\uFEFF${VIEW_COLUMNS.join(',')}`);
  expect(row).toContain(
    ',school-count,学校数,Schools,,,,330803-2020-self-assessment,self-assessment,330803,衢江区,2020,147,,所,things,,147,exact,',
  );
  expect(row).toContain(',school-count|planned=actual|absolute-growth=level|unit=所|stage=unstated|scope=district,year=2020,');
  expect(row).toContain(
    ',147所,全区有学校147所。,https://example.org/reports/330803-2020-self-assessment/#m-1,indicator,value,1,year,0a1b2c3d',
  );
  expect(end).toBe('');
});

test('the table of an indicator has the same cells of a value, and the state of its report instead of what stands beside it', () => {
  const [inView] = viewCsv([line], '').split('\n').slice(1);
  const [cells = []] = indicatorRows([line], (id) => `state of ${id}`);
  expect(cells.length).toBe(INDICATOR_COLUMNS.length);
  expect(inView).toContain(`${cells.slice(0, -2).join(',')},indicator,value,`);
  expect(cells.slice(-2)).toEqual(['value', 'state of 330803-2020-self-assessment']);
});

test('absence is a line of its own, never a zero', () => {
  const [, row] = viewCsv([{ ...line, presence: 'absent', value: null, group: null, reasons: [], quote: '', url: '' }], '0a1b2c3d').split(
    '\n',
  );
  expect(row).toBe(
    ',school-count,学校数,Schools,,,,330803-2020-self-assessment,self-assessment,330803,衢江区,2020,,,,,,,,,,,,,,,,,,indicator,absent,,,0a1b2c3d',
  );
});

test('no cell runs as a formula, and quotation marks and breaks are kept', () => {
  const csv = viewCsv([{ ...line, name: { zh: '=HYPERLINK("x")', en: '' }, quote: '他说"好",\n完' }], '0a1b2c3d');
  expect(csv).toContain(`"'=HYPERLINK(""x"")"`);
  expect(csv).toContain('"他说""好"",\n完"');
});

test('a fall keeps its number and says its direction', () => {
  const fell = value({ district: '330803', value: 3.2, unit: '%', direction: 'down', raw: '下降3.2%' });
  const [, row] = viewCsv([{ ...line, value: fell }], '0a1b2c3d').split('\n');
  expect(row).toContain(',3.2,,%,share,down,-3.2,');
});
