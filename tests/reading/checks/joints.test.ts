import { describe, expect, test } from 'vitest';
import { equationText } from '../../../src/model/index.ts';
import { findingsIn } from './reading.ts';

/** Relations of a rule in a sentence, each with its verdict. */
const relations = (rule: string, text: string): string[] =>
  findingsIn(text).flatMap((found) => (found.rule === rule && found.equation ? [`${equationText(found.equation)} ${found.holds}`] : []));

describe('what stands beside a whole is no part of it', () => {
  test.each([
    '全县校车38辆（租用社会车辆52辆不在其内）。',
    '全县校车38辆（租用社会车辆52辆）。',
    '幼儿园教职工42人（外聘保育员60人）。',
    '在编教师120人（临聘教师另计，共150人）。',
    '全县教学点26个，另设附属班31个。',
    '食堂从业人员42人（购买服务人员68人单列）。',
    '宿舍管理员12人（兼职20人）。',
  ])('%s', (text) => {
    expect(findingsIn(text).filter(({ equation }) => equation)).toEqual([]);
  });
  test('but what is among it is, whoever it is', () => {
    expect(relations('subset', '教职工42人（其中外聘60人）。')).toEqual(['60 > 42 人 no']);
  });
});

describe('a sum and its parts', () => {
  test.each([
    ['安排资金900万元，主要用于校舍维修500万元、设备更新250万元、图书购置150万元。', '500 + 250 + 150 = 900 万元 yes'],
    ['现有各类学校21所——幼儿园12所、小学6所、中等职业学校2所。', '12 + 6 + 2 = 20 ≠ 21 所 no'],
    ['共有学校20所：幼儿园12所、小学6所、中等职业学校2所。', '12 + 6 + 2 = 20 所 yes'],
  ])('%s', (text, relation) => {
    expect(relations('total', text)).toEqual([relation]);
  });
  test.each(['共有学校21所：幼儿园12所、小学6所、初中2所等。', '安排资金900万元，主要用于校舍维修500万元、设备更新250万元。'])(
    'claims no sum: %s',
    (text) => {
      expect(relations('total', text)).toEqual([]);
    },
  );
  test.each([
    ['自评总分96分，其中投入类56分，管理类41分。', ['56 + 41 = 97 ≠ 96 分 no']],
    ['自评得分96分，其中投入类56分，管理类40分。', ['56 + 40 = 96 分 yes']],
    ['自评得分96分，其中投入类36分，管理类40分。', []],
    ['自评得分96分，其中投入类满分60分，得56分，扣4分。', ['60 − 4 = 56 分 yes']],
    ['自评得分96分，其中投入类56分（满分60分）、管理类40分（满分40分）。', ['56 + 40 = 96 分 yes']],
    ['自评得分96分（满分95分）。', ['96 > 95 分 no']],
  ])('%s', (text, found) => {
    expect(relations('score', text)).toEqual(found);
  });
});

test('parts with their changes behind them add up', () => {
  const parts = '小学480人，较上年增加12人；初中310人，减少5人；高中210人，增长4%';
  expect(relations('total', `教师1000人，其中${parts}。`)).toEqual(['480 + 310 + 210 = 1000 人 yes']);
  expect(relations('total', `教师1100人，其中${parts}。`)).toEqual([]);
});

describe('a share', () => {
  test.each([
    ['公办园30所、民办园12所，分别占幼儿园总数50所的60%和24%。', []],
    ['在园幼儿900人，占全县在园幼儿的75%（全县在园幼儿1200人）。', ['900 ÷ 1200 = 75 % yes']],
    ['党员30名，占教师总数50名的50%。', ['30 ÷ 50 = 60 ≠ 50 % no']],
  ])('%s', (text, found) => {
    expect(relations('share', text)).toEqual(found);
  });
});

describe('the earlier level', () => {
  test.each([
    [
      'growth',
      '教育支出5.46亿元，比2022年的5.2亿元净增2600万元，增幅达到5%。',
      ['2600 ÷ (54600 − 2600) = 5 % yes', '(54600 − 52000) ÷ 52000 = 5 % yes'],
    ],
    ['points', '覆盖率为92.4%，较2020年（86.1%）上升6.3个百分点。', ['92.4 − 86.1 = 6.3 百分点 yes']],
    ['points', '覆盖率为92.4%，较2020年（86.1%）上升5.3个百分点。', ['92.4 − 86.1 = 6.3 ≠ 5.3 百分点 no']],
    ['difference', '2022年在校生900人，2021年为1000人，减少100人。', ['1000 − 900 = 100 人 yes']],
    ['growth', '2022年在校生900人，2021年为1000人，增长5%。', []],
  ])('%s: %s', (rule, text, found) => {
    expect(relations(rule, text)).toEqual(found);
  });
});

test('one number of all that is stated twice without a stage is compared', () => {
  const text = (noun: string) => `2022年，全县专任教师2316人。\n2022年，全县共有${noun}2361人。`;
  expect(relations('repeat', text('专任教师'))).toEqual(['2361 ≠ 2316 人 unknown']);
  expect(relations('repeat', text('教职工'))).toEqual([]);
});

test('the year before right behind a level is what its growth counts from', () => {
  expect(relations('growth', '全县教育支出9.36亿元，上年为9.02亿元，增长5.6%。')).toEqual([
    '(93600 − 90200) ÷ 90200 = 3.769401 ≠ 5.6 % no',
  ]);
  expect(relations('growth', '全县教育支出9.36亿元，上年同期9.02亿元，增长3.8%。')).toEqual([
    '(93600 − 90200) ÷ 90200 ≈ 3.8 % within-rounding',
  ]);
});

test('the line for inclusive kindergartens is set beside shares of children, not of kindergartens', () => {
  const title = '某县2022年学前教育普及普惠自评报告\n';
  expect(relations('threshold', `${title}普惠性幼儿园在园幼儿占比86.2%。`)).toEqual(['86.2 ≥ 80 % yes']);
  expect(relations('threshold', `${title}普惠性幼儿园数占比72%。`)).toEqual([]);
});
