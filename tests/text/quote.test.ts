import { expect, test } from 'vitest';
import { quoteAt, quoteIn } from '../../src/text/quote.ts';
import { records } from '../support/content.ts';

/** What is quoted for the first `|` of a text that is one passage. */
function quoted(marked: string): string {
  const text = marked.replace('|', '');
  const { start, end } = quoteAt(text, marked.indexOf('|'), { start: 0, end: text.length });
  return text.slice(start, end);
}

test.each([
  ['甲校有学生|300人。乙校有学生200人。', '甲校有学生300人。'],
  ['甲校有学生300人；乙校|有学生200人；丙校没有。', '乙校有学生200人；'],
  ['一是强基础,二是|抓质量', '一是强基础,二是抓质量'],
  ['他说：“开|学了。”然后走了。', '他说：“开学了。”'],
  ['“已经开学。”全县|入学率达到99%。', '全县入学率达到99%。'],
  ['  学校|30所。  ', '学校30所。'],
  ['第一行\n第二行|有数\n第三行', '第二行有数'],
  ['达标了吗？|没有！', '没有！'],
  ['|', ''],
])('%s is quoted as %s', (marked, expected) => {
  expect(quoted(marked)).toBe(expected);
});

test('a quote never leaves its passage, even where the text runs on without a full stop', () => {
  const text = '二是改革办学之路三是夯实基础,分类培养。';
  const passages = [
    { start: 0, end: 8 },
    { start: 8, end: text.length },
  ];
  expect(quoteIn({ text, passages }, 3).text).toBe('二是改革办学之路');
  expect(quoteIn({ text, passages }, 10).text).toBe('三是夯实基础,分类培养。');
});

test('beside every passage the statement in the whole text is quoted', () => {
  expect(quoteIn({ text: '标题一。正文二。', passages: [{ start: 4, end: 8 }] }, 1).text).toBe('标题一。');
});

test('the quote of every figure of every report lies in the passage of the figure', () => {
  for (const record of records) {
    const passages = new Map(record.passages.map((passage) => [passage.id, passage]));
    for (const mention of record.mentions) {
      const quote = quoteIn(record, mention.start);
      const passage = passages.get(mention.passage);
      expect(passage && quote.start >= passage.start && quote.end <= passage.end, `${record.report.id} ${mention.raw}`).toBe(true);
      expect(quote.start <= mention.start && mention.end <= quote.end, `${record.report.id} ${mention.raw}`).toBe(true);
    }
  }
});
