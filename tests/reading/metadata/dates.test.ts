import { expect, test } from 'vitest';
import { dateLine, datesIn } from '../../../src/reading/metadata/dates.ts';

test.each([
  ['2026年1月6日', '2026-01-06'],
  ['二〇二〇年十二月', '2020-12'],
  ['二○二三年十月二十一日', '2023-10-21'],
  ['二零二四年三月十日', '2024-03-10'],
  ['时间：2026-01-12 18:12', '2026-01-12'],
  ['2017-9-23 11:33:50', '2017-09-23'],
  ['2024.03.05', '2024-03-05'],
  ['2024/3/5', '2024-03-05'],
  ['２０２２年３月１８日', '2022-03-18'],
])('reads %s as %s', (text, iso) => {
  expect(datesIn(text).map((date) => date.iso)).toEqual([iso]);
});

test.each(['2021-2025年', '3—30万元', '2023年13月', '共2019.5万元', '一二三年'])('finds no date in %s', (text) => {
  expect(datesIn(text)).toEqual([]);
});

test('a date line says nothing else', () => {
  expect(dateLine('（2023年12月）')?.iso).toBe('2023-12');
  expect(dateLine('截至2023年12月')).toBeNull();
});
