import { expect, test } from 'vitest';
import { findQuantities } from '../../../src/reading/quantities/find.ts';
import { mentionsOf } from './read-case.ts';

const qualifier = (text: string) => findQuantities(text).found[0]?.qualifier;

test.each([
  ['at-least', '不少于 不低于 不小于 不下 至少 最少 最低 超过 超出 超 突破 高于 多于 大于 逾 满 ≥ >'],
  ['at-most', '不超 不高于 不大于 不突破 不足 不到 低于 少于 小于 至多 最多 最高 未达 未达到 未超过 以内 ≤ <'],
  ['approx', '大约 大概 约 约为 约有 约占 将近 接近 近 估计'],
])('%s before a number, whatever joins them', (expected, words) => {
  for (const word of words.split(' '))
    for (const between of ['', ' ', '达', '有 '])
      expect([word, between, qualifier(`公费生${word}${between}36人`)]).toEqual([word, between, expected]);
});

test.each([
  ['at-least', '以上 及以上 (含)以上 起'],
  ['at-most', '以下 及以下 以内 之内'],
  ['approx', '左右 上下 多'],
])('%s after a number, with or without a space between', (expected, words) => {
  for (const word of words.split(' '))
    for (const between of ['', ' ']) expect([word, qualifier(`公费生36人${between}${word}，`)]).toEqual([word, expected]);
});

test.each([
  ['每学期至少举办讲座36次', 'at-least'],
  ['最多安排讲座36次', 'at-most'],
  ['不得少于安排的36次', 'at-least'],
  ['控制在36人、40人以内', 'at-most'],
  ['公费生36人', 'exact'],
  ['圆满安排36人', 'exact'],
  ['公费生36余人', 'approx'],
  ['操场扩大约36平方米', 'approx'],
  ['公费生签约36人', 'exact'],
  ['公用经费高出36元', 'exact'],
])('%s', (text, expected) => {
  expect(qualifier(text)).toBe(expected);
});

test('a number right before described persons counts them', () => {
  expect(mentionsOf('为260孤困儿童购置学习用品。').map(({ raw, unit }) => `${raw} ${unit}`)).toEqual(['260 人']);
});
