import { expect, test } from 'vitest';
import { wordsBeside } from '../../../src/site/report/words-beside.ts';

const beside = (text: string, raw: string, unit: string) => {
  const start = text.indexOf(raw);
  return wordsBeside(text, { start, end: start + raw.length, unit });
};

test.each([
  ['将22所农村初中划分为5个教研片区。', '5个', '个', '教研片区'],
  ['一并完成了209名教师身份的划转', '209名', '人', '教师身份'],
  ['全区学校卫生室建成率达100%。', '100%', '%', '全区学校卫生室建成率'],
  ['帮扶活动每学期不少于4次。', '4次', '次', '帮扶活动每学期'],
  ['总面积70平方公里。', '70平方公里', '平方公里', '总面积'],
  ['3个。', '3个', '个', ''],
])('in %s, %s (%s) is named by its words', (text, raw, unit, expected) => {
  expect(beside(text, raw, unit)).toBe(expected);
});
