import { expect, test } from 'vitest';
import { englishSentences } from '../../../src/site/i18n/chinese.ts';

test.each([
  ['Rates do not pass 100 %; a rate named 毛入学率 may.', 'Rates do not pass 100 %.'],
  ['In 由 A 提高到 B the second is larger. A rate is worked out.', 'A rate is worked out.'],
  ['由 A 提高到 B.', ''],
  ['Nothing to leave out.', 'Nothing to leave out.'],
])('%s without its sentences in Chinese', (text, english) => {
  expect(englishSentences(text)).toBe(english);
});
