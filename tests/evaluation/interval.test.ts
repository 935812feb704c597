import { describe, expect, test } from 'vitest';
import { shareOf } from '../../src/evaluation/interval.ts';

describe('the interval of a share', () => {
  test.each([
    // After the table of R. G. Newcombe, Statistics in Medicine 17 (1998), method 3.
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
    [29, 29, 0.883, 1],
  ])('of %i of %i goes from %f to %f', (right, n, low, high) => {
    const share = shareOf(right, n);
    expect(share?.low).toBeCloseTo(low, 4);
    expect(share?.high).toBeCloseTo(high, 4);
  });

  test('is none where nothing was counted', () => {
    expect(shareOf(0, 0)).toBeNull();
  });
});
