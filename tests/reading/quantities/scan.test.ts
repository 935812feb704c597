import { describe, expect, test } from 'vitest';
import { scan } from '../../../src/reading/quantities/scan.ts';

/** The words of each number that is found. */
const found = (text: string): string[] => scan(text).map(({ start, end }) => text.slice(start, end));

describe('a single Chinese digit', () => {
  test.each(['一般', '统一管理', '三是加强', '“一老一小”', '四', '不三不四', '五'])('in %s is no number', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['新建三所', '三所'],
    ['新建三 所', '三 所'],
    ['建成两①所', '两①所'],
    ['约占三成', '三成'],
    ['约占三 成五', '三 成五'],
    ['约占三分之二', '三分之二'],
    ['约占三 分之二', '三 分之二'],
    ['不足一半', '一半'],
    ['新建三至五所', '三至五所'],
    ['新建三—五所', '三—五所'],
    ['比例为一比九', '一比九'],
    ['占地三点五亩', '三点五亩'],
    ['占地三又二分之一亩', '三又二分之一亩'],
    ['新建三十所', '三十所'],
    ['新建三百余所', '三百余所'],
    ['投入三万', '三万'],
    ['投入三余万元', '三余万元'],
  ])('in %s begins %s', (text, words) => {
    expect(found(text)).toEqual([words]);
  });

  test('leaves the numbers around it as they are', () => {
    expect(found('统一新建3所、一般改造4所，三是5个')).toEqual(['3所', '4所', '5个']);
  });
});
