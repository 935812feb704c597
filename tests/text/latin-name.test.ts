import { expect, test } from 'vitest';
import { latinName } from '../../src/text/latin-name.ts';

test.each([
  ['qu jiang', 'Qujiang'],
  ['chang an', "Chang'an"],
  ['ying', 'Ying'],
  ['a la er', "Ala'er"],
  ['yu er', "Yu'er"],
  ['', ''],
])('the syllables %j are written %j', (pinyin, written) => {
  expect(latinName(pinyin)).toBe(written);
});
