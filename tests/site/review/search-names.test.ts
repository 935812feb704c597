import { expect, test } from 'vitest';
import { indicatorNames } from '../../../scripts/lib/review/indicator-names.ts';
import { namesFor } from '../../../src/site/review/search-names.ts';
import { indicators } from '../../support/content.ts';

const names = indicatorNames(indicators);
const found = (typed: string, likely: string[] = []) => namesFor(names, typed, likely, 6).map(({ zh }) => zh);

test.each([
  ['initials', 'xmtr', '项目投入'],
  ['pinyin', 'xiangmutouru', '项目投入'],
  ['pinyin with spaces and capitals', 'Xiang Mu', '项目投入'],
  ['characters', '项目投', '项目投入'],
  ['English', 'project and programme', '项目投入'],
  ['full-width letters', 'ｘｍｔｒ', '项目投入'],
])('an indicator is found by %s', (_, typed, name) => expect(found(typed)[0]).toBe(name));

test('with nothing typed the likely ones come first', () => {
  expect(found('', ['project-investment'])[0]).toBe('项目投入');
});

test('what is nowhere finds nothing', () => expect(found('qqqq')).toEqual([]));
