import { describe, expect, test } from 'vitest';
import { fold } from '../../src/text/fold.ts';

describe('folding', () => {
  test.each([
    ['full-width digits, letters and signs', '达９８．６％（Ａ类）；', '达98.6%(A类);'],
    ['look-alikes of the signs of numbers', '3∶1，−2〜5　人', '3:1，-2~5 人'],
    ['traditional numerals and units', '兩萬餘個', '两万余个'],
    ['radical forms', '⼈⼤', '人大'],
    ['nothing of what needs none', '全县有小学24所。', '全县有小学24所。'],
    ['no full-width comma, and none of the two characters of a pair', '是，𠮷２', '是，𠮷2'],
  ])('alters %s, position for position', (_, text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text)).toHaveLength(text.length);
  });
});
