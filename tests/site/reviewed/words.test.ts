import { describe, expect, test } from 'vitest';
import { reviewCountText, reviewersText, reviewText } from '../../../src/site/reviewed/words.ts';

describe('words of reviews', () => {
  test.each([
    [{ all: 70, people: 52, authors: 0, disputed: 0 }, '70 处数字，52 处经人核对'],
    [{ all: 70, people: 52, authors: 6, disputed: 1 }, '70 处数字，52 处经人核对，1 处审读有分歧；编者自查过 6 处'],
    [{ all: 70, people: 0, authors: 70, disputed: 0 }, '70 处数字，还没有人核对；编者自查过 70 处'],
  ])('count people, and the authors apart: %j', (counts, words) => {
    expect(reviewCountText(counts, 'figures', 'zh')).toBe(words);
  });

  test('count values in English', () => {
    expect(reviewCountText({ all: 1, people: 1, authors: 2, disputed: 0 }, 'values', 'en')).toBe(
      '1 value, 1 reviewed by a person; the authors looked through 2',
    );
  });

  test('say what people made of a figure, who, and when', () => {
    expect(reviewText({ status: 'corrected', by: ['王兰'], on: '2026-11-20' }, 'zh')).toBe('经人改正：王兰，2026-11-20');
    expect(reviewText({ status: 'corrected', by: ['authors'], on: '2026-11-20' }, 'zh')).toBe('编者自查，2026-11-20');
    expect(reviewText({ status: 'disputed', by: ['王兰', 'reviewer'], on: '2026-11-20' }, 'en')).toBe(
      'reviewers differ: 王兰, a reviewer, 2026-11-20',
    );
  });

  test('name those who agreed to be named alone', () => {
    expect(reviewersText({ by: ['王兰', 'reviewer'] }, 'zh')).toBe('王兰、一位审读者');
    expect(reviewersText({ by: ['authors'] }, 'en')).toBe('the authors');
  });
});
