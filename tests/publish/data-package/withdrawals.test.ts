import { expect, test } from 'vitest';
import { table } from '../../../src/publish/data-package/index.ts';
import { corpus } from './tables.ts';

const said = { on: '2026-12-01', by: '衢江区教育局', reason: { zh: '已撤回', en: 'taken back' } };
const [first] = corpus.records;
if (!first) throw new Error('no records');
const { start } = first.passages[3] ?? { start: 0 };
const held = {
  ...corpus,
  withdrawals: [{ report: '330803-2018-self-assessment', ...said }],
  records: [
    {
      ...first,
      masked: [{ rule: 'mobile-number', start: start + 9, end: start + 13 }],
      withdrawn: [{ of: 'figure' as const, ...said, start, end: start + 4 }],
    },
  ],
};
const rowsOf = (name: 'withdrawals' | 'withheld') => {
  const { columns, rows } = table(name, held);
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column.name, row[at]])));
};

test('reports that were taken down are named with day and reason, and nothing of them', () => {
  expect(rowsOf('withdrawals')).toEqual([
    {
      report: '330803-2018-self-assessment',
      district_code: '330803',
      date: '2026-12-01',
      by: '衢江区教育局',
      reason_zh: '已撤回',
      reason_en: 'taken back',
    },
  ]);
});

test('places that are not shown are named in the order of the text, each with its rule or its reason', () => {
  expect(rowsOf('withheld')).toMatchObject([
    { of: 'figure', rule: null, date: '2026-12-01', reason_zh: '已撤回', start, end: start + 4 },
    { of: 'masked', rule: 'mobile-number', date: null, by: null, start: start + 9 },
  ]);
  expect(String(rowsOf('withheld')[0]?.['url'])).toContain(`${first.report.id}/#p-`);
});
