import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Anchors } from '../../src/reviews/anchor.ts';

const TEXT = '全县现有小学12所，初中9所。\n\n　　三年来新建小学12所，初中9所；另有教学点 4 个。';

const spanOf = (text: string, words: string, from = 0) => {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
};

describe('anchors', () => {
  test('have as many words around as make them the only ones', () => {
    const anchor = new Anchors(TEXT).at(spanOf(TEXT, '9所', TEXT.indexOf('三年')));
    expect(anchor).toEqual({ quote: '9所', before: '新建小学12所，初中'.slice(-8), after: '；另有教学点4个'.slice(0, 8) });
    expect(new Anchors(TEXT).find(anchor)).toEqual({ span: spanOf(TEXT, '9所', TEXT.indexOf('三年')), reason: null });
  });

  test('number the places where everything around is the same', () => {
    const row = '学校班数学生数教师数食堂数操场数图书数';
    const text = `${row}${row}${row}12所${row}${row}${row}\n`.repeat(3);
    const span = spanOf(text, '12所', text.indexOf('12所') + 1);
    const anchor = new Anchors(text).at(span);
    expect(anchor.occurrence).toBe(2);
    expect(new Anchors(text).find(anchor).span).toEqual(span);
  });

  test('leave white space out of account', () => {
    const anchor = new Anchors(TEXT).at(spanOf(TEXT, '4 个'));
    const extracted = TEXT.replaceAll(/\s+/gu, '').replace('教学点', '教学点\n');
    expect(new Anchors(extracted).find(anchor).span).toEqual(spanOf(extracted, '4个'));
  });

  test('are found in a text whose other parts were edited', () => {
    const anchor = new Anchors(TEXT).at(spanOf(TEXT, '4 个'));
    const edited = `关于教育工作的报告\n${TEXT.replace('12所，初中9所。', '13所，初中9所。')}`;
    expect(new Anchors(edited).find(anchor)).toEqual({ span: spanOf(edited, '4 个'), reason: null });
  });

  test.each([
    ['words that are gone, with what stands there now', TEXT.replace('4 个', '5 个'), 'words-lost', '5 个'],
    ['words in other surroundings', TEXT.replace('；另有教学点', '，尚有教学点'), 'surroundings-changed', '4 个'],
    ['words that stand at several places, none of which is theirs', '共4个。\n又4个。', 'ambiguous', null],
    ['a whole that is gone', '另一份文件。', 'words-lost', null],
  ])('tell of %s', (_, edited, reason, words) => {
    const place = new Anchors(edited).find(new Anchors(TEXT).at(spanOf(TEXT, '4 个')));
    expect(place).toEqual({ span: words === null ? null : spanOf(edited, words), reason });
  });

  test('at the beginning of a text tell what stands there now', () => {
    const anchor = new Anchors(TEXT).at(spanOf(TEXT, '全县'));
    expect(new Anchors(TEXT.replace('全县', '我区')).find(anchor)).toEqual({ span: { start: 0, end: 2 }, reason: 'words-lost' });
    expect(new Anchors('另一份文件。').find(anchor)).toEqual({ span: null, reason: 'words-lost' });
  });

  test('written too short by hand are ambiguous, not the first of many', () => {
    expect(new Anchors(TEXT).find({ quote: '9所' })).toEqual({ span: null, reason: 'ambiguous' });
    expect(new Anchors(TEXT).find({ quote: '9所', occurrence: 3 }).reason).toBe('ambiguous');
  });

  test('find every stretch of any text again', () => {
    const text = fc
      .array(fc.constantFrom('一', '校', '1', ' ', '\n', '，'), { minLength: 2, maxLength: 60 })
      .map((chars) => chars.join(''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (words, a, b) => {
        const start = a % words.length;
        const end = Math.min(words.length, start + 1 + (b % 5));
        const stretch = words.slice(start, end);
        fc.pre(stretch.trim() !== '' && stretch.trim() === stretch);
        const anchors = new Anchors(words);
        expect(anchors.find(anchors.at({ start, end }))).toEqual({ span: { start, end }, reason: null });
      }),
    );
  });
});
