import { expect, test } from 'vitest';
import type { Mention } from '../../../src/model/index.ts';
import { flagsOf } from '../../../src/site/report/flags.ts';
import { mentionsOf } from '../../reading/quantities/read-case.ts';

const flags = (text: string, lang: 'zh' | 'en' = 'zh') => flagsOf(mentionsOf(text).at(-1) as Mention, 2023, lang);

test.each([
  ['教学点压减7个。', '减少'],
  ['在校生比上年增加36人。', '增加'],
  ['近视率比上年下降2个百分点。', '下降'],
])('in %s the figure is marked %s, not as a change of unknown direction', (text, word) => {
  expect(flags(text)).toContain(word);
  expect(flags(text)).not.toContain('增减');
});

test('a level has no word for a direction', () => expect(flags('机构由56家压减到9家。')).toEqual([]));

test('a required rise is both', () => {
  const [mention] = mentionsOf('比上年增长5%。') as [Mention];
  expect(flagsOf({ ...mention, status: 'target' }, 2023, 'en')).toEqual(['rise', 'required']);
});

test('a part of a whole goes by the words beside it, where they are known', () => {
  const [mention] = mentionsOf('共有教师120人。') as [Mention];
  const part = { ...mention, scope: 'subset' as const };
  expect(flagsOf(part, 2023, 'zh', { part: () => '免费师范生' })).toEqual(['免费师范生']);
  expect(flagsOf(part, 2023, 'zh', { part: () => '' })).toEqual(['其中一部分']);
});

test('words beside a figure are asked of parts alone', () => {
  const [mention] = mentionsOf('共有教师120人。') as [Mention];
  const part = () => expect.unreachable();
  expect(flagsOf(mention, 2023, 'zh', { part })).toEqual([]);
});

test('what stands as a sign beside the value is left out where that is asked', () => {
  const [mention] = mentionsOf('约有教师120人。') as [Mention];
  const about = { ...mention, qualifier: 'approx' as const };
  expect(flagsOf(about, 2023, 'en')).toEqual(['approximate']);
  expect(flagsOf(about, 2023, 'en', { qualifier: false })).toEqual([]);
});
