import { expect, test } from 'vitest';
import { isLight } from '../../src/reading/indicators/light-words.ts';
import { WHITE_SPACE } from '../../src/text/marks.ts';

test('white space is what expressions take for it', () => {
  const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
  expect([...WHITE_SPACE].sort()).toEqual(units.filter((unit) => /\s/.test(unit)).sort());
});

test.each(['全县 达到', '2021年度、12月', '共计：', '\u3000\u00a0', ''])('%j says nothing new', (text) => {
  expect(isLight(text)).toBe(true);
});

test.each(['校舍', '全县校舍', '共計', '2021级', '达到x'])('%j says something', (text) => {
  expect(isLight(text)).toBe(false);
});
