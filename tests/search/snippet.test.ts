import { describe, expect, test } from 'vitest';
import { snippet } from '../../src/search/snippet.ts';

/** The snippet around words of a text, with the marks in brackets. */
function around(text: string, ...words: readonly string[]): string {
  const marks = words.map((word) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length }));
  return snippet(text, marks)
    .map(({ text: part, marked }) => (marked ? `[${part}]` : part))
    .join('');
}

describe('the words around a mark', () => {
  test.each([
    [
      'the whole sentence',
      '一是加强领导。二是投入两亿元改造校舍，添置设备。三是强化督导。',
      ['校舍'],
      '…二是投入两亿元改造[校舍]，添置设备。…',
    ],
    ['a text of one sentence, as it is', '全县共有学校十所。', ['学校'], '全县共有[学校]十所。'],
    ['two marks of one sentence together', '小学和初中都达标。其他略。', ['小学', '达标'], '[小学]和初中都[达标]。…'],
    ['marks far apart, each with its sentence', '甲校达标。乙校。丙校也达标了。', ['甲校', '丙校'], '[甲校]达标。…[丙校]也达标了。'],
  ])('are %s', (_, text, words, expected) => expect(around(text, ...words)).toBe(expected));

  test('keep a long sentence short, but never cut the mark', () => {
    const text = `${'甲'.repeat(200)}核心${'乙'.repeat(200)}。`;
    const shown = around(text, '核心');
    expect(shown).toContain('[核心]');
    expect(shown.length).toBeLessThan(130);
  });
});
