import { expect, test } from 'vitest';
import { scopeWord } from '../../src/words/scope-words.ts';

test.each([
  ['民营园12所', 'private', '民营'],
  ['公立小学', 'public', '公立'],
  ['偏远教学点', 'rural', '偏远'],
  ['主城学校', 'urban', '主城'],
  ['城区民办园', 'private', '民办'],
])('%s', (text, scope, word) => {
  const found = scopeWord(text);
  expect(found && { scope: found.scope, word: text.slice(found.start, found.end) }).toEqual({ scope, word });
});

test.each(['全县小学', '民办公助学校', '全省市区学校', '城镇化率', '城乡教师', '公、民办学校', ''])('%s narrows nothing', (text) => {
  expect(scopeWord(text)).toBeNull();
});
