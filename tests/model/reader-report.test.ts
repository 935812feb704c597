import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ReaderReport, readerReportText } from '../../src/model/reader-report.ts';
import { readerReportsIn } from '../../src/model/reader-reports.ts';

const REPORT: ReaderReport = {
  report: '330803-2019-self-assessment',
  place: 'm-3a5f0c21',
  quote: '其中，义务教育标准化学校32所，义务教育学校标准化达标率96.97%。',
  reading: '96.97% · 标准化学校达标率 · 义务教育 · 2019',
  link: 'https://reports.example.org/reports/330803-2019-self-assessment/#m-3a5f0c21',
  version: '0.1.0',
  says: '',
};

describe('what a reader tells', () => {
  test('is a text that a person can read and fill in', () => {
    expect(readerReportText(REPORT, 'zh')).toBe(
      [
        '报告：330803-2019-self-assessment',
        '位置：m-3a5f0c21',
        '原文：其中，义务教育标准化学校32所，义务教育学校标准化达标率96.97%。',
        '读作：96.97% · 标准化学校达标率 · 义务教育 · 2019',
        '地址：https://reports.example.org/reports/330803-2019-self-assessment/#m-3a5f0c21',
        '版本：0.1.0',
        '我认为应当是：',
        '',
      ].join('\n'),
    );
  });

  test.each(['zh', 'en'] as const)('is read as it was written (%s)', (lang) => {
    expect(readerReportsIn(readerReportText({ ...REPORT, says: '96.79%，见附表' }, lang))).toEqual([{ ...REPORT, says: '96.79%，见附表' }]);
  });

  test('is read from a mail that quotes it, breaks its lines and signs below', () => {
    const mail = [
      '编辑同志：请看下面这处。',
      '',
      '> 报告：330803-2019-self-assessment',
      '> 位置: m-3a5f0c21',
      '> 原文：其中，义务教育标准化学校32所，',
      '> 义务教育学校标准化达标率96.97%。',
      '> 读作：96.97% · 标准化学校达标率 ·',
      '> 义务教育 · 2019',
      '> 我认为应当是：96.79%。',
      '第二行说明。',
      '',
      '-- ',
      '衢江一读者',
    ].join('\r\n');
    expect(readerReportsIn(mail)).toEqual([{ ...REPORT, link: '', version: '', says: '96.79%。\n第二行说明。' }]);
  });

  test('is read one after another, and what is none is left out', () => {
    const second = { ...REPORT, place: 'pr-1', quote: '', says: '这不是问题' };
    const text = `你好\n报告：不记得了\n原文：某处\n\n${readerReportText({ ...REPORT, says: '32所' }, 'zh')}\n${readerReportText(second, 'en')}`;
    expect(readerReportsIn(text)).toEqual([{ ...REPORT, says: '32所' }, second]);
    expect(readerReportsIn('没有报告，只有一句话。')).toEqual([]);
  });

  test('comes back whatever the words are', () => {
    const words = fc
      .stringMatching(/^[一-龥0-9，。%a-z]{1,40}$/u)
      .filter((line) => readerReportsIn(`报告：${REPORT.report}\n${line}`)[0]?.quote === '');
    fc.assert(
      fc.property(words, words, (quote, says) => {
        expect(readerReportsIn(readerReportText({ ...REPORT, quote, says }, 'zh'))).toEqual([{ ...REPORT, quote, says }]);
      }),
    );
  });

  test('ends soon on a text that was made to be slow', () => {
    expect(readerReportsIn(`${'>'.repeat(50_000)}报告：x\n${' '.repeat(50_000)}\n`.repeat(4))).toEqual([]);
  });
});
