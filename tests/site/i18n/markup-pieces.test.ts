import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MarkupPieces } from '../../../src/site/i18n/markup-pieces.ts';

/** What is told of each piece of a page. */
function told<T>(html: string, tell: (piece: MarkupPieces) => T): T[] {
  const pieces = new MarkupPieces(html);
  const found: T[] = [];
  while (pieces.next()) found.push(tell(pieces));
  return found;
}

/** Pieces as they are defined: comments, scripts and styles whole, tags with their attributes, and text between them. */
const PIECES = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</g;

describe('the pieces of a page', () => {
  test('are tags, comments and the text between them', () => {
    expect(told('<p title="1 > 0">甲<br/>b</p><!-- <b> -->', ({ words }) => words)).toEqual([
      '<p title="1 > 0">',
      '甲',
      '<br/>',
      'b',
      '</p>',
      '<!-- <b> -->',
    ]);
  });

  test('know their names, and which close', () => {
    expect(told('<h2 id="a">甲</h2><use/>', ({ name, closes, closesItself }) => [name, closes, closesItself])).toEqual([
      ['h2', false, false],
      ['', false, false],
      ['h2', true, false],
      ['use', false, true],
    ]);
  });

  test('tell whether Chinese and a language stand in each, whichever is asked', () => {
    const page = '<p>two</p><p lang="zh" hreflang="en">甲 <b title="乙">x</b>𠀀</p>';
    expect(told(page, ({ hasChinese }) => hasChinese)).toEqual([false, false, false, false, true, true, false, false, true, false]);
    expect(told(page, (piece) => (piece.isTag ? piece.hasLang : null)).filter((has) => has)).toHaveLength(1);
  });

  test('tell which element they end', () => {
    const page = '<b>甲</b><br></br ><title></titles></>';
    expect(told(page, (piece) => ['b', 'br', 'title', ''].filter((name) => piece.endsElement(name)))).toEqual([
      [],
      [],
      ['b'],
      [],
      ['br'],
      [],
      [],
      [],
    ]);
  });

  test('know their neighbours', () => {
    expect(told('甲<b>乙</b>', (piece) => [piece.before(), piece.after()])).toEqual([
      ['', '<b>'],
      ['', '乙'],
      ['甲', '</b>'],
      ['<b>', ''],
    ]);
  });

  test('hold every character of whatever is given', () => {
    const part = fc.constantFrom(
      ...['<', '>', '<b>', '</b>', '<!--', '-->', '"', "'", '甲', '、', '<script>', '</script>', '<style', '<svg>', '<a href="', '𠀀', ' '],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const page = parts.join('');
        expect(told(page, ({ words }) => words)).toEqual(page.match(PIECES) ?? []);
        expect(told(page, ({ words, hasChinese }) => hasChinese === /\p{Script=Han}/u.test(words))).not.toContain(false);
      }),
    );
  });
});
