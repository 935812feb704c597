import { expect, test } from 'vitest';
import type { Value } from '../../../src/compare/types.ts';
import { slopeEnd } from '../../../src/site/indicator/turns.ts';

const value = (given: Partial<Value>) =>
  ({ value: 40, unit: '所', qualifier: 'exact', status: 'actual', period: '2021', ...given }) as Value;
const words = (given: Partial<Value>, lang: 'zh' | 'en') => slopeEnd(value(given), lang).words;

test('an end of a slope has the unit with its value where both have room', () => {
  expect([words({}, 'zh'), words({}, 'en')]).toEqual(['40所', '40 schools']);
  const long = { value: 350, valueHigh: 1250, unit: '元/人·月', qualifier: 'range' } as const;
  expect([words(long, 'zh'), words(long, 'en')]).toEqual(['350–1,250', '350–1,250']);
});
