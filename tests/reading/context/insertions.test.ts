import { expect, test } from 'vitest';
import { plain, withoutInsertions } from '../../../src/reading/context/insertions.ts';
import { isListed } from '../../../src/reading/context/pairs.ts';

test('what only explains is blanked, place for place', () => {
  expect(withoutInsertions('小学(含教学点)36所')).toBe(`小学${' '.repeat(6)}36所`);
  expect(withoutInsertions('离(退)休教师')).toBe(`离${' '.repeat(3)}休教师`);
  expect(plain('“名校”带动小学(含民办)')).toBe(`${' '.repeat(4)}带动小学${' '.repeat(5)}`);
});

test('brackets that stay open, hold figures or name schools are left', () => {
  for (const text of ['小学(含教学点36所', '小学(其中民办2所)', '学校(园)12所', '“名校带动']) expect(plain(text)).toBe(text);
});

test('one mark or word joins the values of a list, and nothing else', () => {
  expect(['3%、5%', '3%和5%'].map((text) => isListed(text, 2, 3))).toEqual([true, true]);
  expect([isListed('3%5%', 2, 2), isListed('3%，5%', 2, 3), isListed('3%、和5%', 2, 4)]).toEqual([false, false, false]);
});
