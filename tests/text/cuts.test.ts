import { describe, expect, test } from 'vitest';
import { clauseEnd, clauseStart } from '../../src/text/clause.ts';
import { dividersOf } from '../../src/text/dividers.ts';
import { bracketAt, segments } from '../../src/text/segments.ts';

/** A text with the offset that `|` marks in it. */
function marked(words: string): { text: string; at: number } {
  return { text: words.replace('|', ''), at: words.indexOf('|') };
}

describe('pieces of a passage', () => {
  test.each([
    ['sentence', '小学30所;初中|10所,教师900人。校舍新建。', '小学30所;初中10所,教师900人'],
    ['statement', '小学30所;初中|10所,教师900人。校舍新建。', '初中10所,教师900人'],
    ['clause', '小学30所;初中|10所,教师900人。校舍新建。', '初中10所'],
    ['clause', '全县共有:小学|30所。', '小学30所'],
    ['clause', '在校学生|12,345人,教师900人。', '在校学生12,345人'],
    ['clause', '分布在2019,|2020年。', '2020年'],
    ['clause', '幼儿园85所(公办|21所)全部达标。', '公办21所'],
  ] as const)('the %s of %s is %s', (piece, words, expected) => {
    const { text, at } = marked(words);
    const { start, end } = segments(text)[piece](at);
    expect(text.slice(start, end)).toBe(expected);
  });

  test('a bracket is a piece of its own where it counts something', () => {
    const { text, at } = marked('幼儿园85所(公办|21所)。');
    const bracket = bracketAt(segments(text), at);
    expect(bracket && text.slice(bracket.start, bracket.end)).toBe('公办21所');
    const aside = marked('开发区(含|新城)有学校3所。');
    expect(bracketAt(segments(aside.text), aside.at)).toBeNull();
  });
});

describe('a clause whose brackets nest', () => {
  test.each([
    ['新建校舍,改造操场(含跑道,看台)|12个,已完工', '改造操场(含跑道,看台)12个'],
    ['教师900人（其中|高级200人（含正高3人，特级5人），中级300人）', '其中高级200人（含正高3人，特级5人）'],
    ['投入|1,200万元，到位900万元', '投入1,200万元'],
  ])('%s is cut to %s', (words, expected) => {
    const { text, at } = marked(words);
    expect(text.slice(clauseStart(text, at, 0).start, clauseEnd(text, at, text.length))).toBe(expected);
  });

  test('the bracket that opens it is told', () => {
    const { text, at } = marked('教师900人（其中|高级200人）');
    expect(clauseStart(text, at, 0)).toEqual({ start: 7, bracket: 6 });
    expect(clauseStart(text, 4, 0).bracket).toBeNull();
  });

  test('nothing is looked at beyond the limit', () => {
    const text = '甲'.repeat(50);
    expect(clauseStart(text, 40, 30)).toEqual({ start: 30, bracket: null });
    expect(clauseEnd(text, 40, 45)).toBe(45);
  });
});

describe('dividers of a passage', () => {
  const text = '前文。有小学30所（村小12所、教学点8个），初中9所。新建2所。';
  const passage = { start: 3, end: text.length };
  const dividers = dividersOf(text, passage);
  const at = (words: string) => text.indexOf(words);

  test('the words of a figure lie between two of them', () => {
    expect(text.slice(dividers.before(at('12所')), dividers.after(at('12所')))).toBe('村小12所');
    expect(text.slice(dividers.before(at('30所')), dividers.after(at('30所')))).toBe('有小学30所');
  });

  test('brackets are counted, and closed by the end of a sentence', () => {
    expect([at('30所'), at('8个'), at('9所')].map((offset) => dividers.depth(offset))).toEqual([0, 1, 0]);
    const open = '有小学（村小12所。初中9所';
    expect(dividersOf(open, { start: 0, end: open.length }).depth(open.indexOf('9所'))).toBe(0);
  });

  test('a sentence begins with the passage or after the one before', () => {
    expect(dividers.sentence(at('9所'))).toEqual({ start: 3, end: at('新建') });
    expect(dividers.sentence(at('2所。'))).toEqual({ start: at('新建'), end: text.length });
  });
});
