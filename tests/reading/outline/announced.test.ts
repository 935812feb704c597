import { expect, test } from 'vitest';
import { outline } from '../../../src/reading/outline/index.ts';
import { cleanedText, meta } from './cleaned.ts';

/** Titles of the problems of a work report with this paragraph. */
function problemsIn(paragraph: string): string[] {
  const text = ['衢江区2022年教育工作总结', '一、主要成绩', '2022年，全区新增学位2100个，招聘教师130名。', paragraph].join('\n');
  return outline(cleanedText(text), meta('衢江区2022年教育工作总结', 'work-report')).problems.map(({ title }) => title);
}

test.each([
  [
    '我们也看到，教育发展还有一些短板：一是学位缺口800个；二是教师年龄偏大；三是寄宿条件较差。',
    ['学位缺口800个', '教师年龄偏大', '寄宿条件较差'],
  ],
  ['当前面临的主要困难有：教研力量不强；特岗教师流失46人；设备老化。', ['教研力量不强', '特岗教师流失46人', '设备老化']],
  ['存在不少困难和挑战。主要是：优质资源不足，分布不均。教师结构失衡。我们将认真加以解决。', ['优质资源不足，分布不均', '教师结构失衡']],
  ['困扰学校的难题有三个：首先是校舍老化；其次是经费不足；再次是网络带宽不够。', ['校舍老化', '经费不足', '网络带宽不够']],
  ['老师们说，还有两个难处：一是冬季取暖经费不够；二是生活老师短缺。', ['冬季取暖经费不够', '生活老师短缺']],
  ['工作中还有一些不足：寄宿条件较差，教研力量薄弱，图书更新滞后。这些问题将认真解决。', ['寄宿条件较差', '教研力量薄弱', '图书更新滞后']],
  ['工作中还有一些不足：寄宿条件较差，导致生源流失。', []],
  ['虽有进步，但与期盼相比还有不小差距。一是教师流动较大，二是校舍老化，三是经费不足。', ['教师流动较大', '校舍老化', '经费不足']],
  ['聚焦存在的问题。一是新建学校2所；二是招聘教师60名。', []],
  ['针对存在的问题，采取以下措施：一是新建学校2所；二是招聘教师60名。', []],
  ['着力解决三个难题：一是新增学位；二是招聘教师。', []],
])('%s', (paragraph, titles) => {
  expect(problemsIn(paragraph).map((title) => title.replace(/^是/, ''))).toEqual(titles);
});
