import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hangLabel, sourceHtml, spacedHtml, typeWidth } from '../../../src/site/ui/typeset.ts';
import { escapeMarkup } from '../../../src/text/html.ts';

const bare = (html: string) => html.replace(/<i><\/i>/g, '');

describe('room beside half-width points', () => {
  test.each([
    ['小学24所,初中9所', '小学24所,<i></i>初中9所'],
    ['幼儿园(公办)21所', '幼儿园<i></i>(公办)<i></i>21所'],
    ['共1,200人', '共1,200人'],
    ['比例为3:1', '比例为3:1'],
    ['(民办2所),职高', '<i></i>(民办2所),<i></i>职高'],
    ['A&B:C', 'A&amp;B:C'],
    ['甲&:乙', '甲&amp;:<i></i>乙'],
  ])('%s', (text, html) => expect(sourceHtml(text)).toBe(html));

  test('never changes the words, whatever they are', () => {
    const signs = fc.constantFrom(',', ':', ';', '(', ')', '<', '>', '&', '"', '1', 'a', '所', '。', ' ', '\u{20BB7}');
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(signs).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(text, (words) => {
        expect(bare(sourceHtml(words))).toBe(escapeMarkup(words));
      }),
    );
  });

  test('leaves tags alone and looks past them', () => {
    expect(spacedHtml('<a href="#n-1,2">24所</a>,初中')).toBe('<a href="#n-1,2">24所</a>,<i></i>初中');
    expect(spacedHtml('共<b>1</b>,<b>200</b>人')).toBe('共<b>1</b>,<b>200</b>人');
  });
});

describe('a label that hangs in the margin', () => {
  test('is taken from the beginning of the heading', () => {
    expect(hangLabel('一、基本情况', '一、')).toBe('<span class="hang">一、</span>基本情况');
  });
  test.each([
    ['基本情况', '一、'],
    ['一、', '一、'],
    ['一、基本情况', null],
  ])('is left where it cannot be taken: %s', (html, label) => {
    expect(hangLabel(html, label)).toBe(html);
  });
  test('has the width of its type', () => expect([typeWidth('一、'), typeWidth('(一)')]).toEqual([2, 2]));
});
