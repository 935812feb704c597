import { expect, test } from 'vitest';
import { matches, normalise } from '../../../src/site/ui/browser/narrow.ts';

const entry = normalise('浙江省 衢州市 衢江区 330803 qu jiang');

test.each(['', '衢江', '衢州 衢江', 'qujiang', 'QUJIANG', 'qu jiang', 'qj', 'quj', '3308', 'ｑｕｊｉａｎｇ'])(
  'finds an entry by "%s"',
  (query) => {
    expect(matches(entry, normalise(query))).toBe(true);
  },
);

test.each(['杭州', 'jq', 'qujiangq', '衢江 杭州'])('does not find it by "%s"', (query) => {
  expect(matches(entry, normalise(query))).toBe(false);
});
