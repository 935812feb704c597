import { expect, test } from 'vitest';
import { wordsBeside } from '../../src/text/words-beside.ts';

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
  ['引进教师30人，其中免费师范生8人，', '8人', '人', '免费师范生'],
  ['“双一流”高校毕业生5人，', '5人', '人', '“双一流”高校毕业生'],
  ['新建了“阳光食堂”6个，', '6个', '个', '新建了“阳光食堂”'],
  ['由2016年的8000元提高到2019年的50000元。', '50000元', '元', '2019年'],
  ['投入1200万元改善了寄宿制学校的食堂条件', '1200万元', '元', '投入'],
  ['全县农村义务教育阶段寄宿制学校的食堂建设项目总投资额达300万元。', '300万元', '元', '食堂建设项目总投资额'],
])('in %s, %s (%s) is named by its words', (text, raw, unit, expected) => {
  expect(beside(text, raw, unit)).toBe(expected);
});
