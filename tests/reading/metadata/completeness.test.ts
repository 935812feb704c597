import { describe, expect, test } from 'vitest';
import { BODY, reportOf } from './report.ts';

const SIGNED = ['庄浪县教育局', '2022年12月30日'];
const rules = async (lines: string[]) => (await reportOf(lines)).findings.map(({ rule }) => rule);

describe('a text that is no whole report is warned of', () => {
  test.each([
    ['near-empty', ['详见附件', ...SIGNED]],
    ['garbled-text', ['2022年，全县新增学位锟斤拷锟斤拷个，招聘教师烫烫烫名，各项工作取得新进展。', ...SIGNED]],
    ['garbled-text', ['2022年ï¼Œå…¨åŽ¿æ–°å¢žå­¦ä½600个，各项工作取得新进展，群众满意度不断提高。', ...SIGNED]],
    ['garbled-text', ['2022????????600????????????????????????????????', ...SIGNED]],
    ['partial-text', [...BODY, '首页 1 2 3 下一页 末页', ...SIGNED]],
    ['partial-text', [...BODY, '第1页/共4页', ...SIGNED]],
    ['partial-text', [...BODY, '上一页 1 2 第1/2页', ...SIGNED]],
    ['partial-text', [...BODY, '[1] [2] [3] 下一页', ...SIGNED]],
    ['template', ['2022年，全县新建学校（  ）所，新增学位（　）个，投入资金（ ）万元。', ...SIGNED]],
    ['partial-text', [...BODY, '附件：庄浪县2022年教育工作总结（全文）.doc', ...SIGNED]],
    ['template', ['2022年，全县新建学校××所，新增学位××个，投入资金××万元，招聘教师若干名。', ...SIGNED]],
    ['template', ['2022年，全县新建学校**所，新增学位***个，投入资金**万元，招聘教师若干名。', ...SIGNED]],
  ])('%s', async (rule, lines) => {
    expect(await rules(['庄浪县2022年教育工作总结', ...lines])).toContain(rule);
  });
});

test.each([
  ['short but whole', ['2022年，全县劝返学生9人，义务教育巩固率达99.2%。', ...SIGNED]],
  ['one name left out', ['2022年，全县新增学位600个，某涉密项目以××代替，改造学校12所，投入资金8000万元。', ...SIGNED]],
  ['a sentence with an empty bracket', ['2022年，全县新增学位600个（ ），改造学校12所，投入资金8000万元，群众满意。', ...SIGNED]],
  ['a word that sounds like a page', ['2022年，全县公布督导全文共享平台，为教育改革翻开下一页，新增学位600个。', ...SIGNED]],
])('nothing is said of a report that is %s', async (_, lines) => {
  expect(await rules(['庄浪县2022年教育工作总结', ...lines])).toEqual([]);
});
