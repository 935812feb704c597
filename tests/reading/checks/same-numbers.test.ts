import { describe, expect, test } from 'vitest';
import { findingsIn } from './reading.ts';

/** Verdicts of the relations of a text, with the rule that told them. */
const verdicts = (text: string) => findingsIn(text).flatMap(({ rule, holds, equation }) => (equation ? [`${rule} ${holds}`] : []));

describe('the numbers of a sentence', () => {
  test.each([
    ['全县小学88所，比上年减少12所，下降12%。', ['growth yes']],
    ['全县小学88所，比上年减少12所，下降15%。', ['growth no']],
    ['教育支出31500万元，较上年增加1500万元，增长5%。', ['growth yes']],
    ['教育支出31500万元，较上年增加1500万元。', []],
    ['2021年在校生1000人，2022年在校生1100人，增加100人，增长10%。', ['difference yes', 'growth yes', 'growth yes']],
    ['教师由2018年的800人增加到2022年的1000人，年均增长9%。', ['from-to yes']],
    ['在校生5000人，比上年的5200人减少200人，下降6%。', ['difference yes', 'growth no']],
    ['教学点由80个压减为60个，压减率30%。', ['from-to yes', 'from-to no']],
  ])('of “%s” are told by %j', (text, told) => {
    expect(verdicts(text).sort()).toEqual([...told].sort());
  });
});

test('every finding carries the id of the rule that made it', () => {
  const text = '全县现有学校38所，其中高中5所、初中9所、小学24所。\n义务教育巩固率102.3%。\n形成“16N”体系。';
  expect(findingsIn(text).map(({ rule }) => rule)).toEqual(['total', 'rate-bound', 'lost-plus']);
});

test('a guess about typing is a remark without a verdict', () => {
  expect(findingsIn('形成“16N”体系。').map(({ rule, holds }) => [rule, holds])).toEqual([['lost-plus', undefined]]);
});
