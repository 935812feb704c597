import { describe, expect, test } from 'vitest';
import { CHAPTER_WORDS, chapterWord } from '../../src/words/chapter-words.ts';
import { chapterTimes, titleTimes } from '../../src/words/chapter-years.ts';

describe('words of chapters', () => {
  test.each(CHAPTER_WORDS.flatMap(({ id, examples }) => examples.map((title) => [title, id] as const)))('%s is told by %s', (title, id) => {
    expect(chapterWord(title)?.id).toBe(id);
  });

  test.each(CHAPTER_WORDS.flatMap(({ id, counterexamples }) => counterexamples.map((title) => [title, id] as const)))(
    '%s is not told by %s',
    (title, id) => {
      expect(chapterWord(title)?.id).not.toBe(id);
    },
  );
});

test.each([
  ['2019年工作回顾', [{ kind: 'years', from: 2019, to: 2019 }]],
  ['二〇二一年主要工作', [{ kind: 'years', from: 2021, to: 2021 }]],
  ['2018—2022年发展情况', [{ kind: 'years', from: 2018, to: 2022 }]],
  ['“十四五”时期目标', [{ kind: 'years', from: 2021, to: 2025 }]],
  [
    '过去五年和2016年工作',
    [
      { kind: 'past', years: 5 },
      { kind: 'years', from: 2016, to: 2016 },
    ],
  ],
  ['今后三年的任务', [{ kind: 'coming', years: 3 }]],
  ['前三年建设情况', [{ kind: 'past', years: 3 }]],
  ['学前三年毛入园率', []],
  ['明年打算', [{ kind: 'relative', by: 1 }]],
  ['落实《2020年工作要点》的情况', []],
])('%s tells its time', (title, times) => {
  expect(chapterTimes(title)).toEqual(times);
});

test.each([
  ['大班额16个，较2018年减少32个', 0],
  ['本科率由2020年的68.5%提升至79.3%', 0],
  ['2018—2022年发展情况', 1],
  ['“十四五”时期目标', 1],
])('%s as a title tells so many times: %d', (title, times) => {
  expect(titleTimes(title)).toHaveLength(times);
});
