import { describe, expect, test } from 'vitest';
import type { OutlineNode } from '../../../src/model/index.ts';
import { timeAt } from '../../../src/reading/timeline/index.ts';
import { turnsOf } from '../../../src/reading/timeline/turns.ts';

const YEARS = { facts: 2025, now: 2026 };
const chapter = (text: string) => ({ start: 0, end: text.length }) as OutlineNode;
const periods = (text: string, view: 'review' | 'plan' | null = 'review') =>
  turnsOf(chapter(text), view, { text, years: YEARS }).map(({ period }) => period);

describe('an account turns to another time', () => {
  test.each([
    ['一年来，新建学校6所。', '2025'],
    ['各位代表！刚刚过去的2025年，全县上下同心。', '2025'],
    ['五年来，新建学校31所。', '2021/2025'],
    ['过去的五年，教育投入逐年增加。', '2021/2025'],
    ['这五年，是发展最好的时期。', '2021/2025'],
    ['“十四五”时期，学位供给持续增加。', '2021/2025'],
  ])('where a sentence opens so: %s', (text, period) => {
    expect(periods(text)).toEqual([period]);
  });

  test.each(['2023年，建成第三小学。', '减免学前一年保教费310万元。', '新建学校6所，是五年来最多的一年。', '完成“十四五”目标任务。'])(
    'and nowhere else: %s',
    (text) => {
      expect(periods(text)).toEqual([]);
    },
  );

  test('a plan turns to the year to come and to the term that begins with it', () => {
    expect(periods('“十五五”时期，教育现代化水平明显提高。\n今年，要新建学校3所。', 'plan')).toEqual(['2026/2030', '2026']);
  });

  test('what stands before the first turn is of the time of the heading', () => {
    const text = '教育优先发展。五年来，新建学校31所。一年来，招聘教师120名。';
    const time = {
      view: 'review' as const,
      period: '2025',
      now: 2026,
      rule: 'word',
      turns: turnsOf(chapter(text), 'review', { text, years: YEARS }),
    };
    expect([0, text.indexOf('新建'), text.indexOf('招聘')].map((at) => timeAt(time, at).period)).toEqual(['2025', '2021/2025', '2025']);
  });
});
