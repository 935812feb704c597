import { describe, expect, test } from 'vitest';
import type { ReviewStatus } from '../../src/model/index.ts';
import { countReviewed, isInDoubt, standingOf } from '../../src/model/standing.ts';

const review = (status: ReviewStatus['status'], ...by: string[]): ReviewStatus => ({ status, by, on: '2026-11-20' });

describe('the standing of a reading', () => {
  test.each([
    ['the program’s word where nobody looked', { confidence: 'likely' }, 'likely'],
    ['nothing of a figure without indicator at which nobody looked', {}, null],
    [
      'checked where a person confirmed it, however doubtful the program',
      { confidence: 'doubtful', review: review('confirmed', '王兰') },
      'checked',
    ],
    ['checked by a person who is not named', { confidence: 'sure', review: review('confirmed', 'reviewer') }, 'checked'],
    ['corrected where a person put it right', { confidence: 'sure', review: review('corrected', '王兰') }, 'corrected'],
    ['self-checked where only the authors looked', { confidence: 'sure', review: review('corrected', 'authors') }, 'self-checked'],
    ['disputed where reviewers differ', { confidence: 'sure', review: review('disputed', '王兰', 'reviewer') }, 'disputed'],
  ] as const)('is %s', (_, said, standing) => {
    expect(standingOf({ ...said } as Parameters<typeof standingOf>[0])).toBe(standing);
  });

  test('leaves a reader in doubt until somebody settles it', () => {
    expect(isInDoubt({ confidence: 'doubtful' })).toBe(true);
    expect(isInDoubt({ confidence: 'doubtful', review: review('confirmed', 'authors') })).toBe(false);
    expect(isInDoubt({ confidence: 'sure', review: review('disputed', '甲', '乙') })).toBe(true);
  });

  test('counts persons and authors apart', () => {
    const things = [
      {},
      { review: review('confirmed', '王兰') },
      { review: review('corrected', 'reviewer') },
      { review: review('confirmed', 'authors') },
    ];
    expect(countReviewed([...things, { review: review('disputed', '甲', '乙') }])).toEqual({ all: 5, people: 2, authors: 1, disputed: 1 });
  });
});
