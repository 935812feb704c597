import { expect, test } from 'vitest';
import { simplifier, simplifyTable } from '../../src/search/simplify.ts';

const PAIRS: Readonly<Record<string, string>> = { 學: '学', 縣: '县', 區: '区', 龍: '龙' };
const toSimplified = (char: string) => PAIRS[char] ?? char;

test('characters that a corpus uses are simplified one by one, all others stay', () => {
  const simplify = simplifier(simplifyTable(['全县的学校', '各区'], toSimplified));
  expect(simplify('縣區小學')).toBe('县区小学');
  // No text holds 龙; a rare ideograph of two units and letters are in no table.
  expect(simplify('龍𠮷學 abc')).toBe('龍𠮷学 abc');
});

test('a table without characters changes nothing', () => {
  expect(simplifier({ from: '', to: '' })('學校')).toBe('學校');
});
