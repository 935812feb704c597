import { expect, test } from 'vitest';
import type { ReportRecord } from '../../../src/model/index.ts';
import { describeDistrict } from '../../../src/site/district/describe.ts';
import { describeReport } from '../../../src/site/report/describe.ts';
import { recordOf } from '../../support/record.ts';

const plain = recordOf(['正文']);
const finding = { rule: 'total', severity: 'info', message: '', start: 0, end: 1 } as const;
const full = {
  ...plain,
  mentions: [{}, {}],
  problems: [{}],
  findings: [{ ...finding, holds: 'yes' }, { ...finding, holds: 'no' }, finding],
} as unknown as ReportRecord;
const of = (year: number | null, record = full) => ({ ...record, report: { ...record.report, year } });

test('a report is told by district, year, kind and what was read from it', () => {
  expect(describeReport(of(2019))).toMatch(/^浙江省衢州市衢江区2019年自评报告全文：2 处数字，1 个问题，核对 2 处，1 处不相符。/);
  expect(describeReport(of(null))).not.toContain('年');
  expect(describeReport(of(null, plain))).not.toMatch(/[0：]/);
});

test('a district is told by what its reports hold, in both languages', () => {
  const path = ['河南省', '济源市', '济源市'];
  expect(describeDistrict([full, full], path, 'zh')).toMatch(/^河南省济源市的教育履职报告：2 份报告，4 处数字，2 个问题，4 项核对。/);
  expect(describeDistrict([full], path, 'en')).toContain(
    '济源市, 河南省 reports on its education duties: 1 report, 2 figures, 1 problem, 2 checks.',
  );
});
