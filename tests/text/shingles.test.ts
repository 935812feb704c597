import { describe, expect, test } from 'vitest';
import { areAlike } from '../../src/text/shingles.ts';

const set = (...hashes: number[]) => Uint32Array.from(hashes);

describe('two sets are alike', () => {
  test.each([
    ['where all is common', set(1, 2, 3), set(1, 2, 3), 1, true],
    ['where just enough is', set(1, 2, 3, 4), set(3, 4, 5, 6), 1 / 3, true],
    ['not where a little less is', set(1, 2, 3, 4), set(3, 4, 5, 6), 0.34, false],
    ['not where one is too small, whatever it holds', set(1), set(1, 2, 3, 4), 0.45, false],
    ['not where nothing is', set(1, 2), set(3, 4), 0.45, false],
    ['not where neither holds anything', set(), set(), 0.45, false],
  ])('%s', (_, one, other, least, alike) => {
    expect(areAlike(one, other, least)).toBe(alike);
    expect(areAlike(other, one, least)).toBe(alike);
  });
});
